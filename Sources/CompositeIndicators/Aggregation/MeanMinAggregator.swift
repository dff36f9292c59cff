/// The mean–min function: the weighted mean, drawn towards the worst value of the row.
///
/// With M the weighted mean and m the least value, the score is M − α(√((M − m)² + β²) − β): α = 0 is the
/// mean, α = 1 with β = 0 the least value, and β > 0 lets small gaps pass almost without a fine. Columns
/// must be on a common scale with direction settled; β is in its unit. Missing values are refused.
/// (COMPIND 3.4's `ci_mean_min` recycles a vector along the wrong side; this is what its source says.)
///
/// Rank reversal: none on a fixed scale, since rows are scored apart from each other.
///
/// Source: Casadio Tarabusi and Guarini, An unbalance adjustment method for development indicators, Social
/// Indicators Research 112, 2013.
public struct MeanMinAggregator: Aggregator {
  /// How much of the gap between mean and least value is taken off, in 0…1.
  public let share: Double
  /// The gap that passes almost without a fine, at least 0.
  public let tolerance: Double

  /// α = 0.5 and β = 1, as COMPIND, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` for α outside 0…1 or
  ///   β < 0 or not finite.
  public init(share: Double = 0.5, tolerance: Double = 1) throws(CompositeIndicatorsError) {
    guard share >= 0, share <= 1 else {
      throw .parameter(method: "mean-min", name: "alpha", value: "\(share)", expected: "0…1")
    }
    guard tolerance >= 0, tolerance.isFinite else {
      throw .parameter(method: "mean-min", name: "beta", value: "\(tolerance)", expected: "≥ 0")
    }
    (self.share, self.tolerance) = (share, tolerance)
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "mean-min")
    let means = data.weightedMeans
    let scores = means.indices.map { row in
      let least = data.columns.reduce(Double.infinity) { min($0, $1[row]) }
      let gap = means[row] - least
      // √(g² + β²) − β without the loss of digits that the difference has for small gaps.
      let root = Elementary.hypotenuse(gap, tolerance)
      let fine = root + tolerance > 0 ? gap * (gap / (root + tolerance)) : 0
      return means[row] - share * fine
    }
    guard scores.allSatisfy(\.isFinite) else {
      throw data.undefined("数值过大", "the values are too large")
    }
    return Scoring(scores: scores)
  }

  static let method = Method<any Aggregator>(
    name: "mean-min", title: Wording("均值—最小值法", "Mean–min function"),
    parameters: [
      MethodParameter(
        "alpha", Wording("差距中扣除的比例 α", "share α of the gap that is taken off"), default: "0.5"),
      MethodParameter("beta", Wording("容许的差距 β", "gap β that is tolerated"), default: "1"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try MeanMinAggregator(
      share: try parameters.number("alpha", default: 0.5),
      tolerance: try parameters.number("beta", default: 1))
  }
}
