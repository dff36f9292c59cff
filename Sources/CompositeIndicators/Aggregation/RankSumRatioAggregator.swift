/// Rank-sum ratio (RSR, 秩和比法): the weighted mean rank of a row, as a share of the number of rows.
///
/// In each column the worst value gets rank 1 and the best rank n, ties their mean; the score is
/// Σ w·rank/n. With ``interpolates`` (the non-integer form) ranks are 1 + (n − 1) times the min–max
/// scaled value instead, and a constant column gives all the middle rank, as ties do.
///
/// Any sign; missing values are refused. ``RankSumRatioFit`` fits the scores to a normal
/// distribution and grades them.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 48 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Tian Fengtiao (田凤调), 秩和比法及其应用, 1988 and 1993.
public struct RankSumRatioAggregator: Aggregator {
  /// Whether ranks are interpolated between the worst and the best value.
  public let interpolates: Bool

  /// Whole ranks, unless said otherwise.
  public init(interpolates: Bool = false) {
    self.interpolates = interpolates
  }

  /// Scores every row. O(rows · log rows · columns), or O(rows · columns) when interpolating.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "rank-sum-ratio")
    let rows = Double(data.rowCount)
    if interpolates {
      let scaled = try data.scaled(by: .minMax)
      var scores = scaled.zeros()
      scaled.forEachBlock { column, start, values in
        let weight = data.weights[column]
        let isConstant = data.isConstant(column)
        for row in 0..<values.count {
          let share = isConstant ? 0.5 : values[row]
          scores[start + row] += weight * (1 + (rows - 1) * share)
        }
      }
      return Scoring(scores: scores.map { $0 / rows })
    }
    var scores = [Double](repeating: 0, count: data.rowCount)
    for (index, column) in data.columns.enumerated() {
      let ranks =
        data.criteria[index].direction == .benefit
        ? Ranking.ascending(column, ties: .average) : Ranking.descending(column, ties: .average)
      let weight = data.weights[index]
      for row in scores.indices { scores[row] += weight * ranks[row] }
    }
    return Scoring(scores: scores.map { $0 / rows })
  }

  static let method = Method<any Aggregator>(
    name: "rank-sum-ratio", title: Wording("秩和比法", "Rank-sum ratio"),
    parameters: [
      MethodParameter(
        "ranks", Wording("整秩或非整秩", "whole or interpolated ranks"),
        choices: ["whole", "interpolated"], default: "whole")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    let ranks = try parameters.text("ranks", default: "whole")
    guard ranks == "whole" || ranks == "interpolated" else {
      throw parameters.refusal("ranks", expected: "whole | interpolated")
    }
    return RankSumRatioAggregator(interpolates: ranks == "interpolated")
  }
}
