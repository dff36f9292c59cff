/// A stretch of a file's text in memory; its buffer is used again and again.
struct ByteWindow {
  /// The stretch, then padding.
  private(set) var bytes: [UInt8] = []
  /// Where in the text the stretch begins.
  private(set) var offset = 0
  /// How long it is.
  private(set) var count = 0
  /// Whether the text is known to end with it.
  private(set) var isLast = false

  /// The offset in the text after the stretch.
  var end: Int { offset + count }

  /// Reads the stretch of at most `length` bytes from `offset` on.
  mutating func load(_ file: InputFile, from offset: Int, length: Int) throws {
    self.offset = offset
    count = 0
    try append(file, length: length)
  }

  /// Makes the stretch longer by at most `length` bytes.
  mutating func append(_ file: InputFile, length: Int) throws {
    let needed = count + file.most(length, from: end) + FieldBounds.padding
    if bytes.count < needed {
      bytes.append(contentsOf: repeatElement(0, count: needed - bytes.count))
    }
    let added = try file.read(
      into: &bytes, at: count, count: file.most(length, from: end), from: end)
    count += added
    isLast = added < length || file.surelyEnds(at: end)
    for index in count..<(count + FieldBounds.padding) { bytes[index] = 0 }
  }

  /// Calls `body` with a part of the text when it is here; nil otherwise.
  func with<Result>(_ range: Range<Int>, _ body: (RawSpan) -> Result) -> Result? {
    guard range.lowerBound >= offset, range.upperBound <= end else { return nil }
    return body(
      bytes.span.bytes.extracting(range.lowerBound - offset..<range.upperBound - offset))
  }
}
