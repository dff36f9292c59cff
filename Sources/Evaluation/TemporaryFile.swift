import Foundation
import Glibc

/// A file without a name: it is gone when nobody holds it, however the process ends.
final class TemporaryFile: Sendable {
  private let descriptor: Int32

  init() throws {
    // mkstemp wants six of these and puts other letters in their place.
    let wild = String(repeating: "X", count: 6)
    let template = FileManager.default.temporaryDirectory.path + "/fenji-" + wild
    var path = Array(template.utf8CString)
    descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw EvaluationError.temporaryFile(errno) }
    unlink(path)
  }

  deinit {
    close(descriptor)
  }

  /// Appends the elements' bytes and says where they begin. Callers take turns.
  func append<Element: BitwiseCopyable>(_ elements: [Element]) throws -> Int {
    let begin = lseek(descriptor, 0, SEEK_END)
    try elements.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        guard let base = bytes.baseAddress else { return }
        let written = pwrite(
          descriptor, base + done, bytes.count - done, off_t(begin + done))
        guard written > 0 else { throw EvaluationError.temporaryFile(errno) }
        done += written
      }
    }
    return Int(begin)
  }

  /// The `count` elements that begin at `offset`.
  func read<Element: BitwiseCopyable>(
    _ type: Element.Type, count: Int, at offset: Int
  ) throws -> [Element] {
    let size = count * MemoryLayout<Element>.stride
    return try [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      var done = 0
      while done < size, let base = bytes.baseAddress {
        let got = pread(descriptor, base + done, size - done, off_t(offset + done))
        guard got > 0 else { throw EvaluationError.temporaryFile(errno) }
        done += got
      }
      initialized = count
    }
  }
}
