import Credit
import Foundation
import Reports

/// Rows of names and numbers, for people or for programs.
struct AnalystGrid: Sendable {
  /// A column: its name for programs, its title for people.
  struct Column: Sendable {
    let name: String
    let title: Phrase
    let isNumber: Bool

    /// A column of numbers.
    static func number(_ name: String, _ title: Phrase? = nil) -> Column {
      Column(name: name, title: title ?? Phrase(name, name), isNumber: true)
    }

    /// A column of texts.
    static func text(_ name: String, _ title: Phrase? = nil) -> Column {
      Column(name: name, title: title ?? Phrase(name, name), isNumber: false)
    }
  }

  /// A field.
  enum Field: Hashable, Sendable {
    case text(String)
    case phrase(Phrase)
    case whole(Int)
    /// A number; nothing when it is not finite.
    case number(Double)
    case empty
  }

  let columns: [Column]
  let rows: [[Field]]

  /// The rows as CSV for programs.
  var csv: String {
    var encoder = CSVEncoder(columns: columns.map { .init($0.name) }, dialect: .plain)
    for row in rows {
      encoder.append(
        row.map { field in
          switch field {
          case .text(let text): .text(text)
          case .phrase(let phrase): .text(phrase.english)
          case .whole(let value): .integer(Int64(value))
          case .number(let value): value.isFinite ? .text(Self.shortest(value)) : .empty
          case .empty: .empty
          }
        })
    }
    return String(decoding: encoder.bytes, as: UTF8.self)
  }

  /// The rows in columns of a terminal; each column of numbers has the decimals that its largest
  /// needs for six significant digits.
  func text(in language: Language) -> String {
    let places = columns.indices.map { column in
      Self.places(
        rows.compactMap { if case .number(let value) = $0[column] { value } else { nil } })
    }
    let headings = columns.map { column in
      Reports.Column(column.title(language), column.isNumber ? .decimal(places: 0) : .text)
    }
    let cells = rows.map { row in
      row.enumerated().map { column, field -> Cell in
        switch field {
        case .text(let text): .text(text)
        case .phrase(let phrase): .text(phrase(language))
        case .whole(let value): .integer(Int64(value))
        case .number(let value): .text(Self.rounded(value, places: places[column]))
        case .empty: .text("–")
        }
      }
    }
    return TerminalTable().render(cells, columns: headings)
  }

  /// The shortest text that reads back as the same number, without `.0`.
  static func shortest(_ value: Double) -> String {
    let text = "\(value + 0)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The number with at most six significant digits.
  static func brief(_ value: Double) -> String {
    let text = rounded(value, places: places([value]))
    guard text.contains("."), !text.contains("e") else { return text }
    let digits = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(digits.reversed())
  }

  private static func places(_ values: [Double]) -> Int? {
    let largest = values.lazy.filter(\.isFinite).map(\.magnitude).max() ?? 0
    guard largest > 0 else { return 0 }
    guard largest >= 1e-4, largest < 1e9 else { return nil }
    let isWhole = values.allSatisfy { !$0.isFinite || $0 == $0.rounded() }
    return isWhole ? 0 : max(0, 5 - Int(log10(largest).rounded(.down)))
  }

  private static func rounded(_ value: Double, places: Int?) -> String {
    guard value.isFinite else { return "–" }
    guard let places else { return String(format: "%.5e", value) }
    return String(format: "%.\(places)f", value + 0)
  }
}
