/// The weighted product of scaled columns (WPM): Π scaled(x)^w.
///
/// Scales its columns itself, by ratio to the best unless said otherwise; the plain mean of columns
/// that are already scaled is ``GeometricMeanAggregator``. A zero makes the score 0. Missing values
/// are refused. (scikit-criteria returns the decimal logarithm of it.)
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems.
///
/// Source: Miller and Starr, Executive Decisions and Operations Research, 1969.
public struct WeightedProductAggregator: Aggregator {
  /// How columns are scaled.
  public let scaling: DecisionScaling

  /// A weighted product, with linear scaling unless said otherwise.
  public init(scaling: DecisionScaling = .linear) {
    self.scaling = scaling
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let scaled = try DecisionMatrix(matrix, weights, method: "weighted-product")
      .scaled(by: scaling)
    if scaling == .vector { try scaled.data.require(.nonNegative) }
    return scaled.scoring(
      scaled.weightedSums { Elementary.logarithm(max(0, $0)) }.map(Elementary.exponential))
  }

  static let method = Method<any Aggregator>(
    name: "weighted-product", title: Wording("加权乘积法", "Weighted product"),
    parameters: [.decisionScaling(default: .linear)]
  ) { parameters throws(CompositeIndicatorsError) in
    WeightedProductAggregator(scaling: try parameters.choice("scaling", default: .linear))
  }
}
