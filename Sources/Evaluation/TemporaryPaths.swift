import Foundation
import Synchronization

/// What must go when the process is interrupted: unfinished files and folders.
///
/// They lie beside the results that they will replace, so that what was there stays whole whatever
/// happens; only a killed process leaves them.
package enum TemporaryPaths {
  private static let paths = Mutex(Set<String>())
  private static let lock = NSLock()

  /// Remembers a path.
  package static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  /// Forgets a path that is finished or gone.
  package static func remove(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Does what must not be interrupted half way: an interruption waits for it.
  package static func uninterrupted(_ body: () throws -> Void) rethrows {
    lock.lock()
    defer { lock.unlock() }
    try body()
  }

  /// Removes everything, when nothing is being done that must not be interrupted.
  package static func removeAll() {
    lock.lock()
    defer { lock.unlock() }
    paths.withLock { paths in
      for path in paths {
        // Other threads may still be writing into a folder while it is emptied.
        for _ in 0..<100 where FileManager.default.fileExists(atPath: path) {
          try? FileManager.default.removeItem(atPath: path)
        }
      }
      paths = []
    }
  }
}
