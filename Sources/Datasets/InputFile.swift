import Digests

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// A file that is open for reading; of a compressed one the text.
///
/// It is read by position into buffers of ours and never mapped: a file that shrinks meanwhile is
/// an error then, not a crash, and memory stays bounded.
final class InputFile: Sendable {
  /// Its path relative to the dataset, for messages.
  let name: String
  /// Its length when it was opened, as it lies.
  let size: Int
  private let handle: Handle
  /// The text, when the file is compressed.
  private let inflated: InflatedText?

  /// Opens `name` in the folder `directory`.
  ///
  /// - Parameter compression: nil for what the name says.
  init(_ name: String, in directory: String, compression: Compression? = nil) throws {
    let handle = try Handle(name, in: directory)
    self.name = name
    self.handle = handle
    size = handle.size
    let kind = compression ?? Compression(ofFile: name)
    guard kind != .none else {
      inflated = nil
      return
    }
    inflated = InflatedText(file: name, compression: kind) { bytes, offset in
      let count = min(bytes.count, handle.size - offset)
      try handle.read(into: &bytes, range: 0..<count, at: offset)
      return count
    }
  }

  /// Puts the text from `offset` on into the bytes at `place`, and returns how many there were: less
  /// than `count` only where the text ends.
  func read(into bytes: inout [UInt8], at place: Int, count: Int, from offset: Int) throws -> Int {
    if let inflated {
      return try inflated.copy(into: &bytes, at: place, count: count, from: offset)
    }
    let count = most(count, from: offset)
    try handle.read(into: &bytes, range: place..<(place + count), at: offset)
    return count
  }

  /// Whether the text ends at `offset` or before.
  func isEnd(at offset: Int) throws -> Bool {
    try inflated?.isEnd(at: offset) ?? (offset >= size)
  }

  /// How many bytes of text there can be from `offset` on, at most `count`.
  func most(_ count: Int, from offset: Int) -> Int {
    inflated == nil ? max(0, min(count, size - offset)) : count
  }

  /// Whether it is known without looking that the text ends at `offset`.
  func surelyEnds(at offset: Int) -> Bool { inflated == nil && offset >= size }

  /// Says that the text before `offset` will not be asked for again.
  func forget(before offset: Int) { inflated?.forget(before: offset) }

  /// Goes on to `offset`; the text before will not be asked for again.
  func skip(to offset: Int) throws { try inflated?.skip(to: offset) }

  /// How many bytes of the file as it lies have been read of a compressed one; else nil.
  var consumed: Int? { inflated?.consumed }

  /// The digest of a compressed file as it lies, whose text has been read; nil for another.
  func compressedDigest() throws -> SHA256Digest? { try inflated?.digest() }

  /// The whole text.
  func contents() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while try !isEnd(at: bytes.count) {
      let have = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: max(1 << 16, size - have)))
      let count = try read(into: &bytes, at: have, count: bytes.count - have, from: have)
      bytes.removeLast(bytes.count - have - count)
    }
    return bytes
  }

  /// The descriptor of an open file.
  private final class Handle: Sendable {
    let size: Int
    private let name: String
    private let descriptor: Int32

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
  }
}
