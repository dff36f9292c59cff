/// REGIME: the share of the other rows that a row beats, by the guide index of each pair.
///
/// The guide index of a pair is the weight of the criteria in which the row is better, less that of
/// those in which it is worse; a positive one beats, 0 counts half, equal values count for neither side
/// (pyDecision gives a tie in a benefit to both rows). Only order counts: any sign, any unit. Missing
/// values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems.
///
/// Source: Hinloopen, Nijkamp and Rietveld, Qualitative discrete multiple criteria choice models in
/// regional planning, Regional Science and Urban Economics 13, 1983.
public struct RegimeAggregator: Aggregator {
  /// REGIME has no parameters.
  public init() {}

  /// Scores every row. O(rows² · columns) in time, one block in memory.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    _ = try DecisionMatrix(matrix, weights, method: "regime")
    let duels = Duels(matrix, weights, threads: 1)
    let others = Double(max(1, matrix.rowCount - 1))
    return Scoring(
      scores: zip(duels.wins, duels.losses).map { (1 + ($0 - $1) / others) / 2 })
  }

  static let method = Method<any Aggregator>(
    name: "regime", title: Wording("体制分析法", "REGIME")
  ) { _ throws(CompositeIndicatorsError) in RegimeAggregator() }
}
