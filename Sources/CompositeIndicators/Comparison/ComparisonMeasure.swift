public import LinearAlgebra

/// A number that says how alike two lists of scores order the same rows.
public protocol ComparisonMeasure: Sendable {
  /// Compares two lists of scores, higher being better in both; rows missing in either are left out.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when lists differ in length or fewer than two rows are
  ///   known in both.
  func compare(_ one: [Double], _ other: [Double]) throws(CompositeIndicatorsError) -> Double
}

extension ComparisonMeasure {
  /// The measure for all pairs of lists, the first of a pair naming the row. Of scores it is the
  /// correlation matrix; of rankings as well, when ranks are given turned (lower rank, higher
  /// number).
  public func matrix(of lists: [[Double]]) throws(CompositeIndicatorsError) -> Matrix {
    var result = Matrix(rowCount: lists.count, columnCount: lists.count)
    for (row, one) in lists.enumerated() {
      for (column, other) in lists.enumerated() {
        result[row, column] = try compare(one, other)
      }
    }
    return result
  }

  /// The rows known in both lists.
  func known(
    _ one: [Double], _ other: [Double]
  ) throws(CompositeIndicatorsError) -> ([Double], [Double]) {
    guard one.count == other.count else {
      throw .count(of: "scores", expected: one.count, found: other.count)
    }
    let rows = one.indices.filter { !one[$0].isNaN && !other[$0].isNaN }
    guard rows.count > 1 else { throw .tooFewRows(needed: 2, found: rows.count) }
    return (rows.map { one[$0] }, rows.map { other[$0] })
  }
}
