import Credit

extension JSONValue {
  /// The value as text: indented by two spaces, members in their order, a line end at the end.
  ///
  /// The same value always gives the same bytes. A decimal keeps its point (`28.0`), so that it is
  /// read back as a decimal. Text is written as UTF-8, with escapes only where JSON needs them.
  public var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The UTF-8 bytes of ``text``.
  public var bytes: [UInt8] {
    var output: [UInt8] = []
    append(to: &output, depth: 0)
    output.append(10)
    return output
  }

  private func append(to output: inout [UInt8], depth: Int) {
    switch self {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): output.appendInteger(value)
    case .decimal(let value):
      let digits = value.description
      output.append(contentsOf: digits.utf8)
      if !digits.utf8.contains(UInt8(ascii: ".")) { output.append(contentsOf: ".0".utf8) }
    case .number(let value):
      // 0 for −0, so that equal numbers are the same text.
      output.append(contentsOf: (value.isFinite ? "\(value + 0)" : "null").utf8)
    case .string(let value): Self.append(value, to: &output)
    case .array(let values):
      Self.append(values, between: ("[", "]"), to: &output, depth: depth) { value, output in
        value.append(to: &output, depth: depth + 1)
      }
    case .members(let members):
      Self.append(members, between: ("{", "}"), to: &output, depth: depth) { member, output in
        Self.append(member.key, to: &output)
        output.append(contentsOf: ": ".utf8)
        member.value.append(to: &output, depth: depth + 1)
      }
    }
  }

  private static func append<Element>(
    _ elements: [Element], between brackets: (Unicode.Scalar, Unicode.Scalar),
    to output: inout [UInt8], depth: Int, each: (Element, inout [UInt8]) -> Void
  ) {
    output.append(UInt8(ascii: brackets.0))
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      startLine(&output, depth: depth + 1)
      each(element, &output)
    }
    if !elements.isEmpty { startLine(&output, depth: depth) }
    output.append(UInt8(ascii: brackets.1))
  }

  private static func startLine(_ output: inout [UInt8], depth: Int) {
    output.append(10)
    for _ in 0..<(2 * depth) { output.append(32) }
  }

  private static func append(_ text: String, to output: inout [UInt8]) {
    output.append(34)
    for byte in text.utf8 {
      switch byte {
      case 34, 92: output.append(contentsOf: [92, byte])
      case 10: output.append(contentsOf: "\\n".utf8)
      case 13: output.append(contentsOf: "\\r".utf8)
      case 9: output.append(contentsOf: "\\t".utf8)
      case 0..<32, 127:
        output.append(contentsOf: "\\u00".utf8)
        let hexadecimal = Array("0123456789abcdef".utf8)
        output.append(hexadecimal[Int(byte >> 4)])
        output.append(hexadecimal[Int(byte & 15)])
      default: output.append(byte)
      }
    }
    output.append(34)
  }
}
