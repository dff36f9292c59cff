import Credit
import Foundation
import Synchronization

/// Records by partition of organisations, in bounded memory.
///
/// The reader hands records over in the order of files; an evaluation wants them organisation by
/// organisation. They are dealt into partitions of neighbouring organisations, in chunks; above a
/// budget chunks go to an unlinked temporary file.
final class RecordSpool: Sendable {
  typealias Chunk = [PackedRecord]

  let partitionCount: Int
  /// A partition is this many organisations, a power of two so that dealing is a shift.
  private let organisationBits: Int
  private let budget: Int
  private let desks: [Desk]
  private let shared: Mutex<Shared>

  private struct Shared {
    var chunks: [[Chunk]]
    var recordsHeld = 0
    var file: TemporaryFile?
    var spilled: [[(offset: Int, count: Int)]]
    var failure: (any Error)?
  }

  /// - Parameter budget: how many records may be held in memory.
  init(organisations: Int, workers: Int, budget: Int) {
    var bits = 4
    while organisations >> bits > 64 { bits += 1 }
    organisationBits = bits
    partitionCount = max(1, (organisations + (1 << bits) - 1) >> bits)
    self.budget = budget
    desks = (0..<workers).map { [partitionCount] _ in Desk(partitions: partitionCount) }
    shared = Mutex(
      Shared(
        chunks: Array(repeating: [], count: partitionCount),
        spilled: Array(repeating: [], count: partitionCount)))
  }

  /// The organisations of a partition.
  func organisations(of partition: Int, count: Int) -> Range<Int> {
    let begin = min(count, partition << organisationBits)
    return begin..<min(count, begin + 1 << organisationBits)
  }

  /// Takes a block from a worker, which calls from one thread at a time. Workers don't wait for
  /// each other but to hand over full chunks.
  func append(_ block: Span<PackedRecord>, worker: Int) {
    let desk = desks[worker]
    for index in block.indices {
      let record = block[index]
      let partition = Int(record.organisation) >> organisationBits
      if desk.add(record, to: partition) {
        handOver(desk.take(partition), partition: partition)
      }
    }
  }

  /// All records of a partition, and forgets them. Call when all workers are done.
  func take(_ partition: Int) throws -> [Chunk] {
    let (kept, spilled, file) = try shared.withLock { shared in
      if let failure = shared.failure { throw failure }
      var kept: [Chunk] = []
      swap(&kept, &shared.chunks[partition])
      return (kept, shared.spilled[partition], shared.file)
    }
    var chunks = kept + desks.map { $0.take(partition) }
    for (offset, count) in spilled {
      guard let file else { continue }
      chunks.append(try file.read(PackedRecord.self, count: count, at: offset))
    }
    return chunks
  }

  private func handOver(_ chunk: Chunk, partition: Int) {
    shared.withLock { shared in
      if shared.recordsHeld < budget {
        shared.recordsHeld += chunk.count
        shared.chunks[partition].append(chunk)
        return
      }
      do {
        let file = try shared.file ?? TemporaryFile()
        shared.file = file
        shared.spilled[partition].append((try file.append(chunk), chunk.count))
      } catch {
        shared.failure = shared.failure ?? error
      }
    }
  }
}

/// One worker's records by partition, not yet a full chunk. Used by one thread at a time.
private final class Desk: @unchecked Sendable {
  private let capacity = 1024
  private let records: UnsafeMutablePointer<PackedRecord>
  private let counts: UnsafeMutableBufferPointer<Int>

  init(partitions: Int) {
    records = .allocate(capacity: partitions * capacity)
    counts = .allocate(capacity: partitions)
    counts.initialize(repeating: 0)
  }

  deinit {
    records.deallocate()
    counts.deallocate()
  }

  /// Adds a record, and says whether its partition is now full.
  @inline(__always)
  func add(_ record: PackedRecord, to partition: Int) -> Bool {
    let count = counts[partition]
    (records + partition * capacity + count).initialize(to: record)
    counts[partition] = count + 1
    return count + 1 == capacity
  }

  /// The partition's records, and forgets them.
  func take(_ partition: Int) -> [PackedRecord] {
    let chunk = Array(
      UnsafeBufferPointer(start: records + partition * capacity, count: counts[partition]))
    counts[partition] = 0
    return chunk
  }
}
