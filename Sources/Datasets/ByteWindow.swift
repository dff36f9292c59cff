/// A stretch of a file in memory; its buffer is used again and again.
struct ByteWindow {
  /// The stretch, then padding.
  private(set) var bytes: [UInt8] = []
  /// Where in the file the stretch begins.
  private(set) var offset = 0
  /// How long it is.
  private(set) var count = 0

  /// The offset in the file after the stretch.
  var end: Int { offset + count }

  /// Reads the stretch of at most `length` bytes from `offset` on.
  mutating func load(_ file: InputFile, from offset: Int, length: Int) throws {
    self.offset = offset
    count = 0
    try append(file, length: length)
  }

  /// Makes the stretch longer by at most `length` bytes.
  mutating func append(_ file: InputFile, length: Int) throws {
    let added = min(length, file.size - end)
    let needed = count + added + FieldBounds.padding
    if bytes.count < needed {
      bytes.append(contentsOf: repeatElement(0, count: needed - bytes.count))
    }
    try file.read(into: &bytes, range: count..<(count + added), at: end)
    count += added
    for index in count..<(count + FieldBounds.padding) { bytes[index] = 0 }
  }
}
