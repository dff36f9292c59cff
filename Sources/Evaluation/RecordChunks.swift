import Credit
import Glibc
import Synchronization

/// Memory for records in chunks of one size, mapped in slabs of pages of two megabytes where the
/// system has them: a fault per page is what small pages cost most. It goes back to the system with
/// the last reference.
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
  private static let slabBytes = 32 << 20
  private static let pageBytes = 2 << 20

  private struct State {
    var free: [Chunk] = []
    var slabs: [UnsafeMutableRawPointer] = []
  }

  private let state = Mutex(State())

  deinit {
    state.withLock { state in
      for slab in state.slabs { munmap(slab, Self.slabBytes + Self.pageBytes) }
    }
  }

  /// An empty chunk.
  func take() -> Chunk {
    state.withLock { state in
      if state.free.isEmpty { Self.map(into: &state) }
      return state.free.removeLast()
    }
  }

  /// Takes a chunk back.
  func giveBack(_ chunk: Chunk) {
    state.withLock { $0.free.append(Chunk(base: chunk.base)) }
  }

  private static func map(into state: inout State) {
    let length = slabBytes + pageBytes
    let map = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let map, map != MAP_FAILED else { fatalError("no memory for records") }
    let slab = map.alignedUp(toMultipleOf: pageBytes)
    madvise(slab, slabBytes, MADV_HUGEPAGE)
    state.slabs.append(map)
    for begin in stride(from: 0, to: slabBytes, by: chunkBytes).reversed() {
      let base = (slab + begin).bindMemory(to: PackedRecord.self, capacity: capacity)
      state.free.append(Chunk(base: base))
    }
  }
}
