/// A number that says how alike two lists of scores order the same rows.
public protocol ComparisonMeasure: Sendable {
  /// Compares two lists of scores, higher being better in both; rows missing in either are left out.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when lists differ in length or fewer than two rows are
  ///   known in both.
  func compare(_ one: [Double], _ other: [Double]) throws(CompositeIndicatorsError) -> Double
}

extension ComparisonMeasure {
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
