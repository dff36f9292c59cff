/// Borda count: the weighted mean number of rows that a row beats in a criterion, ties counting half.
///
/// Only order counts: any sign, any unit. Missing values are refused. (pyDecision ranks ties by their
/// order in the table and takes no weights.)
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 48 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Borda, Mémoire sur les élections au scrutin, 1781.
public struct BordaAggregator: Aggregator {
  /// Borda has no parameters.
  public init() {}

  /// Scores every row. O(rows · log rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "borda")
    var scores = [Double](repeating: 0, count: data.rowCount)
    for (index, column) in data.columns.enumerated() {
      let ranks =
        data.criteria[index].direction == .benefit
        ? Ranking.ascending(column, ties: .average) : Ranking.descending(column, ties: .average)
      let weight = data.weights[index]
      for row in scores.indices { scores[row] += weight * (ranks[row] - 1) }
    }
    return Scoring(scores: scores)
  }

  static let method = Method<any Aggregator>(
    name: "borda", title: Wording("博达计数法", "Borda count")
  ) { _ throws(CompositeIndicatorsError) in BordaAggregator() }
}
