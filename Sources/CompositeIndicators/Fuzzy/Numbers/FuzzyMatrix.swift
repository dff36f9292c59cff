/// Alternatives (rows) by criteria (columns) whose cells are fuzzy numbers, one contiguous array a column.
///
///     let matrix = try FuzzyMatrix(
///       criteria: [Criterion(name: "price", direction: .cost), Criterion(name: "service")],
///       columns: [
///         [FuzzyNumber(200), FuzzyNumber(250)],
///         [try FuzzyNumber(3, 5, 7), try FuzzyNumber(7, 9, 10)],
///       ])
///     matrix.rowCount  // 2
///
/// No cell is missing: fuzzy numbers are there to say that little is known.
public struct FuzzyMatrix: Hashable, Sendable {
  /// The columns' names and directions.
  public let criteria: [Criterion]
  /// The values, column by column.
  public let columns: [[FuzzyNumber]]
  /// How many rows.
  public let rowCount: Int

  /// A matrix from its columns. O(rows · columns).
  ///
  /// - Throws: ``CompositeIndicatorsError`` when there is no column or no row, when columns differ
  ///   in length or number, or when a name stands twice.
  public init(
    criteria: [Criterion], columns: [[FuzzyNumber]]
  ) throws(CompositeIndicatorsError) {
    // What a crisp table must be, a fuzzy one must be as well.
    rowCount = try IndicatorMatrix(
      criteria: criteria, columns: columns.map { $0.map(\.middle) }
    ).rowCount
    self.criteria = criteria
    self.columns = columns
  }

  /// A matrix of plain numbers.
  ///
  /// - Throws: ``CompositeIndicatorsError/missing(column:row:)``.
  public init(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) {
    try matrix.requireComplete()
    try self.init(
      criteria: matrix.criteria, columns: matrix.columns.map { $0.map { FuzzyNumber($0) } })
  }

  /// How many columns.
  public var columnCount: Int { columns.count }

  /// Whether every cell is a plain number.
  public var isCrisp: Bool { columns.allSatisfy { $0.allSatisfy(\.isCrisp) } }

  /// The same criteria over other columns, which must be as many.
  public func replacing(
    columns: [[FuzzyNumber]]
  ) throws(CompositeIndicatorsError) -> FuzzyMatrix {
    try FuzzyMatrix(criteria: criteria, columns: columns)
  }

  /// A crisp matrix of one number for each fuzzy one.
  public func crisp(
    _ value: (FuzzyNumber) -> Double
  ) throws(CompositeIndicatorsError) -> IndicatorMatrix {
    try IndicatorMatrix(criteria: criteria, columns: columns.map { $0.map(value) })
  }
}
