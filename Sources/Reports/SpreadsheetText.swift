/// Text as a cell of a workbook can hold it.
enum SpreadsheetText {
  /// The most UTF-16 units in a cell.
  static let longest = 32_767

  /// The text with what XML cannot hold made visible, or nil when it is too long.
  ///
  /// NUL and noncharacters become `\u{FFFD}`. `_x0041_` would be read as an escaped `A`
  /// (ECMA-376 part 1, 22.9.2.19), so its underscore is escaped in turn; other control characters
  /// are escaped by the library.
  static func prepared(_ text: String) -> String? {
    if text.utf8.count <= longest, text.utf8.allSatisfy({ (0x20...0x5E).contains($0) }) {
      return text
    }
    guard text.utf16.count <= longest else { return nil }
    var output = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.value == 0 || scalar.value & 0xFFFE == 0xFFFE {
        output.append("\u{FFFD}")
      } else if scalar == "_", isEscape(scalars, at: index) {
        output.append(contentsOf: "_x005F_".unicodeScalars)
      } else {
        output.append(scalar)
      }
    }
    return String(output)
  }

  /// Whether `_xHHHH_` stands at the index.
  private static func isEscape(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_" else {
      return false
    }
    return scalars[(index + 2)..<(index + 6)].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
