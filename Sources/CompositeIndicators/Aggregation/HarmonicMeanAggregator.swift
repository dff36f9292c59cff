/// The weighted harmonic mean, 1/Σ (wⱼ/xⱼ), of columns that are already on a common scale.
///
/// The least forgiving of the classical means. A zero makes the score 0; negative values are refused.
/// Missing values are left out as in ``ArithmeticMeanAggregator``.
public struct HarmonicMeanAggregator: Aggregator {
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
    try matrix.require(.nonNegative, by: "harmonic")
    return try WeightedRows(matrix, weights, minimumAvailability: minimumAvailability)
      .scoring(transform: { 1 / $0 }, back: { 1 / $0 })
  }

  static let method = Method<any Aggregator>(
    name: "harmonic", title: Wording("加权调和平均", "Weighted harmonic mean"),
    parameters: [.availability]
  ) { parameters throws(CompositeIndicatorsError) in
    HarmonicMeanAggregator(minimumAvailability: try parameters.availability())
  }
}
