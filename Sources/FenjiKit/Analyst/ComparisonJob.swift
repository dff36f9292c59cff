import CompositeIndicators
import Credit
import Reports

/// Compares two lists of scores, or two gradings, of the same alternatives.
public struct ComparisonJob: Sendable {
  /// The two files.
  public let files: (String, String)
  /// The column to compare; `score`, `class` or `grade`, or the only one, when nil.
  public let column: String?
  /// The grades from the lowest, for a comparison of gradings.
  public let levels: [String]?
  /// The files whose lower scores are better, as paths.
  public let lowerIsBetter: [String]

  /// A job on two files.
  public init(
    _ one: String, _ other: String, column: String? = nil, levels: [String]? = nil,
    lowerIsBetter: [String] = []
  ) {
    files = (one, other)
    self.column = column
    self.levels = levels
    self.lowerIsBetter = lowerIsBetter
  }

  /// Reads, matches by identifier and compares.
  ///
  /// Columns called `class` or `grade`, and any when levels are given, are compared as gradings; all
  /// else as scores.
  ///
  /// - Throws: ``AnalystError``, and `DatasetError` for a file that is no table.
  public func run() throws -> AnalystReport {
    let defaults = levels == nil ? ["score", "class", "grade"] : ["grade", "class"]
    let one = try ScoreTable(files.0, column: column, defaults: defaults)
    let other = try ScoreTable(files.1, column: column, defaults: defaults)
    let match = try RowMatch(one, other)
    let areGradings = levels != nil || ["class", "grade"].contains(one.columnName)
    return areGradings ? try gradings(match) : try scores(match)
  }

  private func scores(_ match: RowMatch) throws -> AnalystReport {
    let one = try oriented(match.one, files.0)
    let other = try oriented(match.other, files.1)
    var measures: [(name: String, title: Wording, value: Double)] = []
    for method in Catalogue.comparisons.methods {
      let value = try match.one.table.locating { () throws(CompositeIndicatorsError) in
        try method.make().compare(
          match.pairs.map { one[$0.0] }, match.pairs.map { other[$0.1] })
      }
      measures.append((method.name, method.title, value))
    }
    return AnalystReport(
      json: .object(
        match.json + [("measures", .object(measures.map { ($0.name, .number($0.value)) }))]),
      table: AnalystGrid(
        columns: [
          .text("measure", Phrase("名称", "measure")), .number("value", Phrase("数值", "value")),
        ], rows: measures.map { [.text($0.name), .number($0.value)] }),
      remarks: match.remarks)
  }

  /// The scores, turned where the lower is better.
  private func oriented(_ scores: ScoreTable, _ file: String) throws -> [Double] {
    let values = try scores.numbers()
    let isTurned = try lowerIsBetter.contains(file) || scores.lowerIsBetter()
    return isTurned ? values.map { -$0 } : values
  }

  private func gradings(_ match: RowMatch) throws -> AnalystReport {
    let levels = try self.levels ?? defaultLevels(match)
    let before = try places(match.pairs.map(\.0), match.one, levels)
    let after = try places(match.pairs.map(\.1), match.other, levels)
    let migration = try match.one.table.locating { () throws(CompositeIndicatorsError) in
      try GradeMigration(from: before, to: after, classCount: levels.count)
    }
    return migration.report(levels: levels, match: match)
  }

  /// The levels when none are given: numbers rising, or capital letters with A the highest.
  private func defaultLevels(_ match: RowMatch) throws -> [String] {
    var found: [String] = []
    for text in match.one.texts + match.other.texts {
      if let text, !found.contains(text) { found.append(text) }
    }
    let numbers = found.compactMap { DecimalNumber.value(of: $0) }
    if numbers.count == found.count {
      return zip(numbers, found).sorted { $0.0 < $1.0 }.map(\.1)
    }
    guard found.allSatisfy({ $0.count == 1 && ("A"..."Z").contains($0) }) else {
      throw AnalystError(.levelsNeeded(found), at: AnalystPlace(match.one.table.file))
    }
    return found.sorted(by: >)
  }

  private func places(
    _ rows: [Int], _ grades: ScoreTable, _ levels: [String]
  ) throws(AnalystError) -> [Int?] {
    let texts = grades.texts
    var result: [Int?] = []
    for row in rows {
      guard let text = texts[row] else {
        result.append(nil)
        continue
      }
      guard let level = levels.firstIndex(of: text) else {
        throw AnalystError(
          .unknownLevel(text, known: levels), at: grades.table.place(row, grades.column))
      }
      result.append(level)
    }
    return result
  }
}
