/// Decodes fields for those who need words: headers, small tables, details, rejects.
struct FieldText {
  private let encoding: TextEncoding
  private let converter: GB18030Converter?
  private var decoded: [UInt8] = []

  /// - Throws: ``DatasetError/noConverter(file:)``.
  init(_ encoding: TextEncoding, file: String) throws {
    self.encoding = encoding
    converter = encoding == .gb18030 ? try GB18030Converter(file: file) : nil
  }

  /// The field's characters; nil when some bytes mean nothing in the encoding.
  mutating func text(_ text: RawSpan, _ bounds: FieldBounds) -> String? {
    guard let converter else {
      return UTF8Check.isValid(text, bounds) ? text.string(bounds) : nil
    }
    guard converter.decode(text, bounds, into: &decoded) else { return nil }
    let span = decoded.span.bytes
    return span.string(FieldBounds(0, decoded.count - FieldBounds.padding))
  }

  /// Whether the field's bytes are its characters in UTF-8.
  func isPlain(_ text: RawSpan, _ bounds: FieldBounds) -> Bool {
    converter == nil && UTF8Check.isValid(text, bounds)
  }

  /// Whether all is ASCII and nothing a control character.
  private static func isPrintable(_ text: RawSpan, _ bounds: FieldBounds) -> Bool {
    bounds.range.allSatisfy { (0x20..<0x7F).contains(text.byte($0)) }
  }

  /// The beginning of the field, whatever its bytes, with spaces for control characters.
  mutating func excerpt(_ text: RawSpan, _ bounds: FieldBounds) -> String {
    if bounds.count <= 40, Self.isPrintable(text, bounds) { return text.string(bounds) }
    let whole = self.text(text, bounds) ?? text.string(bounds)
    return String(
      whole.unicodeScalars.prefix(40).map { scalar in
        // The control characters: C0, DEL and C1.
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : Character(scalar)
      })
  }
}
