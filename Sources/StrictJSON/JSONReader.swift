extension JSONNode {
  /// Reads the bytes of a JSON text strictly: one value, no repeated keys (keys that Unicode holds
  /// equal are one), at most 128 levels, UTF-8. O(length).
  ///
  /// - Parameter allowsByteOrderMark: whether a byte order mark before it is passed over.
  public init(
    parsing bytes: [UInt8], allowsByteOrderMark: Bool = false
  ) throws(JSONError) {
    var reader = JSONReader(bytes)
    if allowsByteOrderMark, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    self = try reader.node()
    reader.skipSpace()
    guard reader.current == nil else { throw reader.error(.trailing) }
  }
}

/// A strict recursive-descent reader.
struct JSONReader {
  let bytes: [UInt8]
  var index = 0
  private(set) var place = TextPlace(row: 1, column: 1)
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  func error(_ fault: JSONFault) -> JSONError { JSONError(fault, at: place) }

  mutating func advance() {
    let byte = bytes[index]
    index += 1
    if byte == UInt8(ascii: "\n") {
      place = TextPlace(row: place.row + 1, column: 1)
    } else if index == bytes.count || bytes[index] & 0xC0 != 0x80 {
      place.column += 1
    }
  }

  mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      advance()
    }
  }

  /// What stands here after spaces; that something stands here is demanded.
  private mutating func next() throws(JSONError) -> UInt8 {
    skipSpace()
    guard let byte = current else { throw error(.end) }
    return byte
  }

  /// Passes over `byte` after spaces; false when another stands here.
  private mutating func skip(_ byte: UInt8) throws(JSONError) -> Bool {
    guard try next() == byte else { return false }
    advance()
    return true
  }

  mutating func node() throws(JSONError) -> JSONNode {
    let byte = try next()
    let start = place
    let value: JSONNode.Value
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < 128 else { throw error(.depth) }
      depth += 1
      advance()
      value =
        byte == UInt8(ascii: "{") ? .object(try members()) : .array(try elements())
      depth -= 1
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "-"), 48...57: value = .number(try number())
    case UInt8(ascii: "t"): value = try word("true", .boolean(true))
    case UInt8(ascii: "f"): value = try word("false", .boolean(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    default: throw error(.unexpected)
    }
    return JSONNode(value: value, place: start)
  }

  private mutating func members() throws(JSONError) -> [(key: JSONKey, value: JSONNode)] {
    var members: [(key: JSONKey, value: JSONNode)] = []
    var seen: Set<String> = []
    if try skip(UInt8(ascii: "}")) { return members }
    while true {
      guard try next() == UInt8(ascii: "\"") else { throw error(.unexpected) }
      let start = place
      let key = JSONKey(text: try string(), place: start)
      guard seen.insert(key.text).inserted else { throw JSONError(.repeatedKey, at: start) }
      guard try skip(UInt8(ascii: ":")) else { throw error(.unexpected) }
      members.append((key, try node()))
      if try skip(UInt8(ascii: "}")) { return members }
      guard try skip(UInt8(ascii: ",")) else { throw error(.unexpected) }
    }
  }

  private mutating func elements() throws(JSONError) -> [JSONNode] {
    var elements: [JSONNode] = []
    if try skip(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try node())
      if try skip(UInt8(ascii: "]")) { return elements }
      guard try skip(UInt8(ascii: ",")) else { throw error(.unexpected) }
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONNode.Value
  ) throws(JSONError) -> JSONNode.Value {
    for byte in "\(word)".utf8 {
      guard let current else { throw error(.end) }
      guard current == byte else { throw error(.unexpected) }
      advance()
    }
    return value
  }

  private mutating func number() throws(JSONError) -> String {
    let start = index
    let fault = error(.number)
    func digits(_ reader: inout JSONReader) throws(JSONError) -> Int {
      let first = reader.index
      while let byte = reader.current, (48...57).contains(byte) { reader.advance() }
      guard reader.index > first else { throw fault }
      return reader.index - first
    }
    if current == UInt8(ascii: "-") { advance() }
    let whole = try digits(&self)
    guard whole == 1 || bytes[index - whole] != UInt8(ascii: "0") else { throw fault }
    if current == UInt8(ascii: ".") {
      advance()
      _ = try digits(&self)
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      advance()
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { advance() }
      _ = try digits(&self)
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}
