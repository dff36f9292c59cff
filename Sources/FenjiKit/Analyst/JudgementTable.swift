import CompositeIndicators

/// Judgements from a file: criteria in the header, and for pairwise methods also in the first
/// column.
struct JudgementTable {
  let table: AnalystTable
  let criteria: [String]
  /// The judgements, fractions such as `1/3` read; NaN where none is made.
  let rows: [[Double]]

  /// The methods whose rows stand for the criteria of their columns.
  private static let pairwiseMethods = ["ahp", "anp", "dematel"]

  /// Reads a file for the method of that name.
  init(_ path: String, of method: String) throws {
    let table = try AnalystTable(path)
    let columns = try table.valueColumns(nil)
    criteria = columns.map { table.header[$0] }
    if Self.pairwiseMethods.contains(method) { try table.requirePairwise(criteria) }
    rows = try table.rows.indices.map { row in
      try columns.map { try table.number(row, $0, reading: DecimalNumber.fraction) }
    }
    self.table = table
  }
}

extension AnalystTable {
  /// Throws unless rows stand for the criteria of their columns.
  func requirePairwise(_ criteria: [String]) throws(AnalystError) {
    for (row, name) in try identifiers().enumerated()
    where row < criteria.count && name != criteria[row] {
      throw AnalystError(
        .pairwiseRow(expected: criteria[row], found: name), at: place(row, identifier))
    }
  }
}
