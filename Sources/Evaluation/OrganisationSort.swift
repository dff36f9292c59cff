import Credit
import Synchronization

/// Brings a partition's records together by organisation and settles them; its memory is kept from
/// one partition to the next.
final class OrganisationSort {
  /// How many records are sorted at once. A partition with more is first freed of copies, in rounds
  /// by digest: copies have one digest, so that each round finds all of its own.
  private let limit: Int
  private var sorted: [PackedRecord] = []
  private var settlement = Settlement()
  private let scratch: UnsafeMutablePointer<PackedRecord>

  init(limit: Int) {
    self.limit = limit
    scratch = .allocate(capacity: RecordChunks.capacity)
  }

  deinit { scratch.deallocate() }

  /// Calls `body` for the organisations of a partition that have records with those that stand;
  /// ascending, or in several ascending rounds when there are very many.
  ///
  /// A counting sort: O(records + organisations), with a second copy of at most `limit` records.
  ///
  /// - Returns: how many records are copies.
  func settle(
    _ partition: Int, of spool: RecordSpool,
    body: (Int, UnsafeMutableBufferPointer<PackedRecord>) throws -> Void
  ) throws -> Int {
    let counts = try spool.counts(of: partition)
    let total = counts.reduce(0, +)
    let organisations = spool.organisations(of: partition)
    guard total > limit else {
      return try sort(counts, first: organisations.lowerBound, body: body) { take in
        try spool.forEachChunk(of: partition, scratch: scratch, take)
      }
    }
    var copies = 0
    let rounds = UInt64((total + limit - 1) / limit)
    for round in 0..<rounds {
      var standing = StandingRecords(capacity: limit)
      try spool.forEachChunk(of: partition, scratch: scratch) { chunk in
        for record in chunk where ByteSpread.round(of: record, of: rounds) == round {
          if !standing.insert(record) { copies += 1 }
        }
      }
      let left = standing.compacted()
      var counts = [Int](repeating: 0, count: organisations.count)
      for record in left { counts[Int(record.organisation) - organisations.lowerBound] += 1 }
      copies += try sort(counts, first: organisations.lowerBound, body: body) { take in
        left.withUnsafeBufferPointer(take)
      }
    }
    return copies
  }

  private func sort(
    _ counts: [Int], first: Int,
    body: (Int, UnsafeMutableBufferPointer<PackedRecord>) throws -> Void,
    chunks: ((UnsafeBufferPointer<PackedRecord>) -> Void) throws -> Void
  ) throws -> Int {
    var next = counts
    var total = 0
    for index in next.indices { (next[index], total) = (total, total + next[index]) }
    if sorted.count < total {
      sorted = []
      sorted = Array(repeating: .blank, count: total + total / 4)
    }
    try sorted.withUnsafeMutableBufferPointer { sorted in
      try next.withUnsafeMutableBufferPointer { next in
        guard let target = sorted.baseAddress else { return }
        try chunks { chunk in
          guard let source = chunk.baseAddress else { return }
          for index in chunk.indices {
            let bucket = Int(source[index].organisation) &- first
            // Bytes, not field by field.
            (target + next[bucket]).update(from: source + index, count: 1)
            next[bucket] &+= 1
          }
        }
      }
    }
    var copies = 0
    try sorted.withUnsafeMutableBufferPointer { sorted in
      for bucket in counts.indices where counts[bucket] > 0 {
        let all = UnsafeMutableBufferPointer(
          rebasing: sorted[(next[bucket] - counts[bucket])..<next[bucket]])
        let standing = settlement.settle(all)
        copies += all.count - standing
        try body(first + bucket, UnsafeMutableBufferPointer(rebasing: all[..<standing]))
      }
    }
    return copies
  }

  /// Sorts that are not in use, so that their memory is not asked for again and again.
  final class Pool: @unchecked Sendable {
    private let limit: Int
    private let lock = Mutex(())
    private var idle: [OrganisationSort] = []

    init(limit: Int) { self.limit = limit }

    /// A sort for one worker at a time.
    func take() -> OrganisationSort {
      lock.withLock { _ in idle.popLast() } ?? OrganisationSort(limit: limit)
    }

    func giveBack(_ sort: OrganisationSort) {
      lock.withLock { _ in idle.append(sort) }
    }
  }
}
