/// ORESTE, its first phase: global ranks of all places of the table, summed; lower is better.
///
/// A row's rank in a criterion and the criterion's rank by weight make a position α·rank +
/// (1 − α)·criterion; all positions are ranked together, and a row scores the sum of its ranks. Ranks
/// with ties are means of their places (Besson), where pyDecision takes the lowest. Only order counts,
/// also of the weights. Missing values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 40 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Roubens, Preference relations on actions and criteria in multicriteria decision making,
/// 1982.
public struct OresteAggregator: Aggregator {
  /// The share α of a row's own rank, in 0…1.
  public let rankShare: Double

  /// ORESTE with α = 0.4, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` outside 0…1.
  public init(rankShare: Double = 0.4) throws(CompositeIndicatorsError) {
    try requireShare(rankShare, "rank-share", of: "oreste")
    self.rankShare = rankShare
  }

  /// Scores every row. O(rows · columns · log(rows · columns)).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "oreste")
    let importance = Ranking.descending(data.weights.map(Ranking.quantised), ties: .average)
    var positions: [Double] = []
    for (index, column) in data.columns.enumerated() {
      let ranks =
        data.criteria[index].direction == .benefit
        ? Ranking.descending(column, ties: .average) : Ranking.ascending(column, ties: .average)
      for rank in ranks {
        positions.append(
          Ranking.quantised(rankShare * rank + (1 - rankShare) * importance[index]))
      }
    }
    let global = Ranking.ascending(positions, ties: .average)
    var scores = [Double](repeating: 0, count: data.rowCount)
    for (index, rank) in global.enumerated() { scores[index % data.rowCount] += rank }
    return Scoring(scores: scores, higherIsBetter: false)
  }

  static let method = Method<any Aggregator>(
    name: "oreste", title: Wording("序数偏好法", "ORESTE"),
    parameters: [
      MethodParameter("rank-share", Wording("方案秩的比重 α", "share α of a row's rank"), default: "0.4")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try OresteAggregator(rankShare: try parameters.number("rank-share", default: 0.4, in: 0...1))
  }
}
