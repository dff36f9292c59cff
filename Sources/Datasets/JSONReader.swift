/// A strict reader of JSON (RFC 8259) that keeps places and refuses repeated names.
///
/// Foundation's decoder takes the last of two equal names silently and says no place of a value
/// that is well formed but wrong.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private var place = TextPlace(row: 1, column: 1)

  private static let maximumDepth = 64

  struct Failure: Error {
    let place: TextPlace
    let fault: DescriptorFault
  }

  /// Reads a whole text; a byte order mark before it is passed over.
  static func read(_ bytes: [UInt8]) throws(Failure) -> JSONNode {
    var reader = JSONReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Failure(place: reader.place, fault: .notUTF8)
    }
    let node = try reader.node(depth: 0)
    reader.skipSpace()
    guard reader.current == nil else { throw reader.failure() }
    return node
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func failure() -> Failure { Failure(place: place, fault: .syntax) }

  private mutating func advance() {
    let byte = bytes[index]
    index += 1
    if byte == UInt8(ascii: "\n") {
      place = TextPlace(row: place.row + 1, column: 1)
    } else if index == bytes.count || bytes[index] & 0xC0 != 0x80 {
      place.column += 1
    }
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      advance()
    }
  }

  private mutating func expect(_ text: String) throws(Failure) {
    for byte in text.utf8 {
      guard current == byte else { throw failure() }
      advance()
    }
  }

  private mutating func node(depth: Int) throws(Failure) -> JSONNode {
    skipSpace()
    let start = place
    guard depth < Self.maximumDepth, let byte = current else { throw failure() }
    let value: JSONNode.Value
    switch byte {
    case UInt8(ascii: "{"): value = .object(try members(depth: depth))
    case UInt8(ascii: "["): value = .array(try elements(depth: depth))
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "t"):
      try expect("true")
      value = .boolean(true)
    case UInt8(ascii: "f"):
      try expect("false")
      value = .boolean(false)
    case UInt8(ascii: "n"):
      try expect("null")
      value = .null
    default: value = .number(try number())
    }
    return JSONNode(value: value, place: start)
  }

  private mutating func members(
    depth: Int
  ) throws(Failure) -> [(key: JSONKey, value: JSONNode)] {
    advance()
    var members: [(key: JSONKey, value: JSONNode)] = []
    skipSpace()
    if current == UInt8(ascii: "}") {
      advance()
      return members
    }
    while true {
      skipSpace()
      let start = place
      guard current == UInt8(ascii: "\"") else { throw failure() }
      let key = JSONKey(text: try string(), place: start)
      guard !members.contains(where: { $0.key.text == key.text }) else {
        throw Failure(place: start, fault: .repeatedKey(key.text))
      }
      skipSpace()
      try expect(":")
      members.append((key, try node(depth: depth + 1)))
      skipSpace()
      guard current == UInt8(ascii: ",") else { break }
      advance()
    }
    try expect("}")
    return members
  }

  private mutating func elements(depth: Int) throws(Failure) -> [JSONNode] {
    advance()
    var elements: [JSONNode] = []
    skipSpace()
    if current == UInt8(ascii: "]") {
      advance()
      return elements
    }
    while true {
      elements.append(try node(depth: depth + 1))
      skipSpace()
      guard current == UInt8(ascii: ",") else { break }
      advance()
    }
    try expect("]")
    return elements
  }

  private mutating func number() throws(Failure) -> String {
    let start = index
    if current == UInt8(ascii: "-") { advance() }
    let whole = try digits()
    if whole > 1, bytes[index - whole] == UInt8(ascii: "0") { throw failure() }
    if current == UInt8(ascii: ".") {
      advance()
      _ = try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      advance()
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { advance() }
      _ = try digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(Failure) -> Int {
    let start = index
    while let byte = current, (48...57).contains(byte) { advance() }
    guard index > start else { throw failure() }
    return index - start
  }

  private mutating func string() throws(Failure) -> String {
    advance()
    var text: [UInt8] = []
    while let byte = current, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw failure() }
      if byte == UInt8(ascii: "\\") {
        advance()
        text.append(contentsOf: String(try escaped()).utf8)
      } else {
        text.append(byte)
        advance()
      }
    }
    try expect("\"")
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escaped() throws(Failure) -> Character {
    guard let byte = current else { throw failure() }
    if byte == UInt8(ascii: "u") {
      advance()
      return Character(try scalar())
    }
    let plain: [UInt8: Character] = [
      0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r",
      0x74: "\t",
    ]
    guard let character = plain[byte] else { throw failure() }
    advance()
    return character
  }

  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    let high = try hexadecimal()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00 else { throw failure() }
    try expect("\\u")
    let low = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw failure() }
    return scalar
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue,
        byte < 0x80
      else { throw failure() }
      value = value << 4 | UInt32(digit)
      advance()
    }
    return value
  }
}
