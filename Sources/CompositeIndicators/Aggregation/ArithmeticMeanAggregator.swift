/// The weighted arithmetic mean, Σ wⱼxⱼ, of columns that are already on a common scale.
///
/// Missing values are left out and the weights of the others raised in proportion, as long as at
/// least ``minimumAvailability`` of the weight is known; else the row has no score. Full
/// compensation: a bad value is made good by others. Any sign is allowed; direction is taken as
/// settled by normalisation.
public struct ArithmeticMeanAggregator: Aggregator {
  /// The share of the weight that must be known, in 0…1; with 0, any known value suffices.
  public let minimumAvailability: Double
  /// How many workers; scores don't depend on it.
  public let threads: Int

  /// A mean over what is known, unless a share is demanded.
  public init(minimumAvailability: Double = 0, threads: Int = 1) {
    self.minimumAvailability = minimumAvailability
    self.threads = threads
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    try WeightedRows(matrix, weights, minimumAvailability: minimumAvailability)
      .arithmeticScoring(threads: threads)
  }

  static let method = Method<any Aggregator>(
    name: "arithmetic", title: Wording("加权算术平均", "Weighted arithmetic mean"),
    parameters: [.availability]
  ) { parameters throws(CompositeIndicatorsError) in
    ArithmeticMeanAggregator(minimumAvailability: try parameters.availability())
  }
}

extension MethodParameter {
  /// The share of the weight that must be known.
  static let availability = MethodParameter(
    "availability", Wording("要求的最低数据可得率（按权重）", "least share of weight that must be known"),
    default: "0")
}

extension MethodParameters {
  /// The share of the weight that must be known.
  func availability() throws(CompositeIndicatorsError) -> Double {
    try number("availability", default: 0, in: 0...1)
  }
}
