public import LinearAlgebra

/// Whether columns have enough in common for principal components: the measure of Kaiser, Meyer and
/// Olkin, and Bartlett's test of sphericity.
///
/// Source: Kaiser, An index of factorial simplicity, 1974; Bartlett 1951.
public struct SamplingAdequacy: Hashable, Sendable {
  /// The measure over all columns, 0…1; nil when the correlation matrix is singular.
  public let measure: Double?
  /// The measure of each column; nil when the correlation matrix is singular.
  public let measures: [Double]?
  /// Bartlett's χ²; infinite when the correlation matrix is singular.
  public let chiSquare: Double
  /// Its degrees of freedom, p(p − 1)/2.
  public let degreesOfFreedom: Int
  /// The chance of so large a χ² when no two columns are correlated.
  public let significance: Double

  /// The measures of a correlation matrix that was computed from `rowCount` rows. O(p³).
  public init(
    correlations: Matrix, rowCount: Int
  ) throws(CompositeIndicatorsError) {
    let size = correlations.rowCount
    do {
      let eigen = try SymmetricEigen(correlations)
      let smallest = eigen.values.last ?? 1
      let isSingular = smallest <= 1e-12 * (eigen.values.first ?? 1)
      let logarithm = eigen.values.reduce(0) { $0 + Elementary.logarithm(max($1, 0)) }
      let factor = Double(rowCount) - 1 - (2 * Double(size) + 5) / 6
      chiSquare = isSingular ? .infinity : max(0, -factor * logarithm)
      degreesOfFreedom = size * (size - 1) / 2
      significance =
        isSingular
        ? 0
        : IncompleteGamma.chiSquareTail(chiSquare, degreesOfFreedom: Double(degreesOfFreedom))
      guard !isSingular, size > 1 else {
        (measure, measures) = (nil, nil)
        return
      }
      let inverse = try correlations.inverse()
      var (plain, partial) = (
        [Double](repeating: 0, count: size), [Double](repeating: 0, count: size)
      )
      for row in 0..<size {
        for column in 0..<size where column != row {
          let correlation = correlations[row, column]
          plain[row] += correlation * correlation
          partial[row] +=
            inverse[row, column] * inverse[row, column]
            / (inverse[row, row] * inverse[column, column])
        }
      }
      let (allPlain, allPartial) = (plain.reduce(0, +), partial.reduce(0, +))
      measure = allPlain > 0 ? allPlain / (allPlain + allPartial) : 0.5
      measures = zip(plain, partial).map { $0 > 0 ? $0 / ($0 + $1) : 0.5 }
    } catch {
      throw .numeric("\(error)")
    }
  }
}
