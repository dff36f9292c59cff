import Dispatch
import Synchronization

/// Work on independent parts with a stated number of workers.
package enum Parallel {
  /// Calls `body` once for each part 0..<count from at most `threads` workers, and returns when
  /// all are done. Parts are taken in order; what a part yields must not depend on who takes it.
  ///
  /// - Throws: the error of the lowest part that threw; parts not yet begun are left out then.
  package static func forEach(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) throws -> Void
  ) throws {
    let next = Atomic(0)
    let failure = Mutex<(part: Int, error: any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
      while true {
        let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if part >= count || failure.withLock({ $0 != nil }) { return }
        do {
          try body(part)
        } catch {
          failure.withLock { known in
            if part < known?.part ?? Int.max { known = (part, error) }
          }
        }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure.error }
  }
}
