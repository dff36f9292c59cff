import CompositeIndicators

/// A decision matrix of fuzzy numbers from a file.
struct FuzzyTable {
  let table: AnalystTable
  let identifiers: [String]
  let matrix: FuzzyMatrix

  /// Reads a file; arguments as in ``MatrixTable``.
  init(
    _ path: String, reader: FuzzyReader, costs: [String] = [], columns: [String]? = nil
  ) throws {
    let table = try AnalystTable(path)
    let indices = try table.valueColumns(columns)
    let criteria = try table.criteria(indices, costs: costs)
    identifiers = try table.identifiers()
    let values = try indices.map { column in
      try table.rows.indices.map { try reader.number(table, $0, column) }
    }
    matrix = try table.locating { () throws(CompositeIndicatorsError) in
      try FuzzyMatrix(criteria: criteria, columns: values)
    }
    self.table = table
  }
}

/// Fuzzy judgements from a file, as in ``JudgementTable``; nil where none is made.
struct FuzzyJudgementTable {
  let table: AnalystTable
  let criteria: [String]
  let rows: [[FuzzyNumber?]]

  private static let pairwiseMethods = ["fuzzy-ahp", "fuzzy-dematel"]

  /// Reads a file for the method of that name.
  init(_ path: String, reader: FuzzyReader, of method: String) throws {
    let table = try AnalystTable(path)
    let columns = try table.valueColumns(nil)
    criteria = columns.map { table.header[$0] }
    if Self.pairwiseMethods.contains(method) { try table.requirePairwise(criteria) }
    rows = try table.rows.indices.map { row in
      try columns.map { try reader.optionalNumber(table, row, $0) }
    }
    self.table = table
  }
}

/// Fuzzy weights from a file: columns `low`, `middle` and `high`, as ``WeightingJob`` writes them, or else
/// `weight` with a plain number, a fuzzy one or a word of the scale.
struct FuzzyWeightTable {
  let table: AnalystTable
  let criteria: [String]
  let values: [FuzzyNumber]

  /// Reads a file.
  init(_ path: String, reader: FuzzyReader) throws {
    let table = try AnalystTable(path)
    criteria = try table.identifiers()
    let ends = ["low", "middle", "high"].compactMap { table.header.firstIndex(of: $0) }
    let column = ends.count == 3 ? nil : try table.weightColumn()
    values = try table.rows.indices.map { row in
      if let column { return try reader.number(table, row, column) }
      let text = ends.map { table.rows[row][$0] }.joined(separator: ";")
      guard let number = try FuzzyReader.number(text, at: table.place(row, ends[0])) else {
        throw AnalystError(.notAFuzzyNumber(text, words: []), at: table.place(row, ends[0]))
      }
      return number
    }
    self.table = table
  }

  /// The weights of the criteria; plain ones in proportion, unless they sum to 1, fuzzy ones as they are.
  func weights(of criteria: [String]) throws(AnalystError) -> FuzzyWeights {
    let rows = try table.rows(of: criteria, among: self.criteria)
    let ordered = rows.map { values[$0] }
    return try table.locating { () throws(CompositeIndicatorsError) in
      let weights = try FuzzyWeights(ordered)
      guard weights.isCrisp else { return weights }
      let plain = ordered.map(\.middle)
      if let shares = try? Weights(plain) { return FuzzyWeights(shares) }
      return FuzzyWeights(try Weights(normalising: plain))
    }
  }
}
