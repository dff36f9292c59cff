/// Weighted Spearman, r_w = 1 − 6 Σ (r − s)²((n − r + 1) + (n − s + 1))/(n⁴ + n³ − n² − n), with r and
/// s the average ranks: differences near the top count more.
///
/// Source: Pinto da Costa and Soares, A weighted rank measure of correlation, 2005.
public struct WeightedSpearmanMeasure: ComparisonMeasure {
  /// r_w has no parameters.
  public init() {}

  /// In −1…1 without ties. O(n log n).
  public func compare(
    _ one: [Double], _ other: [Double]
  ) throws(CompositeIndicatorsError) -> Double {
    let pair = try known(one, other)
    let one = Ranking.descending(pair.0.map(Ranking.quantised), ties: .average)
    let other = Ranking.descending(pair.1.map(Ranking.quantised), ties: .average)
    let count = Double(one.count)
    let sum = CompensatedSum(
      zip(one, other).lazy.map { ($0 - $1) * ($0 - $1) * (2 * count - $0 - $1 + 2) }
    ).value
    return 1 - 6 * sum / (count * (count - 1) * (count + 1) * (count + 1))
  }

  static let method = Method<any ComparisonMeasure>(
    name: "weighted-spearman", title: Wording("加权斯皮尔曼相关", "Weighted Spearman")
  ) { _ throws(CompositeIndicatorsError) in WeightedSpearmanMeasure() }
}
