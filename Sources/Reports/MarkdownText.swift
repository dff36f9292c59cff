/// Text in the syntax of Markdown, with everything that is syntax made inert.
///
/// Names and document numbers come from data files; none of them may become a link, a tag or
/// another column.
/// Source: CommonMark 0.31, 2.4 and 6; GitHub Flavored Markdown, 4.10 (tables).
enum MarkdownText {
  /// Prose on one line.
  static func inline(_ prose: Prose) -> String {
    var output = ""
    var strong = ""
    for run in prose.runs {
      if case .strong(let text) = run {
        strong += text
        continue
      }
      output += emphasised(strong)
      strong = ""
      switch run {
      case .plain(let text), .strong(let text): output += escaped(text)
      case .code(let text): output += codeSpan(text)
      }
    }
    return output + emphasised(strong)
  }

  /// Prose that begins a line of its own, where `-`, `+` and `1.` would begin a list.
  static func line(_ prose: Prose) -> String {
    let text = trimmed(inline(prose))
    guard let first = text.first else { return "" }
    if first == "-" || first == "+" || first == "=" { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" {
      return digits + "\\" + rest
    }
    return text
  }

  /// The text of a cell of a table.
  static func cell(_ text: String) -> String {
    trimmed(escaped(text))
  }

  /// Words with every character that has a meaning in Markdown escaped.
  static func escaped(_ text: String) -> String {
    let characters = Array(safe(text))
    var output = ""
    for (index, character) in characters.enumerated() {
      switch character {
      case "<": output += "&lt;"
      case "\\", "`", "*", "[", "]", ">", "|", "#", "~", "$": output += "\\\(character)"
      case "_":
        // Between letters an underscore is only an underscore: CF_XDR_SHXYM.
        let isInside = isWord(characters, index - 1) && isWord(characters, index + 1)
        output += isInside ? "_" : "\\_"
      case "&": output += isWord(characters, index + 1, or: "#") ? "&amp;" : "&"
      default: output.append(character)
      }
    }
    return output
  }

  /// A code span, fenced by more backticks than it holds. Cells of tables have none, so a pipe in it
  /// is only a pipe.
  static func codeSpan(_ text: String) -> String {
    let text = safe(text)
    guard !text.isEmpty else { return "" }
    let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let isTight = text.first != "`" && text.last != "`" && text.first != " " && text.last != " "
    return isTight ? fence + text + fence : "\(fence) \(text) \(fence)"
  }

  /// The longest run of the character.
  static func longestRun(of character: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for next in text {
      run = next == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// Line ends and tabs as spaces, other control characters made visible.
  static func safe(_ text: String) -> String {
    TerminalText.safe(text)
  }

  /// Asterisks do not work with spaces at their inner edge, which go outside; nor between
  /// a letter and a mark like `《` (CommonMark 6.2, flanking), where a tag must do.
  private static func emphasised(_ text: String) -> String {
    let text = safe(text)
    let inner = trimmed(text)
    guard let first = inner.first, let last = inner.last else { return text }
    let leading = text.prefix { $0 == " " }
    let trailing = text.dropFirst(leading.count + inner.count)
    let isPlain = isWord([first, last], 0) && isWord([first, last], 1)
    let (start, end) = isPlain ? ("**", "**") : ("<strong>", "</strong>")
    return "\(leading)\(start)\(escaped(inner))\(end)\(trailing)"
  }

  private static func isWord(
    _ characters: [Character], _ index: Int, or other: Character? = nil
  ) -> Bool {
    guard characters.indices.contains(index) else { return false }
    let character = characters[index]
    return character.isLetter || character.isNumber || character == other
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
