/// One column of a table: its heading and how its cells look.
///
/// The cell says what the value is and the column how it is shown. A cell of another kind than its
/// column's is shown as itself: a score column may say `.text("not evaluated")`.
public struct Column: Hashable, Sendable {
  /// How the cells of a column look.
  public enum Kind: Hashable, Sendable {
    /// Prose and names, left-aligned.
    case text
    /// Identifiers, which are never numbers although they may consist of digits.
    case code
    /// Whole numbers.
    case integer
    /// Numbers with this many decimals (0…6), rounded half up.
    case decimal(places: Int)
    /// Ratios shown as percentages with this many decimals (0…4): 0.125 is `12.5%`.
    case percent(places: Int)
    /// Days.
    case date
  }

  /// What stands above the cells.
  public let heading: String
  /// How the cells look.
  public let kind: Kind
  /// The width in characters of a terminal or a sheet; nil for a width that fits.
  public let width: Int?
  /// Texts that a workbook shades from pale green to pale red, best first; empty for no shading.
  public let grades: [String]

  /// A column from its parts.
  ///
  /// - Precondition: the places of a decimal are 0…6, of a percentage 0…4; a width is positive.
  public init(_ heading: String, _ kind: Kind = .text, width: Int? = nil, grades: [String] = []) {
    switch kind {
    case .decimal(let places):
      precondition((0...6).contains(places), "a decimal column has 0 to 6 places")
    case .percent(let places):
      precondition((0...4).contains(places), "a percent column has 0 to 4 places")
    case .text, .code, .integer, .date: break
    }
    precondition(width.map { $0 > 0 } ?? true, "a column is at least one character wide")
    self.heading = heading
    self.kind = kind
    self.width = width
    self.grades = grades
  }

  /// Whether the cells are numbers, which stand flush right.
  var isNumeric: Bool {
    switch kind {
    case .integer, .decimal, .percent: true
    case .text, .code, .date: false
    }
  }
}
