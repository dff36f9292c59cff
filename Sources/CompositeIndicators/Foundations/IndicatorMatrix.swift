/// Alternatives (rows) by criteria (columns), one contiguous array a column; NaN is missing.
///
///     let matrix = try IndicatorMatrix(
///       criteria: [Criterion(name: "price", direction: .cost), Criterion(name: "quality")],
///       columns: [[200, 250, 300], [3, 4, 5]])
///     matrix.rowCount  // 3
public struct IndicatorMatrix: Hashable, Sendable {
  /// The columns' names and directions.
  public let criteria: [Criterion]
  /// The values, column by column.
  public let columns: [[Double]]
  /// How many rows.
  public let rowCount: Int
  /// How many values are missing in each column.
  public let missingCounts: [Int]

  /// A matrix from its columns. O(rows · columns).
  ///
  /// - Throws: ``CompositeIndicatorsError`` when there is no column or no row, when columns differ
  ///   in length or number, when a name stands twice, or when a value is infinite.
  public init(criteria: [Criterion], columns: [[Double]]) throws(CompositeIndicatorsError) {
    guard criteria.count == columns.count else {
      throw .count(of: "columns", expected: criteria.count, found: columns.count)
    }
    guard let rowCount = columns.first?.count else { throw .noCriteria }
    guard rowCount > 0 else { throw .tooFewRows(needed: 1, found: 0) }
    var missingCounts: [Int] = []
    for (criterion, column) in zip(criteria, columns) {
      guard column.count == rowCount else {
        throw .count(of: criterion.name, expected: rowCount, found: column.count)
      }
      var isFinite = true
      var missing = 0
      for value in column {
        isFinite = isFinite && value.magnitude != .infinity
        missing += value.isNaN ? 1 : 0
      }
      guard isFinite else {
        let row = column.firstIndex { $0.isInfinite } ?? 0
        throw .infinite(column: criterion.name, row: row)
      }
      missingCounts.append(missing)
    }
    let names = criteria.map(\.name).sorted()
    for (name, next) in zip(names, names.dropFirst()) where name == next {
      throw .repeatedName(name)
    }
    self.criteria = criteria
    self.columns = columns
    self.rowCount = rowCount
    self.missingCounts = missingCounts
  }

  /// How many columns.
  public var columnCount: Int { columns.count }

  /// Whether any value is missing.
  public var hasMissing: Bool { missingCounts.contains { $0 > 0 } }

  /// The values of a row.
  public func row(_ index: Int) -> [Double] {
    columns.map { $0[index] }
  }

  /// The index of the column with that name.
  public func index(of name: String) -> Int? {
    criteria.firstIndex { $0.name == name }
  }

  /// The same criteria over other columns, which must be as many.
  public func replacing(columns: [[Double]]) throws(CompositeIndicatorsError) -> IndicatorMatrix {
    try IndicatorMatrix(criteria: criteria, columns: columns)
  }

  /// Throws when a value is missing, naming the column and the row.
  func requireComplete() throws(CompositeIndicatorsError) {
    guard let index = missingCounts.firstIndex(where: { $0 > 0 }) else { return }
    throw .missing(
      column: criteria[index].name, row: columns[index].firstIndex { $0.isNaN } ?? 0)
  }

  /// Throws when a value is negative, or zero where that is barred too.
  func require(_ sign: RequiredSign, by method: String) throws(CompositeIndicatorsError) {
    for (criterion, column) in zip(criteria, columns) {
      for (row, value) in column.enumerated() where value < 0 || (sign == .positive && value == 0) {
        throw .sign(method: method, column: criterion.name, row: row, value: value)
      }
    }
  }
}

/// What a ratio-scale method demands of every value.
enum RequiredSign: Hashable {
  case nonNegative
  case positive
}
