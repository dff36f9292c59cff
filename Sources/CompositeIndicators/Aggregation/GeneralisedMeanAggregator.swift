/// The weighted generalised (power) mean, (Σ wⱼxⱼᵖ)^(1/p), of columns that are already on a common
/// scale.
///
/// p = 1 is the arithmetic mean, p = −1 the harmonic, p = 0 the geometric (its limit), p = 2 the
/// quadratic. Demands values ≥ 0, and > 0 when p ≤ 0 (p = 0 takes a zero, which makes the score 0).
/// Missing values are left out as in ``ArithmeticMeanAggregator``; COINr's `a_genmean` gives no
/// score there, and Compind's divides by p.
///
/// Large exponents are safe: values are divided by the largest of the matrix first.
public struct GeneralisedMeanAggregator: Aggregator {
  /// The exponent p.
  public let exponent: Double
  /// The share of the weight that must be known, in 0…1.
  public let minimumAvailability: Double

  /// A mean over what is known, unless a share is demanded.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` when the exponent
  ///   is not finite.
  public init(exponent: Double, minimumAvailability: Double = 0) throws(CompositeIndicatorsError) {
    guard exponent.isFinite else {
      throw .parameter(
        method: "generalised", name: "exponent", value: "\(exponent)", expected: "number")
    }
    self.exponent = exponent
    self.minimumAvailability = minimumAvailability
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    try matrix.require(exponent < 0 ? .positive : .nonNegative, by: "generalised")
    let rows = try WeightedRows(matrix, weights, minimumAvailability: minimumAvailability)
    if exponent == 0 {
      return rows.scoring(transform: Elementary.logarithm, back: Elementary.exponential)
    }
    let extremes = matrix.columns.map(Extremes.init)
    let size =
      exponent > 0
      ? extremes.reduce(0) { max($0, $1.maximum) }
      : extremes.reduce(Double.infinity) { min($0, $1.minimum) }
    let unit = size > 0 && size.isFinite ? size : 1
    return rows.scoring(
      transform: { Elementary.power($0 / unit, exponent) },
      back: { unit * Elementary.power($0, 1 / exponent) })
  }

  static let method = Method<any Aggregator>(
    name: "generalised", title: Wording("加权广义（幂）平均", "Weighted generalised (power) mean"),
    parameters: [
      MethodParameter("exponent", Wording("幂指数 p", "exponent p"), default: "2"), .availability,
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try GeneralisedMeanAggregator(
      exponent: try parameters.number("exponent", default: 2),
      minimumAvailability: try parameters.availability())
  }
}
