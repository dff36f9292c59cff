/// The weighted geometric mean, Π xⱼ^wⱼ, of columns that are already on a common scale.
///
/// Partial compensation: a value near 0 drags the score down. A zero makes the score 0; negative
/// values are refused. Missing values are left out as in ``ArithmeticMeanAggregator``.
public struct GeometricMeanAggregator: Aggregator {
  /// The share of the weight that must be known, in 0…1.
  public let minimumAvailability: Double

  /// A mean over what is known, unless a share is demanded.
  public init(minimumAvailability: Double = 0) {
    self.minimumAvailability = minimumAvailability
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    try matrix.require(.nonNegative, by: "geometric")
    return try WeightedRows(matrix, weights, minimumAvailability: minimumAvailability)
      .scoring(transform: Elementary.logarithm, back: Elementary.exponential)
  }

  static let method = Method<any Aggregator>(
    name: "geometric", title: Wording("加权几何平均", "Weighted geometric mean"),
    parameters: [.availability]
  ) { parameters throws(CompositeIndicatorsError) in
    GeometricMeanAggregator(minimumAvailability: try parameters.availability())
  }
}
