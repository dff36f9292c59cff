import CompositeIndicators

/// A decision matrix from a file: alternatives by criteria.
struct MatrixTable {
  let table: AnalystTable
  let identifiers: [String]
  let matrix: IndicatorMatrix

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - costs: the criteria of which less is better.
  ///   - columns: the columns that are criteria, in that order; all but the first when nil.
  init(_ path: String, costs: [String] = [], columns: [String]? = nil) throws {
    let table = try AnalystTable(path)
    let indices = try table.valueColumns(columns)
    let criteria = try table.criteria(indices, costs: costs)
    identifiers = try table.identifiers()
    let values = try indices.map { try table.numbers($0) }
    matrix = try table.locating { () throws(CompositeIndicatorsError) in
      try IndicatorMatrix(criteria: criteria, columns: values)
    }
    self.table = table
  }
}

/// Weights from a file with the columns `criterion` and `weight`.
struct WeightTable {
  let table: AnalystTable
  let criteria: [String]
  let values: [Double]

  /// Reads a file; the weights stand in the column `weight`, or else in the only one beside the
  /// criteria.
  init(_ path: String) throws {
    table = try AnalystTable(path)
    criteria = try table.identifiers()
    let column = try table.weightColumn()
    var values: [Double] = []
    for row in table.rows.indices {
      let value = try table.number(row, column, reading: DecimalNumber.fraction)
      guard !value.isNaN else { throw AnalystError(.missingNumber, at: table.place(row, column)) }
      guard value >= 0 else {
        throw AnalystError(
          .method(.weight(index: row, value: value)), at: table.place(row, column))
      }
      values.append(value)
    }
    self.values = values
  }

  /// The weights of the criteria, as they are when they sum to 1 and else in proportion.
  func weights(of criteria: [String]) throws(AnalystError) -> Weights {
    let ordered = try table.rows(of: criteria, among: self.criteria).map { values[$0] }
    if let weights = try? Weights(ordered) { return weights }
    return try table.locating { () throws(CompositeIndicatorsError) in
      try Weights(normalising: ordered)
    }
  }
}

extension AnalystTable {
  /// The criteria of columns, costs among them.
  func criteria(_ columns: [Int], costs: [String]) throws(AnalystError) -> [Criterion] {
    let names = columns.map { header[$0] }
    for cost in costs where !names.contains(cost) {
      throw AnalystError(.unknownColumn(cost, known: names), at: AnalystPlace(file, row: 1))
    }
    return names.map { Criterion(name: $0, direction: costs.contains($0) ? .cost : .benefit) }
  }

  /// The column `weight`, or else the only one beside the identifiers.
  func weightColumn() throws(AnalystError) -> Int {
    let others = try valueColumns(nil)
    let named = header.firstIndex(of: "weight")
    guard let column = named ?? (others.count == 1 ? others.first : nil) else {
      throw AnalystError(
        .unknownColumn("weight", known: header), at: AnalystPlace(file, row: 1))
    }
    return column
  }

  /// The rows of weights that belong to criteria, in their order.
  func rows(of criteria: [String], among found: [String]) throws(AnalystError) -> [Int] {
    for (row, name) in found.enumerated() where !criteria.contains(name) {
      throw AnalystError(.weightOfNothing(name, known: criteria), at: place(row, identifier))
    }
    var rows: [Int] = []
    for name in criteria {
      guard let row = found.firstIndex(of: name) else {
        throw AnalystError(.noWeight(criterion: name), at: AnalystPlace(file))
      }
      rows.append(row)
    }
    return rows
  }
}
