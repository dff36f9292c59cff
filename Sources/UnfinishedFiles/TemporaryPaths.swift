import Foundation
import Synchronization

/// What must go when the process is interrupted: unfinished files and folders.
///
/// They lie beside the results that they will replace, so that what was there stays whole whatever
/// happens; only a killed process leaves them.
package enum TemporaryPaths {
  private static let paths = Mutex(Set<String>())
  private static let lock = NSLock()

  /// Remembers a path; call together with what makes it, ``uninterrupted(_:)``.
  package static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  /// Forgets a path that is finished or gone.
  package static func remove(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Removes what lies at a path that will not be finished.
  package static func discard(_ path: String) {
    uninterrupted {
      try? FileManager.default.removeItem(atPath: path)
      remove(path)
    }
  }

  /// Does what must not be interrupted half way: an interruption waits for it. After one nothing is
  /// done any more: who asks waits for the end of the process.
  package static func uninterrupted<Result>(_ body: () throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body()
  }

  /// Removes everything, when nothing is being done that must not be interrupted. Call before the
  /// process ends: no path can be made, finished or discarded afterwards.
  ///
  /// - Parameter end: ends what else writes into them, and is done first.
  package static func removeAll(after end: () -> Void) {
    lock.lock()
    end()
    let paths = paths.withLock(\.self)
    for path in paths.sorted() {
      // Other threads may still be writing into a folder while it is emptied.
      for _ in 0..<10_000 where FileManager.default.fileExists(atPath: path) {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
  }
}
