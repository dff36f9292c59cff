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

  /// What `body` makes of each part 0..<count, in the order of the parts; see
  /// ``forEach(_:threads:_:)``.
  package static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    if threads == 1 { return try (0..<count).map(body) }
    let results = Mutex([Result?](repeating: nil, count: count))
    try forEach(count, threads: threads) { part in
      let result = try body(part)
      results.withLock { $0[part] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
