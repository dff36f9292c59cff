import Credit
import Synchronization

/// Records by partition of organisations, in bounded memory.
///
/// The reader hands records over in the order of files; an evaluation wants them organisation by
/// organisation. They are dealt into partitions of neighbouring organisations, in chunks; above a
/// budget chunks go to an unlinked temporary file. Partitioning beats sorting on disk here: every
/// record is written at most once and read at most once, and a partition is small enough to be
/// sorted in the cache.
final class RecordSpool: Sendable {
  typealias Chunk = RecordChunks.Chunk

  let partitionCount: Int
  /// How many organisations there are.
  let organisationCount: Int
  /// Settled records of files that were not read again.
  let base: RecordSnapshot?
  /// A partition is this many organisations, a power of two so that dealing is a shift.
  private let organisationBits: Int
  private let budget: Int
  private let temporaryFolder: String?
  private let memory = RecordChunks()
  private let desks: [Desk]
  private let shared: Mutex<Shared>

  private struct Shared {
    var chunks: [[Chunk]]
    var recordsHeld = 0
    var file: TemporaryFile?
    var spilled: [[Spilled]]
    var failure: (any Error)?
  }

  /// A chunk in the temporary file.
  private struct Spilled {
    let offset: Int
    let count: Int
  }

  /// - Parameters:
  ///   - budget: how many records may be held in memory; full chunks above it are spilled.
  ///   - temporaryFolder: where to; nil for the system's.
  init(
    organisations: Int, workers: Int, budget: Int, base: RecordSnapshot? = nil,
    temporaryFolder: String? = nil
  ) {
    self.base = base
    self.temporaryFolder = temporaryFolder
    let bits = Self.bits(organisations)
    organisationBits = bits
    organisationCount = organisations
    partitionCount = max(1, (organisations + (1 << bits) - 1) >> bits)
    self.budget = budget
    desks = (0..<workers).map { [partitionCount, memory] _ in
      Desk(partitions: partitionCount, organisations: organisations, memory: memory)
    }
    shared = Mutex(
      Shared(
        chunks: Array(repeating: [], count: partitionCount),
        spilled: Array(repeating: [], count: partitionCount)))
  }

  /// At most 512 partitions, and at least sixteen organisations in each.
  private static func bits(_ organisations: Int) -> Int {
    var bits = 4
    while organisations >> bits > 511 { bits += 1 }
    return bits
  }

  /// The organisations of a partition.
  func organisations(of partition: Int) -> Range<Int> {
    Self.organisations(of: partition, among: organisationCount)
  }

  /// The same for any spool of so many organisations.
  static func organisations(of partition: Int, among count: Int) -> Range<Int> {
    let begin = min(count, partition << bits(count))
    return begin..<min(count, begin + 1 << bits(count))
  }

  /// Takes a block from a worker, which calls from one thread at a time. Workers don't wait for
  /// each other but to hand over full chunks.
  func append(_ block: Span<PackedRecord>, worker: Int) {
    let desk = desks[worker]
    var index = 0
    while index < block.count {
      let partition = Int(block[index].organisation) >> organisationBits
      index = desk.add(block, from: index, to: partition, bits: organisationBits)
      guard desk.chunk(partition).count == RecordChunks.capacity else { continue }
      desk.replace(partition, by: handOver(desk.chunk(partition), partition: partition))
    }
  }

  /// How many records each of a partition's organisations has.
  func counts(of partition: Int) throws -> [Int] {
    let organisations = organisations(of: partition)
    var counts = organisations.map { organisation in
      desks.reduce(0) { $0 + Int($1.counts[organisation]) }
    }
    guard let runs = try base?.runs(of: partition) else { return counts }
    for index in stride(from: 0, to: runs.count, by: 2) {
      counts[Int(runs[index]) - organisations.lowerBound] += Int(runs[index + 1])
    }
    return counts
  }

  /// Calls `body` with all chunks of a partition, those of the file read into `scratch`; may be
  /// called again. Call when all workers are done.
  func forEachChunk(
    of partition: Int, scratch: UnsafeMutablePointer<PackedRecord>,
    _ body: (UnsafeBufferPointer<PackedRecord>) -> Void
  ) throws {
    let (chunks, spilled, file) = try shared.withLock { shared in
      if let failure = shared.failure { throw failure }
      return (shared.chunks[partition], shared.spilled[partition], shared.file)
    }
    try base?.forEachBlock(of: partition, body)
    for chunk in chunks { body(chunk.records) }
    for desk in desks { body(desk.chunk(partition).records) }
    for spilled in spilled {
      guard let file else { continue }
      try file.read(into: scratch, count: spilled.count, at: spilled.offset)
      body(UnsafeBufferPointer(start: scratch, count: spilled.count))
    }
  }

  /// Forgets a partition's records.
  func forget(_ partition: Int) {
    let chunks = shared.withLock { shared in
      let chunks = shared.chunks[partition]
      shared.chunks[partition] = []
      shared.spilled[partition] = []
      return chunks
    }
    for chunk in chunks { memory.giveBack(chunk) }
    for desk in desks {
      memory.giveBack(desk.chunk(partition))
      desk.replace(partition, by: nil)
    }
  }

  /// Takes a full chunk over and returns one to go on with.
  private func handOver(_ chunk: Chunk, partition: Int) -> Chunk {
    let isKept = shared.withLock { shared in
      guard shared.recordsHeld < budget else { return false }
      shared.recordsHeld += chunk.count
      shared.chunks[partition].append(chunk)
      return true
    }
    if isKept { return memory.take() }
    do {
      let file = try shared.withLock { shared in
        let file = try shared.file ?? TemporaryFile(in: temporaryFolder)
        shared.file = file
        return file
      }
      let place = Spilled(offset: try file.append(chunk.records), count: chunk.count)
      shared.withLock { $0.spilled[partition].append(place) }
    } catch {
      shared.withLock { $0.failure = $0.failure ?? error }
    }
    return Chunk(base: chunk.base)
  }

  /// What went wrong in spilling, as soon as it did.
  var failure: (any Error)? { shared.withLock { $0.failure } }
}

/// One worker's records by partition, not yet full chunks, and how many came of each organisation.
/// Used by one thread at a time.
private final class Desk: @unchecked Sendable {
  private let chunks: UnsafeMutableBufferPointer<RecordChunks.Chunk>
  let counts: UnsafeMutableBufferPointer<UInt32>

  init(partitions: Int, organisations: Int, memory: RecordChunks) {
    chunks = .allocate(capacity: partitions)
    for index in chunks.indices { chunks.initializeElement(at: index, to: memory.take()) }
    counts = .allocate(capacity: organisations)
    counts.initialize(repeating: 0)
  }

  deinit {
    chunks.deallocate()
    counts.deallocate()
  }

  /// Adds the record at `first` and those after it as long as they are of the same partition and its
  /// chunk has room; there is room for one.
  ///
  /// - Returns: the index of the first that wasn't added.
  func add(
    _ block: Span<PackedRecord>, from first: Int, to partition: Int, bits: Int
  ) -> Int {
    let chunk = chunks[partition]
    var (count, index) = (chunk.count, first)
    repeat {
      let record = block[index]
      counts[Int(record.organisation)] &+= 1
      (chunk.base + count).initialize(to: record)
      count &+= 1
      index &+= 1
    } while count < RecordChunks.capacity && index < block.count
      && Int(block[index].organisation) >> bits == partition
    chunks[partition].count = count
    return index
  }

  func chunk(_ partition: Int) -> RecordChunks.Chunk { chunks[partition] }

  /// Goes on with another chunk; with the same one, emptied, when there is none.
  func replace(_ partition: Int, by chunk: RecordChunks.Chunk?) {
    chunks[partition] = chunk ?? RecordChunks.Chunk(base: chunks[partition].base)
  }
}
