extension JSONReader {
  /// The text whose opening quotation mark stands here.
  mutating func string() throws(JSONError) -> String {
    advance()
    let start = place
    var content: [UInt8] = []
    while true {
      guard let byte = current else { throw error(.end) }
      switch byte {
      case UInt8(ascii: "\""):
        advance()
        guard let text = String(validating: content, as: UTF8.self) else {
          throw JSONError(.encoding, at: start)
        }
        return text
      case UInt8(ascii: "\\"): content.append(contentsOf: String(try escaped()).utf8)
      case 0..<32: throw error(.controlCharacter)
      default:
        content.append(byte)
        advance()
      }
    }
  }

  /// The character of the escape that begins here; its faults are said to be at its beginning.
  private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
    let start = place
    advance()
    guard let byte = current else { throw JSONError(.end, at: start) }
    advance()
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw JSONError(.escape, at: start)
    }
    let high = try hexadecimal(from: start)
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, bytes[index...].starts(with: #"\u"#.utf8) else {
      throw JSONError(.escape, at: start)
    }
    advance()
    advance()
    let low = try hexadecimal(from: start)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw JSONError(.escape, at: start) }
    return scalar
  }

  private mutating func hexadecimal(from start: TextPlace) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current else { throw JSONError(.end, at: start) }
      guard byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw JSONError(.escape, at: start)
      }
      value = value << 4 | UInt32(digit)
      advance()
    }
    return value
  }
}
