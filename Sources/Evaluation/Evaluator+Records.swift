import Credit
import Datasets
import EvaluationModels
import Synchronization

/// What reading and summing the records came to.
struct SummedRecords {
  let ledger: LedgerTotals
  let totals: RecordTotals
  let snapshot: SnapshotStore.Use?
}

extension Evaluator {
  /// Reads the records, or a snapshot of them, and sums them into the matrix that `matrix` makes.
  func sumRecords(
    of dataset: Dataset, organisations: OrganisationTable, store: SnapshotStore?,
    into matrix: IndicatorValues, rejects: (Reject) -> Void,
    progress: (@Sendable (Progress) -> Void)?, lap: (Phrase) -> Void
  ) throws -> SummedRecords {
    var reading: (@Sendable (Int, Int) -> Void)?
    if let progress { reading = { progress(.reading(done: $0, of: $1)) } }
    guard let store else {
      let spool = RecordSpool(
        organisations: matrix.rowCount, workers: threads, budget: recordBudget)
      let totals = try read(
        dataset, organisations, leavingOut: [], into: spool, rejects: rejects, progress: reading)
      lap(Phrase("读取并检查记录", "read and check records"))
      let ledger = try aggregate(spool, into: matrix, writer: nil)
      lap(Phrase("认定并汇总记录", "settle and aggregate records"))
      return SummedRecords(ledger: ledger, totals: totals, snapshot: nil)
    }
    try store.prepare()
    let files = try dataset.recordFiles()
    let key = SnapshotHeader.Key(
      program: store.program, codebook: codebook, organisations: organisations)
    let usable = try store.usable(for: files, of: dataset, key: key)
    let base = try? usable.get()
    let job = SnapshotJob(store: store, key: key, files: files, base: base)
    var totals = RecordTotals(files: [], bytes: 0, amount: 0)
    var fresh: [String: [Reject]] = [:]
    let spool = RecordSpool(
      organisations: matrix.rowCount, workers: threads, budget: recordBudget, base: base)
    totals = try read(
      dataset, organisations, leavingOut: job.known, into: spool,
      rejects: { fresh[$0.file, default: []].append($0) }, progress: reading)
    totals = try job.completed(totals)
    let all = try job.rejects(with: fresh)
    for reject in all { rejects(reject) }
    lap(Phrase("读取并检查记录", "read and check records"))
    guard job.added > 0 || base == nil else {
      let ledger = try aggregate(base, into: matrix)
      lap(Phrase("汇总快照记录", "aggregate the snapshot's records"))
      return SummedRecords(ledger: ledger, totals: totals, snapshot: .all)
    }
    let writer = try SnapshotWriter(path: store.path, header: job.header(spool.partitionCount))
    var ledger = try aggregate(spool, into: matrix, writer: writer)
    ledger[.duplicate] += base?.header.copies ?? 0
    try writer.commit(
      files: job.described(totals), copies: ledger[.duplicate], amount: totals.amount,
      rejects: job.encoded(all))
    lap(Phrase("认定并汇总记录，写快照", "settle and aggregate records, write the snapshot"))
    guard case .failure(let refusal) = usable else {
      return SummedRecords(ledger: ledger, totals: totals, snapshot: .some(added: job.added))
    }
    return SummedRecords(
      ledger: ledger, totals: totals, snapshot: SnapshotStore.Use.none(refusal.why))
  }

  private func read(
    _ dataset: Dataset, _ organisations: OrganisationTable, leavingOut: Set<String>,
    into spool: RecordSpool, rejects: (Reject) -> Void, progress: (@Sendable (Int, Int) -> Void)?
  ) throws -> RecordTotals {
    try dataset.records(
      codebook: codebook, organisations: organisations, threads: threads, leavingOut: leavingOut,
      progress: progress, rejects: rejects,
      sink: { (worker: Int, block: Span<PackedRecord>) in
        spool.append(block, worker: worker)
        if let failure = spool.failure { throw failure }
      })
  }

  /// Settles every partition's records and sums them into the matrix.
  private func aggregate(
    _ spool: RecordSpool, into matrix: IndicatorValues, writer: SnapshotWriter?
  ) throws -> LedgerTotals {
    let sum = Mutex(LedgerTotals())
    let rules = library.eligibilityRules
    let sorts = OrganisationSort.Pool(limit: sortLimit)
    try Parallel.forEach(spool.partitionCount, threads: threads) { partition in
      let sort = sorts.take()
      let adding = Adding(rules: rules, matrix: matrix)
      var output = try writer.map {
        $0.partition(partition, capacity: try spool.counts(of: partition).reduce(0, +))
      }
      var ledger = LedgerTotals()
      try matrix.plan.withAdder(asOf: library.asOf) { adder in
        ledger[.duplicate] = try sort.settle(partition, of: spool) { organisation, standing in
          try output?.append(standing, of: organisation)
          adding.add(UnsafeBufferPointer(standing), of: organisation, with: adder, to: &ledger)
        }
      }
      try output?.finish()
      matrix.seal(spool.organisations(of: partition))
      spool.forget(partition)
      sorts.giveBack(sort)
      sum.withLock { [ledger] in $0 = $0 + ledger }
    }
    return sum.withLock { $0 }
  }

  /// Sums a snapshot's records into the matrix; they are settled.
  private func aggregate(
    _ snapshot: RecordSnapshot?, into matrix: IndicatorValues
  ) throws -> LedgerTotals {
    guard let snapshot else { return LedgerTotals() }
    let sum = Mutex(LedgerTotals())
    sum.withLock { $0[.duplicate] = snapshot.header.copies }
    let rules = library.eligibilityRules
    let buffers = RecordBuffers()
    try Parallel.forEach(snapshot.header.partitions.count, threads: threads) { partition in
      var buffer = buffers.take()
      let adding = Adding(rules: rules, matrix: matrix)
      var ledger = LedgerTotals()
      try matrix.plan.withAdder(asOf: library.asOf) { adder in
        try snapshot.withRecords(of: partition, buffer: &buffer) { records, runs in
          var first = 0
          for index in stride(from: 0, to: runs.count, by: 2) {
            let next = first + Int(runs[index + 1])
            adding.add(
              UnsafeBufferPointer(rebasing: records[first..<next]), of: Int(runs[index]),
              with: adder, to: &ledger)
            first = next
          }
        }
      }
      buffers.giveBack(buffer)
      matrix.seal(RecordSpool.organisations(of: partition, among: matrix.rowCount))
      sum.withLock { [ledger] in $0 = $0 + ledger }
    }
    return sum.withLock { $0 }
  }
}

/// Adds records that stand to the matrix.
private struct Adding {
  let rules: EligibilityRules
  let matrix: IndicatorValues

  @inline(__always)
  func add(
    _ records: UnsafeBufferPointer<PackedRecord>, of organisation: Int, with adder: SlotAdder,
    to ledger: inout LedgerTotals
  ) {
    let row = matrix.mutableRow(organisation)
    for record in records {
      let fate = rules.eligibility(of: record)
      ledger[fate] += 1
      adder.add(record, fate: fate, to: row)
    }
  }
}

/// Buffers that are not in use.
private final class RecordBuffers: Sendable {
  private let idle = Mutex([[PackedRecord]]())

  func take() -> [PackedRecord] { idle.withLock { $0.popLast() } ?? [] }

  func giveBack(_ buffer: [PackedRecord]) { idle.withLock { $0.append(buffer) } }
}
