import Dispatch
import Synchronization

/// Work on independent parts by a stated number of workers. What a part gives must not depend on who
/// takes it, nor when, so that results are the same for any number of workers.
enum Workers {
  /// Calls the body once for each part 0..<count, from at most `threads` workers at a time.
  static func forEach(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
    guard threads > 1, count > 1 else {
      for part in 0..<count { body(part) }
      return
    }
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if part >= count { return }
        body(part)
      }
    }
  }

  /// What the body gives for each part, in the order of the parts.
  static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { buffer, filled in
      nonisolated(unsafe) let slots = UnsafeMutableBufferPointer(rebasing: buffer[..<count])
      forEach(count, threads: threads) { slots.initializeElement(at: $0, to: body($0)) }
      filled = count
    }
  }
}

/// Numbers, one a row, that workers fill at the same time, each in rows of its own.
struct SharedRows: @unchecked Sendable {
  private let buffer: UnsafeMutableBufferPointer<Double>

  /// New numbers, all the same at first; `body` fills them.
  static func filled(
    _ count: Int, with value: Double, _ body: (SharedRows) -> Void
  ) -> [Double] {
    [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      buffer.initialize(repeating: value)
      body(SharedRows(buffer: UnsafeMutableBufferPointer(rebasing: buffer[..<count])))
      filled = count
    }
  }

  /// The numbers from a row on.
  func from(_ row: Int) -> UnsafeMutablePointer<Double>? {
    buffer.baseAddress.map { $0 + row }
  }

  subscript(row: Int) -> Double {
    get { buffer[row] }
    nonmutating set { buffer[row] = newValue }
  }
}
