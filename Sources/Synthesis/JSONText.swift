/// A JSON value whose members keep their order, so that the same content is the same bytes.
indirect enum JSONText {
  case text(String)
  case number(Int)
  case list([JSONText])
  case object([(String, JSONText)])

  /// The value, indented by two spaces, with a line's end after it.
  var formatted: String {
    var text = ""
    append(to: &text, indent: 0)
    return text + "\n"
  }

  private func append(to text: inout String, indent: Int) {
    switch self {
    case .text(let value): text += Self.quoted(value)
    case .number(let value): text += String(value)
    case .list(let values):
      Self.block("[", "]", values.count, to: &text, indent: indent) { index, text in
        values[index].append(to: &text, indent: indent + 1)
      }
    case .object(let members):
      Self.block("{", "}", members.count, to: &text, indent: indent) { index, text in
        text += Self.quoted(members[index].0) + ": "
        members[index].1.append(to: &text, indent: indent + 1)
      }
    }
  }

  private static func block(
    _ open: String, _ close: String, _ count: Int, to text: inout String, indent: Int,
    item: (Int, inout String) -> Void
  ) {
    text += open
    for index in 0..<count {
      text += (index > 0 ? ",\n" : "\n") + String(repeating: "  ", count: indent + 1)
      item(index, &text)
    }
    if count > 0 { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  private static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case _ where scalar.value < 32:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
