/// Text made safe for HTML and SVG.
enum HTMLText {
  /// The text with `& < > " '` written as references and control characters left out, fit for
  /// elements and for quoted attributes.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "\t", "\n", "\r": output.unicodeScalars.append(scalar)
      case _ where scalar.value < 32 || (127...159).contains(scalar.value): break
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// Prose with its parts marked up.
  static func inline(_ prose: Prose) -> String {
    prose.runs.map { run in
      switch run {
      case .plain(let text): escaped(text)
      case .strong(let text): "<strong>\(escaped(text))</strong>"
      case .code(let text): "<code>\(escaped(text))</code>"
      }
    }.joined()
  }
}
