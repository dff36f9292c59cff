import CompositeIndicators

/// A list of scores or grades from a file: identifiers in the first column, values in another.
struct ScoreTable {
  let table: AnalystTable
  let identifiers: [String]
  /// The column of the values.
  let column: Int

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - name: the column of the values. When nil it is the first of `defaults` that is there, or
  ///     else the only one beside the identifiers.
  init(_ path: String, column name: String?, defaults: [String]) throws {
    table = try AnalystTable(path)
    identifiers = try table.identifiers()
    if let name {
      column = try table.column(name)
    } else {
      let others = try table.valueColumns(nil)
      let names = others.map { [table] in table.header[$0] }
      if let known = defaults.first(where: names.contains) {
        column = try table.column(known)
      } else if others.count == 1 {
        column = others[0]
      } else {
        throw AnalystError(.severalColumns(names), at: AnalystPlace(path, row: 1))
      }
    }
  }

  /// The name of the column of values.
  var columnName: String { table.header[column] }

  /// The values as numbers, NaN where missing.
  func numbers() throws(AnalystError) -> [Double] { try table.numbers(column) }

  /// The values as texts, nil where empty.
  var texts: [String?] { table.rows.map { $0[column].isEmpty ? nil : $0[column] } }

  /// Whether the file says by ranks that its lower scores are better.
  func lowerIsBetter() throws(AnalystError) -> Bool {
    guard columnName == "score", let ranks = table.header.firstIndex(of: "rank") else {
      return false
    }
    let known = zip(try numbers(), try table.numbers(ranks)).filter {
      !$0.0.isNaN && !$0.1.isNaN
    }
    guard let best = known.min(by: { $0.1 < $1.1 }), let last = known.max(by: { $0.1 < $1.1 })
    else { return false }
    return best.0 < last.0
  }
}
