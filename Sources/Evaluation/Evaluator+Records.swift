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
        dataset, organisations, leavingOut: [], into: spool, writer: nil, rejects: rejects,
        progress: reading)
      lap(Phrase("读取并检查记录", "read and check records"))
      let ledger = try aggregate(spool, into: matrix, writer: nil, progress: progress)
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
    let writer =
      job.added > 0 || base == nil
      ? try SnapshotWriter(path: store.path, header: job.header(spool.partitionCount)) : nil
    totals = try read(
      dataset, organisations, leavingOut: job.known, into: spool, writer: writer,
      rejects: { fresh[$0.file, default: []].append($0) }, progress: reading)
    totals = try job.completed(totals)
    let all = try job.rejects(with: fresh)
    for reject in all { rejects(reject) }
    lap(Phrase("读取并检查记录", "read and check records"))
    guard let writer else {
      let ledger = try aggregate(base, into: matrix, progress: progress)
      lap(Phrase("汇总快照记录", "aggregate the snapshot's records"))
      return SummedRecords(ledger: ledger, totals: totals, snapshot: .all)
    }
    try base?.forEachPart { try writer.add(places: $0, of: $1) }
    var ledger = try aggregate(
      spool, into: matrix, writer: writer, progress: progress)
    ledger[.duplicate] += base?.header.copies ?? 0
    try writer.commit(
      files: job.described(totals, places: writer.places), copies: ledger[.duplicate],
      amount: totals.amount,
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
    into spool: RecordSpool, writer: SnapshotWriter?, rejects: (Reject) -> Void,
    progress: (@Sendable (Int, Int) -> Void)?
  ) throws -> RecordTotals {
    var places = PlacesDesk(writer: writer, organisations: spool.organisationCount)
    let totals = try dataset.records(
      codebook: codebook, organisations: organisations, threads: threads, leavingOut: leavingOut,
      progress: progress, rejects: rejects,
      places: writer == nil ? nil : { try places.add($1, $2, of: $0) },
      sink: { (worker: Int, block: Span<PackedRecord>) in
        spool.append(block, worker: worker)
        if let failure = spool.failure { throw failure }
      })
    try places.finish()
    return totals
  }

  /// Settles every partition's records and sums them into the matrix.
  private func aggregate(
    _ spool: RecordSpool, into matrix: IndicatorValues, writer: SnapshotWriter?,
    progress: (@Sendable (Progress) -> Void)?
  ) throws -> LedgerTotals {
    let sorts = OrganisationSort.Pool(limit: sortLimit)
    return try aggregate(spool.partitionCount, into: matrix, progress: progress) { part, adding in
      let sort = sorts.take()
      var output = try writer.map {
        $0.partition(part, capacity: try spool.counts(of: part).reduce(0, +))
      }
      let copies = try sort.settle(part, of: spool) { organisation, standing in
        try output?.append(standing, of: organisation)
        adding.add(UnsafeBufferPointer(standing), of: organisation)
      }
      try output?.finish()
      spool.forget(part)
      sorts.giveBack(sort)
      return copies
    }
  }

  /// Sums a snapshot's records into the matrix; they are settled.
  private func aggregate(
    _ snapshot: RecordSnapshot?, into matrix: IndicatorValues,
    progress: (@Sendable (Progress) -> Void)?
  ) throws -> LedgerTotals {
    guard let snapshot else { return LedgerTotals() }
    var ledger = try aggregate(
      snapshot.header.partitions.count, into: matrix, progress: progress
    ) { part, adding in
      try snapshot.forEachRun(of: part) { records, organisation in
        adding.add(records, of: organisation)
      }
      return 0
    }
    ledger[.duplicate] += snapshot.header.copies
    return ledger
  }

  /// Sums parts of the organisations into the matrix, at the same time.
  ///
  /// - Parameter settle: adds a part's records and returns how many copies it left out.
  private func aggregate(
    _ parts: Int, into matrix: IndicatorValues, progress: (@Sendable (Progress) -> Void)?,
    settle: @escaping @Sendable (_ part: Int, Adding) throws -> Int
  ) throws -> LedgerTotals {
    let sum = Mutex((ledger: LedgerTotals(), done: 0))
    let rules = library.eligibilityRules
    try Parallel.forEach(parts, threads: threads) { part in
      let tally = Tally()
      let copies = try matrix.plan.withAdder(asOf: library.asOf) { adder in
        try rules.withFinder { finder in
          try settle(part, Adding(finder: finder, adder: adder, matrix: matrix, tally: tally))
        }
      }
      matrix.seal(RecordSpool.organisations(of: part, among: matrix.rowCount))
      let done = sum.withLock { sum in
        sum.ledger = sum.ledger + tally.totals
        sum.ledger[.duplicate] += copies
        sum.done += 1
        return sum.done
      }
      progress?(.settling(done: done, of: parts))
    }
    return sum.withLock { $0.ledger }
  }
}

/// Adds records that stand to the matrix.
private struct Adding {
  let finder: EligibilityRules.Finder
  let adder: SlotAdder
  let matrix: IndicatorValues
  let tally: Tally

  @inline(__always)
  func add(_ records: UnsafeBufferPointer<PackedRecord>, of organisation: Int) {
    let row = matrix.mutableRow(organisation)
    let counts = tally.counts
    for record in records {
      let fate = finder.eligibility(of: record)
      counts[Int(fate.rawValue)] &+= 1
      adder.add(record, fate: fate, to: row)
    }
  }
}

/// How many records of a part met each fate.
private final class Tally {
  let counts: UnsafeMutablePointer<Int>

  init() {
    counts = .allocate(capacity: Eligibility.allCases.count)
    counts.initialize(repeating: 0, count: Eligibility.allCases.count)
  }

  deinit { counts.deallocate() }

  var totals: LedgerTotals {
    var totals = LedgerTotals()
    for fate in Eligibility.allCases { totals[fate] = counts[Int(fate.rawValue)] }
    return totals
  }
}
