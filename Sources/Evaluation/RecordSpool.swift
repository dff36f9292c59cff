import Credit
import Foundation
import Synchronization

/// Records by partition of organisations, in bounded memory.
///
/// The reader hands records over in the order of files; an evaluation wants them organisation by
/// organisation. They are dealt into partitions of neighbouring organisations, in chunks; above a
/// budget chunks go to an unlinked temporary file.
final class RecordSpool: Sendable {
  let partitionCount: Int
  private let organisationsPerPartition: Int
  private let budget: Int
  private let desks: [Desk]
  private let shared: Mutex<Shared>

  private static let chunkCapacity = 4096
  private typealias Chunk = [PackedRecord]

  /// A worker's own chunks, not yet full.
  private final class Desk: Sendable {
    let chunks: Mutex<[Chunk]>

    init(partitions: Int) {
      chunks = Mutex([Chunk](repeating: [], count: partitions))
    }
  }

  private struct Shared {
    var chunks: [[Chunk]]
    var recordsHeld = 0
    var file: TemporaryFile?
    var spilled: [[(offset: Int, count: Int)]]
    var failure: (any Error)?
  }

  /// - Parameter budget: how many records may be held in memory.
  init(organisations: Int, workers: Int, budget: Int) {
    let partitions = max(1, min(64, organisations / 16))
    partitionCount = partitions
    organisationsPerPartition = max(1, (organisations + partitions - 1) / partitions)
    self.budget = budget
    desks = (0..<workers).map { _ in Desk(partitions: partitions) }
    shared = Mutex(
      Shared(
        chunks: Array(repeating: [], count: partitions),
        spilled: Array(repeating: [], count: partitions)))
  }

  /// The organisations of a partition.
  func organisations(of partition: Int, count: Int) -> Range<Int> {
    let begin = min(count, partition * organisationsPerPartition)
    return begin..<min(count, begin + organisationsPerPartition)
  }

  /// Takes a block from a worker. Workers don't wait for each other but to hand over full chunks.
  func append(_ block: Span<PackedRecord>, worker: Int) {
    desks[worker].chunks.withLock { desk in
      for index in block.indices {
        let record = block[index]
        let partition = Int(record.organisation) / organisationsPerPartition
        if desk[partition].isEmpty { desk[partition].reserveCapacity(Self.chunkCapacity) }
        desk[partition].append(record)
        if desk[partition].count == Self.chunkCapacity {
          var full: Chunk = []
          swap(&full, &desk[partition])
          handOver(full, partition: partition)
        }
      }
    }
  }

  /// All records of a partition, and forgets them. Call when all workers are done.
  func take(_ partition: Int) throws -> [PackedRecord] {
    let (kept, spilled, file) = try shared.withLock { shared in
      if let failure = shared.failure { throw failure }
      var kept: [Chunk] = []
      swap(&kept, &shared.chunks[partition])
      return (kept, shared.spilled[partition], shared.file)
    }
    let rest = desks.map { desk in
      desk.chunks.withLock { chunks in
        var chunk: Chunk = []
        swap(&chunk, &chunks[partition])
        return chunk
      }
    }
    var records: [PackedRecord] = []
    records.reserveCapacity(
      (kept + rest).reduce(spilled.reduce(0) { $0 + $1.count }) { $0 + $1.count })
    for chunk in kept { records.append(contentsOf: chunk) }
    for chunk in rest { records.append(contentsOf: chunk) }
    for (offset, count) in spilled {
      try file?.read(PackedRecord.self, count: count, at: offset, into: &records)
    }
    return records
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
