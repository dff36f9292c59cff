/// A method that changes a column to tame its outliers. Missing values stay missing.
public protocol ColumnTreater: Sendable {
  /// The column after treatment, of the same length.
  ///
  /// - Parameters:
  ///   - column: the values, NaN where one is missing.
  ///   - name: what the column is called, for errors.
  /// - Throws: ``CompositeIndicatorsError`` when the method can't take a value.
  func treat(
    _ column: [Double], name: String
  ) throws(CompositeIndicatorsError) -> TreatedColumn
}

/// A column after treatment.
public struct TreatedColumn: Hashable, Sendable {
  /// The values.
  public let values: [Double]
  /// The rows whose values were replaced, rising; empty when all were transformed alike.
  public let replacedRows: [Int]

  /// A treated column.
  public init(values: [Double], replacedRows: [Int] = []) {
    self.values = values
    self.replacedRows = replacedRows
  }
}
