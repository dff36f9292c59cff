/// Divides columns by a size of the row, such as population: value · scale/denominator.
///
/// Where the denominator is missing the value becomes missing; a denominator of 0 is refused.
///
/// Source: COINr's `Denominate`.
public struct Denomination: Hashable, Sendable {
  /// The columns that are divided.
  public let parts: [Part]

  /// The denominator of one column.
  public struct Part: Hashable, Sendable {
    /// The column that is divided.
    public let column: String
    /// The denominators, one a row.
    public let denominators: [Double]
    /// What quotients are multiplied by, such as 1000 for “per thousand”.
    public let scale: Double

    /// A column with its denominators.
    public init(column: String, denominators: [Double], scale: Double = 1) {
      self.column = column
      self.denominators = denominators
      self.scale = scale
    }
  }

  /// A division of some columns.
  public init(_ parts: [Part]) {
    self.parts = parts
  }

  /// Divides. O(rows · columns).
  ///
  /// - Throws: ``CompositeIndicatorsError`` when a column is not there or named twice, when
  ///   denominators are not one a row, or when one is 0.
  public func denominate(
    _ matrix: IndicatorMatrix
  ) throws(CompositeIndicatorsError) -> IndicatorMatrix {
    var columns = matrix.columns
    var isDivided = [Bool](repeating: false, count: columns.count)
    for part in parts {
      guard let index = matrix.index(of: part.column) else {
        throw .undefined(
          method: "denomination",
          reason: Wording("没有名为“\(part.column)”的列", "no column is called \(part.column)"))
      }
      guard !isDivided[index] else { throw .repeatedName(part.column) }
      isDivided[index] = true
      guard part.denominators.count == matrix.rowCount else {
        throw .count(
          of: "denominators", expected: matrix.rowCount, found: part.denominators.count)
      }
      if let row = part.denominators.firstIndex(of: 0) {
        throw .sign(method: "denomination", column: part.column, row: row, value: 0)
      }
      columns[index] = zip(columns[index], part.denominators).map { $0 / ($1 / part.scale) }
    }
    return try matrix.replacing(columns: columns)
  }
}
