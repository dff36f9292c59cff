#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// A file that is open for reading.
///
/// It is read by position into buffers of ours and never mapped: a file that shrinks meanwhile is
/// an error then, not a crash, and memory stays bounded.
final class InputFile: Sendable {
  /// Its path relative to the dataset, for messages.
  let name: String
  /// Its length when it was opened.
  let size: Int
  private let descriptor: Int32

  /// Opens `name` in the folder `directory`.
  init(_ name: String, in directory: String) throws {
    let descriptor = open(directory + "/" + name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DatasetError.unreadable(file: name, errorNumber: errno) }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    guard isFile else {
      close(descriptor)
      throw DatasetError.unreadable(file: name, errorNumber: EISDIR)
    }
    self.name = name
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Fills `bytes[range]` from `offset` on; all of it must be there.
  func read(into bytes: inout [UInt8], range: Range<Int>, at offset: Int) throws {
    try bytes.withUnsafeMutableBytes { buffer in
      var done = 0
      while done < range.count {
        let part = UnsafeMutableRawBufferPointer(
          rebasing: buffer[(range.lowerBound + done)..<range.upperBound])
        let count = pread(descriptor, part.baseAddress, part.count, off_t(offset + done))
        if count > 0 {
          done += count
        } else if count == 0 {
          throw DatasetError.shrank(file: name)
        } else if errno != EINTR {
          throw DatasetError.unreadable(file: name, errorNumber: errno)
        }
      }
    }
  }

  /// The whole file.
  func contents() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    try read(into: &bytes, range: 0..<size, at: 0)
    return bytes
  }
}
