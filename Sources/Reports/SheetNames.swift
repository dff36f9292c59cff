/// Gives every sheet of a workbook a name that spreadsheets accept.
///
/// Excel's rules: 1 to 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at either end, not
/// `History`, and no two alike but for case. A forbidden character is replaced by its full-width
/// twin, so that the name still reads the same; a name already taken is numbered, `Grades (2)`.
struct SheetNames {
  private var taken: Set<String> = ["history"]

  static let longest = 31

  /// The name for a sheet that shows `title`. The same calls in the same order give the same names.
  mutating func name(for title: String) -> String {
    let base = Self.legal(title)
    var candidate = Self.shortened(base, to: Self.longest)
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      let suffix = " (\(number))"
      candidate = Self.shortened(base, to: Self.longest - suffix.utf16.count) + suffix
      number += 1
    }
    return candidate
  }

  /// The title with nothing forbidden in it.
  private static func legal(_ title: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in title.unicodeScalars {
      switch scalar {
      case "[": name.append("［")
      case "]": name.append("］")
      case ":": name.append("：")
      case "*": name.append("＊")
      case "?": name.append("？")
      case "/": name.append("／")
      case "\\": name.append("＼")
      case "'": name.append("’")
      default: if isPrintable(scalar) { name.append(scalar) }
      }
    }
    let words = String(name).split(separator: " ")
    return words.isEmpty ? "Sheet" : words.joined(separator: " ")
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .control && !scalar.properties.isNoncharacterCodePoint
  }

  /// The beginning of the name that fits into so many UTF-16 units, cut between characters.
  private static func shortened(_ name: String, to limit: Int) -> String {
    var output = ""
    var used = 0
    for character in name {
      used += character.utf16.count
      if used > limit { break }
      output.append(character)
    }
    while output.last == " " { output.removeLast() }
    return output
  }
}
