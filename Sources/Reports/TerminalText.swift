/// Text made safe and cut to size for a terminal.
enum TerminalText {
  /// The text without anything that could steer the terminal: line ends and tabs become spaces,
  /// other control characters and those that reverse the writing direction become `\u{FFFD}`.
  ///
  /// A name from a data file could otherwise clear the screen or hide what follows.
  static func safe(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var output = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 10 where previous == "\r": continue
      case 9, 10, 13, 0x85, 0x2028, 0x2029: output.append(" ")
      case 0..<32, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069:
        output.append("\u{FFFD}")
      default: output.append(scalar)
      }
    }
    return String(output)
  }

  /// The lines of a text, each made safe; one line end at the end is no line of its own.
  static func lines(of text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.count > 1, lines.last == "" { lines.removeLast() }
    return lines.map { safe(String($0)) }
  }

  /// The text in at most `width` columns; what is cut off is marked by two points, which every
  /// terminal draws in two columns.
  static func truncated(_ text: String, to width: Int) -> String {
    guard DisplayWidth.columns(of: text) > width else { return text }
    guard width > 2 else { return String(repeating: ".", count: max(0, width)) }
    var output = ""
    var used = 0
    for character in text {
      let next = DisplayWidth.columns(of: character)
      if used + next > width - 2 { break }
      output.append(character)
      used += next
    }
    return output + ".."
  }

  /// The text filled with spaces to `width` columns.
  static func padded(_ text: String, to width: Int, flushRight: Bool = false) -> String {
    let fill = String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
    return flushRight ? fill + text : text + fill
  }

  /// The text broken into lines of at most `width` columns: at spaces, and between Chinese
  /// characters, though no line begins with closing punctuation.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: safe(text)) {
      let columns = DisplayWidth.columns(of: piece)
      if used + columns > width, used > 0 {
        lines.append(trimmed(line))
        line = ""
        used = 0
      }
      if used == 0, piece.allSatisfy({ $0 == " " }) { continue }
      line += piece
      used += columns
    }
    if !line.isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  /// What may not be broken: a word, a run of spaces, a wide character with the closing punctuation
  /// after it.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var previous: Character?
    for character in text {
      let isJoined =
        if let previous {
          closing.contains(character) || opening.contains(previous)
            || (character == " ") == (previous == " ")
              && DisplayWidth.columns(of: character) < 2
              && DisplayWidth.columns(of: previous) < 2
        } else {
          false
        }
      if isJoined, let last = pieces.indices.last {
        pieces[last].append(character)
      } else {
        pieces.append(String(character))
      }
      previous = character
    }
    return pieces
  }

  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "」", "』", "】", "〕", "”", "’", "…", "％",
    ",", ".", ";", ":", "?", "!", ")", "]", "%",
  ]
  private static let opening: Set<Character> = [
    "（", "《", "「", "『", "【", "〔", "“", "‘", "(", "[",
  ]

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
