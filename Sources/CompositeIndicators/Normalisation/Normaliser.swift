/// A method that learns from a matrix how to bring its columns to a common scale on which more is
/// better.
public protocol Normaliser: Sendable {
  /// Learns the rescaling; apply it to the same matrix or to another of the same criteria.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when a column can't be rescaled.
  func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling
}

extension Normaliser {
  /// Learns the rescaling of the matrix and applies it to the same matrix.
  public func normalise(
    _ matrix: IndicatorMatrix
  ) throws(CompositeIndicatorsError) -> IndicatorMatrix {
    try fit(matrix).apply(to: matrix)
  }
}

/// What a ``Normaliser`` has learnt: one rescaling a column. A value that can be stored and applied
/// to other data.
public struct Rescaling: Hashable, Sendable, Codable {
  /// The names of the columns it was learnt from.
  public let names: [String]
  /// The rescaling of each column.
  public let columns: [ColumnRescaling]
  /// The columns that were constant, with the value they become.
  public let constants: [ConstantColumn]

  init(names: [String], columns: [ColumnRescaling], constants: [ConstantColumn] = []) {
    self.names = names
    self.columns = columns
    self.constants = constants
  }

  /// A constant column and the value it becomes.
  public struct ConstantColumn: Hashable, Sendable, Codable {
    /// The column's name.
    public let name: String
    /// What each of its values becomes.
    public let value: Double
  }

  /// What its user should know.
  public var notices: [Notice] {
    constants.map { .constantRescaled(column: $0.name, value: $0.value) }
  }

  /// Rescales a matrix of the same columns; all become benefits, NaN stays NaN.
  ///
  /// - Throws: ``CompositeIndicatorsError/count(of:expected:found:)`` when the matrix has other
  ///   columns, and ``CompositeIndicatorsError/infinite(column:row:)`` when a value leaves the range
  ///   of numbers.
  public func apply(
    to matrix: IndicatorMatrix
  ) throws(CompositeIndicatorsError) -> IndicatorMatrix {
    guard matrix.criteria.map(\.name) == names else {
      throw .count(
        of: names.joined(separator: ","), expected: names.count, found: matrix.columnCount)
    }
    var result: [[Double]] = []
    for (column, rescaling) in zip(matrix.columns, columns) {
      result.append(rescaling.apply(to: column))
    }
    return try IndicatorMatrix(
      criteria: names.map { Criterion(name: $0) }, columns: result)
  }
}
