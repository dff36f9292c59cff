import Credit

extension JSONValue {
  /// Reads a JSON text strictly: one value, no repeated keys, numbers that fit exactly, at most 128
  /// levels, UTF-8 without a byte order mark. O(length).
  ///
  /// - Throws: ``ReportsError/json(_:line:column:)``.
  public init(parsing text: String) throws {
    try self.init(parsing: Array(text.utf8))
  }

  /// Reads the bytes of a JSON text.
  ///
  /// - Throws: ``ReportsError/json(_:line:column:)``.
  public init(parsing bytes: [UInt8]) throws {
    var parser = JSONParser(bytes: bytes)
    self = try parser.document()
  }
}

/// A strict recursive-descent reader.
private struct JSONParser {
  let bytes: [UInt8]
  var position = 0
  var depth = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The fault with the line and column of the current position.
  func fault(_ fault: JSONFault) -> ReportsError {
    var line = 1
    var column = 1
    for byte in bytes[..<min(position, bytes.count)] {
      if byte == 10 {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return .json(fault, line: line, column: column)
  }

  mutating func document() throws(ReportsError) -> JSONValue {
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw fault(.trailing) }
    return value
  }

  mutating func value() throws(ReportsError) -> JSONValue {
    skipSpace()
    guard position < bytes.count else { throw fault(.end) }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try nested { parser throws(ReportsError) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(ReportsError) in try parser.array() }
    case 34: return .string(try string())
    case UInt8(ascii: "-"), 48...57: return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw fault(.unexpected)
    }
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(ReportsError) -> JSONValue
  ) throws(ReportsError) -> JSONValue {
    guard depth < 128 else { throw fault(.depth) }
    depth += 1
    position += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(ReportsError) -> JSONValue {
    var members: [JSONMember] = []
    var seen: Set<String> = []
    if try skip(UInt8(ascii: "}")) { return .members([]) }
    while true {
      skipSpace()
      let start = position
      guard position < bytes.count else { throw fault(.end) }
      guard bytes[position] == 34 else { throw fault(.unexpected) }
      let key = try string()
      guard seen.insert(key).inserted else {
        position = start
        throw fault(.repeatedKey)
      }
      guard try skip(UInt8(ascii: ":")) else { throw fault(.unexpected) }
      members.append(JSONMember(key, try value()))
      if try skip(UInt8(ascii: "}")) { return .members(members) }
      guard try skip(UInt8(ascii: ",")) else { throw fault(.unexpected) }
    }
  }

  private mutating func array() throws(ReportsError) -> JSONValue {
    var values: [JSONValue] = []
    if try skip(UInt8(ascii: "]")) { return .array([]) }
    while true {
      values.append(try value())
      if try skip(UInt8(ascii: "]")) { return .array(values) }
      guard try skip(UInt8(ascii: ",")) else { throw fault(.unexpected) }
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(ReportsError) -> JSONValue {
    for byte in "\(word)".utf8 {
      guard position < bytes.count else { throw fault(.end) }
      guard bytes[position] == byte else { throw fault(.unexpected) }
      position += 1
    }
    return value
  }

  private mutating func number() throws(ReportsError) -> JSONValue {
    let start = position
    while position < bytes.count, Self.isNumeric(bytes[position]) { position += 1 }
    let digits = bytes[start..<position]
    let unsigned = digits.first == UInt8(ascii: "-") ? digits.dropFirst() : digits
    let hasLeadingZero =
      unsigned.count > 1 && unsigned.first == 48
      && (48...57).contains(unsigned[unsigned.startIndex + 1])
    let text = String(decoding: digits, as: UTF8.self)
    if !hasLeadingZero {
      if unsigned.contains(UInt8(ascii: ".")) {
        if let value = ExactDecimal(text) { return .decimal(value) }
      } else if unsigned.first != UInt8(ascii: "+"), let value = Int64(text) {
        return .integer(value)
      }
    }
    position = start
    throw fault(.number)
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func string() throws(ReportsError) -> String {
    position += 1
    var content: [UInt8] = []
    let start = position
    while true {
      guard position < bytes.count else { throw fault(.end) }
      let byte = bytes[position]
      switch byte {
      case 34:
        position += 1
        guard let text = String(validating: content, as: UTF8.self) else {
          position = start
          throw fault(.encoding)
        }
        return text
      case 92: content.append(contentsOf: try escape().utf8)
      case 0..<32: throw fault(.controlCharacter)
      default:
        content.append(byte)
        position += 1
      }
    }
  }

  private mutating func escape() throws(ReportsError) -> String {
    guard position + 1 < bytes.count else { throw fault(.end) }
    let kind = bytes[position + 1]
    switch kind {
    case 34: return simple("\"")
    case 92: return simple("\\")
    case UInt8(ascii: "/"): return simple("/")
    case UInt8(ascii: "b"): return simple("\u{8}")
    case UInt8(ascii: "f"): return simple("\u{C}")
    case UInt8(ascii: "n"): return simple("\n")
    case UInt8(ascii: "r"): return simple("\r")
    case UInt8(ascii: "t"): return simple("\t")
    case UInt8(ascii: "u"): break
    default: throw fault(.escape)
    }
    let first = try hexadecimal(at: position + 2)
    if let scalar = Unicode.Scalar(first) {
      position += 6
      return String(scalar)
    }
    guard first < 0xDC00, position + 7 < bytes.count, bytes[position + 6] == 92,
      bytes[position + 7] == UInt8(ascii: "u")
    else { throw fault(.escape) }
    let second = try hexadecimal(at: position + 8)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault(.escape) }
    position += 12
    return String(scalar)
  }

  private mutating func simple(_ text: String) -> String {
    position += 2
    return text
  }

  private func hexadecimal(at start: Int) throws(ReportsError) -> UInt32 {
    guard start + 4 <= bytes.count else { throw fault(.end) }
    var value: UInt32 = 0
    for byte in bytes[start..<(start + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 128 else {
        throw fault(.escape)
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private mutating func skip(_ byte: UInt8) throws(ReportsError) -> Bool {
    skipSpace()
    guard position < bytes.count else { throw fault(.end) }
    guard bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, [32, 9, 10, 13].contains(bytes[position]) { position += 1 }
  }
}
