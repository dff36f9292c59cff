/// MOOSRA: weighted benefits divided by weighted costs, each x/‖x‖; without costs, the benefits.
///
/// Demands values ≥ 0 and a cost above 0 in every row; missing values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 5 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Das, Sarkar and Ray, Decision making under conflicting environment (MOOSRA), 2012.
public struct MoosraAggregator: Aggregator {
  /// MOOSRA has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "moosra")
    try data.require(.nonNegative)
    let scaled = try data.signedRatios()
    let benefits = scaled.weightedSums(of: .benefit)
    guard data.criteria.contains(where: { $0.direction == .cost }) else {
      return scaled.scoring(benefits)
    }
    let costs = scaled.weightedSums(of: .cost) { -$0 }
    if let row = costs.firstIndex(where: { $0 <= 0 }) {
      throw data.undefined("第 \(row + 1) 行的成本全为 0", "every cost of row \(row + 1) is 0")
    }
    return try scaled.finite(
      zip(benefits, costs).map { $0 / $1 }, ["benefits": benefits, "costs": costs])
  }

  static let method = Method<any Aggregator>(
    name: "moosra", title: Wording("简单比率多目标优化法", "MOOSRA")
  ) { _ throws(CompositeIndicatorsError) in MoosraAggregator() }
}
