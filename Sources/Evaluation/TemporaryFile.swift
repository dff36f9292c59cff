import Foundation
import Glibc
import Synchronization

/// A file without a name: it is gone when nobody holds it, however the process ends.
final class TemporaryFile: Sendable {
  private let descriptor: Int32
  private let end = Atomic(0)

  /// - Parameter folder: nil for the system's, that of `TMPDIR`.
  init(in folder: String? = nil) throws {
    // mkstemp wants six of these and puts other letters in their place.
    let wild = String(repeating: "X", count: 6)
    let template = (folder ?? FileManager.default.temporaryDirectory.path) + "/fenji-" + wild
    var path = Array(template.utf8CString)
    descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw EvaluationError.temporaryFile(errno) }
    unlink(path)
  }

  deinit {
    close(descriptor)
  }

  /// Appends the elements' bytes and says where they begin. Callers don't wait for each other.
  func append<Element: BitwiseCopyable>(_ elements: UnsafeBufferPointer<Element>) throws -> Int {
    let bytes = UnsafeRawBufferPointer(elements)
    let begin = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
    var done = 0
    while done < bytes.count, let base = bytes.baseAddress {
      let written = pwrite(descriptor, base + done, bytes.count - done, off_t(begin + done))
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw EvaluationError.temporaryFile(errno) }
      done += written
    }
    return begin
  }

  /// Reads the `count` elements that begin at `offset`.
  func read<Element: BitwiseCopyable>(
    into target: UnsafeMutablePointer<Element>, count: Int, at offset: Int
  ) throws {
    let bytes = UnsafeMutableRawPointer(target)
    let size = count * MemoryLayout<Element>.stride
    var done = 0
    while done < size {
      let got = pread(descriptor, bytes + done, size - done, off_t(offset + done))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw EvaluationError.temporaryFile(got == 0 ? EIO : errno) }
      done += got
    }
  }
}
