import LinearAlgebra

/// Cronbach's α: how far columns measure one thing, k/(k − 1) · (1 − Σ variances/variance of the
/// sum).
///
/// Source: Cronbach, Coefficient alpha and the internal structure of tests, 1951.
public enum CronbachAlpha {
  /// α of columns on a common scale; missing values are left out pairwise. Nil for fewer than two
  /// columns, or when their sum has no variance.
  public static func value(of columns: [[Double]]) -> Double? {
    let count = Double(columns.count)
    guard count > 1 else { return nil }
    var (variances, all) = (0.0, 0.0)
    for (index, column) in columns.enumerated() {
      for other in 0...index {
        let covariance = Self.covariance(column, columns[other])
        variances += other == index ? covariance : 0
        all += other == index ? covariance : 2 * covariance
      }
    }
    return all > 0 ? count / (count - 1) * (1 - variances / all) : nil
  }

  /// α of standardised columns, from the mean correlation r: k·r/(1 + (k − 1)·r).
  public static func standardised(of columns: [[Double]]) -> Double? {
    let count = Double(columns.count)
    guard count > 1 else { return nil }
    let correlations = PearsonCorrelation.matrix(of: columns)
    let sum = correlations.elements.reduce(0, +) - count
    let mean = sum / (count * (count - 1))
    return count * mean / (1 + (count - 1) * mean)
  }

  /// The sample covariance over the rows where both are known.
  private static func covariance(_ one: [Double], _ other: [Double]) -> Double {
    let rows = one.indices.filter { !one[$0].isNaN && !other[$0].isNaN }
    guard rows.count > 1 else { return 0 }
    let (first, second) = (Moments(rows.map { one[$0] }), Moments(rows.map { other[$0] }))
    let sum = CompensatedSum(
      rows.lazy.map { row in
        ((one[row] - first.mean) - first.meanRest) * ((other[row] - second.mean) - second.meanRest)
      })
    return sum.value / Double(rows.count - 1)
  }
}
