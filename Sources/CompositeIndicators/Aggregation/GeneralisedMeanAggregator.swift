/// The weighted generalised (power, Hölder) mean, (Σ wⱼ·xⱼᵖ)^(1/p).
///
/// p = 1 is the arithmetic mean, p → 0 the geometric (which p = 0 means here), p = −1 the harmonic; the
/// smaller p, the less good values make up for bad ones. Negative values are refused unless p is 1; with
/// p ≤ 0 a zero makes the score 0. Missing values are left out as in ``ArithmeticMeanAggregator``.
public struct GeneralisedMeanAggregator: Aggregator {
  /// The power p, finite.
  public let power: Double
  /// The share of the weight that must be known, in 0…1.
  public let minimumAvailability: Double

  /// The mean of that power over what is known, unless a share is demanded.
  ///
  /// - Precondition: the power is finite.
  public init(power: Double, minimumAvailability: Double = 0) {
    precondition(power.isFinite, "The power of a mean is finite")
    self.power = power
    self.minimumAvailability = minimumAvailability
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    if power == 1 {
      return try ArithmeticMeanAggregator(minimumAvailability: minimumAvailability)
        .aggregate(matrix, weights: weights)
    }
    if power == 0 {
      return try GeometricMeanAggregator(minimumAvailability: minimumAvailability)
        .aggregate(matrix, weights: weights)
    }
    try matrix.require(.nonNegative, by: "generalised")
    // Powers of numbers far from 1 leave the range of numbers; the value that decides, the largest or
    // for negative powers the smallest above 0, is the unit.
    let unit = Self.unit(matrix.columns, power: power)
    guard unit > 0 else {
      return try ArithmeticMeanAggregator(minimumAvailability: minimumAvailability)
        .aggregate(matrix, weights: weights)
    }
    return try WeightedRows(matrix, weights, minimumAvailability: minimumAvailability)
      .scoring(
        transform: { Elementary.power($0 / unit, power) },
        back: { unit * Elementary.power($0, 1 / power) })
  }

  private static func unit(_ columns: [[Double]], power: Double) -> Double {
    if power > 0 { return columns.reduce(0) { max($0, Extremes($1).maximum) } }
    let least = columns.reduce(Double.infinity) { least, column in
      column.reduce(least) { $1 > 0 && $1 < $0 ? $1 : $0 }
    }
    return least.isFinite ? least : 0
  }

  static let method = Method<any Aggregator>(
    name: "generalised", title: Wording("加权广义平均", "Weighted generalised mean"),
    parameters: [
      MethodParameter("power", Wording("幂次", "power"), default: "2"), .availability,
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    GeneralisedMeanAggregator(
      power: try parameters.number("power", default: 2, in: -1e3...1e3),
      minimumAvailability: try parameters.availability())
  }
}
