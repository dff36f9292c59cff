import Credit
import Glibc
import Synchronization

/// Memory for records in chunks of one size, mapped by the megabyte and given back to the system
/// chunk by chunk.
final class RecordChunks: Sendable {
  /// Records in a chunk.
  static let capacity = 1024

  /// One chunk.
  struct Chunk: @unchecked Sendable {
    let base: UnsafeMutablePointer<PackedRecord>
    var count = 0

    /// Its records.
    var records: UnsafeBufferPointer<PackedRecord> {
      UnsafeBufferPointer(start: base, count: count)
    }
  }

  private static let chunkBytes = capacity * MemoryLayout<PackedRecord>.stride
  private static let slabBytes = 2 << 20

  private struct State {
    var free: [Chunk] = []
    var slabs: [UnsafeMutableRawPointer] = []
  }

  private let state = Mutex(State())

  deinit {
    state.withLock { state in
      for slab in state.slabs { munmap(slab, Self.slabBytes) }
    }
  }

  /// An empty chunk.
  func take() -> Chunk {
    state.withLock { state in
      if state.free.isEmpty { Self.map(into: &state) }
      return state.free.removeLast()
    }
  }

  /// Takes a chunk back, and its memory from the process.
  func giveBack(_ chunk: Chunk) {
    madvise(chunk.base, Self.chunkBytes, MADV_DONTNEED)
    state.withLock { $0.free.append(Chunk(base: chunk.base)) }
  }

  private static func map(into state: inout State) {
    // All of it will be written: asking for it at once saves a fault for each page.
    let kind = MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE
    let slab = mmap(nil, slabBytes, PROT_READ | PROT_WRITE, kind, -1, 0)
    guard let slab, slab != MAP_FAILED else { fatalError("no memory for records") }
    state.slabs.append(slab)
    for begin in stride(from: 0, to: slabBytes, by: chunkBytes).reversed() {
      let base = (slab + begin).bindMemory(to: PackedRecord.self, capacity: capacity)
      state.free.append(Chunk(base: base))
    }
  }
}
