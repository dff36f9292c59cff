import CompositeIndicators
import Datasets

/// A CSV file of an analyst: identifiers in the first column, names in the header.
struct AnalystTable {
  /// The path as it was given.
  let file: String
  /// The names of all columns, the first that of the identifiers.
  let header: [String]
  /// The rows, fields without spaces around them.
  let rows: [[String]]
  /// The column of the identifiers.
  let identifier: Int

  /// Reads a file, UTF-8 or GB 18030.
  ///
  /// - Parameter identifier: the column of identifiers; the first when nil.
  /// - Throws: `DatasetError` for what is no table, ``AnalystError`` for names that are missing or
  ///   stand twice.
  init(_ path: String, identifier: String? = nil) throws {
    let plain = try PlainTable(
      detectingEncodingOf: path, in: path.hasPrefix("/") ? "" : ".")
    let names = plain.header.map(Self.trimmed)
    file = path
    if names.count == 1,
      let mark = [";", "\t", "|"].first(where: { (mark: String) in names[0].contains(mark) })
    {
      let word = mark == "\t" ? "TAB" : mark
      throw AnalystError(.separator(word), at: AnalystPlace(path, row: 1))
    }
    for (index, name) in names.enumerated() {
      let place = AnalystPlace(path, row: 1, column: index + 1)
      guard !name.isEmpty || index == 0 else { throw AnalystError(.unnamedColumn, at: place) }
      guard !names[..<index].contains(name) else {
        throw AnalystError(.repeatedColumn(name), at: place)
      }
    }
    header = names
    rows = plain.rows.map { $0.contains(where: Self.hasOuterSpace) ? $0.map(Self.trimmed) : $0 }
    guard !rows.isEmpty else { throw AnalystError(.noRows, at: AnalystPlace(path)) }
    if let identifier {
      guard let index = names.firstIndex(of: identifier) else {
        throw AnalystError(
          .unknownColumn(identifier, known: names), at: AnalystPlace(path, row: 1))
      }
      self.identifier = index
    } else {
      self.identifier = 0
    }
  }

  /// The place of a field; row and column count from 0, without the header.
  func place(_ row: Int, _ column: Int) -> AnalystPlace {
    AnalystPlace(file, row: row + 2, column: column + 1)
  }

  /// The identifiers in order, none of them empty or, unless allowed, twice.
  func identifiers(repeating: Bool = false) throws(AnalystError) -> [String] {
    var rowOf: [String: Int] = [:]
    var result: [String] = []
    for (row, fields) in rows.enumerated() {
      let name = fields[identifier]
      guard !name.isEmpty else { throw AnalystError(.noIdentifier, at: place(row, identifier)) }
      if !repeating, let first = rowOf.updateValue(row, forKey: name) {
        throw AnalystError(
          .repeatedIdentifier(name, firstRow: first + 2), at: place(row, identifier))
      }
      result.append(name)
    }
    return result
  }

  /// The index of a column by name.
  func column(_ name: String) throws(AnalystError) -> Int {
    guard let index = header.firstIndex(of: name) else {
      throw AnalystError(
        .unknownColumn(name, known: header), at: AnalystPlace(file, row: 1))
    }
    return index
  }

  /// The columns beside the identifiers, or those of the given names in that order.
  func valueColumns(_ names: [String]?) throws(AnalystError) -> [Int] {
    guard let names else {
      let all = header.indices.filter { $0 != identifier }
      guard !all.isEmpty else { throw AnalystError(.noColumns, at: AnalystPlace(file, row: 1)) }
      return all
    }
    var result: [Int] = []
    for name in names { result.append(try column(name)) }
    return result
  }

  /// The numbers of a column; NaN for an empty field, `NA` and `NaN`.
  func numbers(_ column: Int) throws(AnalystError) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(rows.count)
    for row in rows.indices {
      result.append(try number(row, column, reading: DecimalNumber.value))
    }
    return result
  }

  /// A number as people write it; NaN where it is missing.
  func number(
    _ row: Int, _ column: Int, reading read: (String) -> Double?
  ) throws(AnalystError) -> Double {
    let text = rows[row][column]
    if text.isEmpty || text == "NA" || text == "NaN" { return .nan }
    guard let value = read(text) else {
      let isFuzzy = text.contains(where: ";,".contains) && FuzzyNumber.parts(of: text) != nil
      throw AnalystError(isFuzzy ? .fuzzyCell(text) : .notANumber(text), at: place(row, column))
    }
    return value
  }

  /// Runs a method and gives its refusal a place in this table.
  func locating<Result>(
    _ work: () throws(CompositeIndicatorsError) -> Result
  ) throws(AnalystError) -> Result {
    do {
      return try work()
    } catch {
      throw AnalystError(.method(error), at: place(of: error))
    }
  }

  private func place(of error: CompositeIndicatorsError) -> AnalystPlace? {
    func field(_ name: String, _ row: Int?) -> AnalystPlace {
      let column = header.firstIndex(of: name).map { $0 + 1 }
      return AnalystPlace(file, row: row.map { $0 + 2 } ?? 1, column: column)
    }
    return switch error {
    case .infinite(let column, let row), .missing(let column, let row),
      .sign(_, let column, let row, _):
      field(column, row)
    case .emptyColumn(let name), .repeatedName(let name): field(name, nil)
    case .judgement(let row, let column, _), .notReciprocal(let row, let column, _, _):
      place(row, column + 1)
    case .notSquare(_, _, let row): AnalystPlace(file, row: row + 2)
    case .unknownMethod, .unknownParameter, .missingParameter, .parameter: nil
    default: AnalystPlace(file)
    }
  }

  private static func isSpace(_ character: Character?) -> Bool {
    character == " " || character == "\t" || character == "\u{3000}"
  }

  private static func hasOuterSpace(_ text: String) -> Bool {
    isSpace(text.first) || isSpace(text.last)
  }

  private static func trimmed(_ text: String) -> String {
    guard hasOuterSpace(text) else { return text }
    return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
