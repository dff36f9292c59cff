import CompositeIndicators

/// What words mean as fuzzy numbers: a file with a word in the first column and its number in the second, as
/// `1;2;3`, or in three columns from low to high.
struct LinguisticScale {
  /// The words in the order of the file.
  let words: [String]
  private let numbers: [String: FuzzyNumber]

  /// Reads a file.
  init(_ path: String) throws {
    let table = try AnalystTable(path)
    words = try table.identifiers()
    let columns = try table.valueColumns(nil)
    guard columns.count == 1 || columns.count == 3 else {
      throw AnalystError(.scaleColumns(columns.count), at: AnalystPlace(path, row: 1))
    }
    var numbers: [String: FuzzyNumber] = [:]
    for (row, word) in words.enumerated() {
      let text = columns.map { table.rows[row][$0] }.joined(separator: ";")
      guard let number = try FuzzyReader.number(text, at: table.place(row, columns[0])) else {
        throw AnalystError(
          .notAFuzzyNumber(text, words: []), at: table.place(row, columns[0]))
      }
      numbers[word] = number
    }
    self.numbers = numbers
  }

  /// What a word means.
  subscript(word: String) -> FuzzyNumber? { numbers[word] }
}

/// Reads cells that hold a number, three of them, or a word of a scale.
struct FuzzyReader {
  let scale: LinguisticScale?

  /// A reader with the scale in a file, if one is given.
  init(scale path: String?) throws {
    scale = try path.map(LinguisticScale.init)
  }

  /// The cell of a table.
  func number(_ table: AnalystTable, _ row: Int, _ column: Int) throws(AnalystError) -> FuzzyNumber
  {
    guard let number = try optionalNumber(table, row, column) else {
      throw AnalystError(.missingNumber, at: table.place(row, column))
    }
    return number
  }

  /// The cell of a table; nil when it is empty.
  func optionalNumber(
    _ table: AnalystTable, _ row: Int, _ column: Int
  ) throws(AnalystError) -> FuzzyNumber? {
    let text = table.rows[row][column]
    if text.isEmpty { return nil }
    if let meant = scale?[text] { return meant }
    let place = table.place(row, column)
    guard let number = try Self.number(text, at: place) else {
      throw AnalystError(.notAFuzzyNumber(text, words: scale?.words ?? []), at: place)
    }
    return number
  }

  /// The number of a text; nil when it holds none.
  static func number(_ text: String, at place: AnalystPlace) throws(AnalystError) -> FuzzyNumber? {
    guard let parts = FuzzyNumber.parts(of: text) else { return nil }
    do {
      return try FuzzyNumber(parts.low, parts.middle, parts.high)
    } catch {
      throw AnalystError(.method(error), at: place)
    }
  }
}
