/// How many columns of a terminal a text takes.
///
/// Chinese characters, full-width forms and emoji take two, combining marks and format characters
/// none. Characters that Unicode calls ambiguous (`“`, `…`, `×`) take one, as terminals do unless
/// they are set otherwise.
/// Source: Unicode Standard Annex #11, East Asian Width, classes W and F.
public enum DisplayWidth {
  /// The columns of a whole text. O(length).
  public static func columns(of text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of one character as a reader sees it: the widest of its scalars.
  static func columns(of character: Character) -> Int {
    var widest = 0
    for scalar in character.unicodeScalars {
      // A variation selector 16 turns the symbol before it into an emoji.
      if scalar == "\u{FE0F}" { return 2 }
      widest = max(widest, columns(of: scalar))
    }
    return widest
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if (0x20...0x7E).contains(scalar.value) { return 1 }
    if wide.contains(where: { $0.contains(scalar.value) }) { return 2 }
    switch scalar.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark: return 0
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// The wide and full-width blocks; emoji are known by their property instead.
  private static let wide: [ClosedRange<UInt32>] = [
    0x4E00...0xA4CF,  // CJK ideographs, Yi
    0x3041...0x3247,  // kana, bopomofo, jamo, enclosed CJK
    0xFF01...0xFF60,  // full-width forms
    0x2E80...0x303E,  // radicals, CJK punctuation
    0x3250...0x4DBF,  // enclosed CJK, compatibility, extension A
    0xAC00...0xD7A3,  // Hangul
    0x1100...0x115F, 0x2329...0x232A, 0xA960...0xA97C, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6B, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F1E6...0x1F265,
    0x20000...0x3FFFD,  // extensions B and later
  ]
}
