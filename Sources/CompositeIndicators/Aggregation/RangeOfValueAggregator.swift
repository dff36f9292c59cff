/// ROV, range of value: the middle between the best and the worst score under all weights in one order.
///
/// On min–max scaled values, the weighted sum is largest and smallest, among all weights that keep the
/// order of the given ones, at means over the first criteria of that order; the score is the middle
/// between both. Criteria of equal weight stay equal. Only the order of the weights counts. Any sign;
/// missing values are refused; a constant column counts 1. (pyDecision's ROV keeps the given weights,
/// which is `weighted-sum` with min–max scaling.)
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 14 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Yakowitz, Lane and Szidarovszky, Multi-attribute decision making: dominance with respect to an
/// importance order of the attributes, Applied Mathematics and Computation 54, 1993.
public struct RangeOfValueAggregator: Aggregator {
  /// ROV has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "rov")
    let scaled = try data.scaled(by: .minMax)
    let importance = data.weights.map(Ranking.quantised)
    let order = importance.indices.sorted { importance[$0] > importance[$1] }
    let ends = order.indices.filter { place in
      place + 1 == order.count || importance[order[place]] > importance[order[place + 1]]
    }
    var sums = scaled.zeros()
    var best = [Double](repeating: -.infinity, count: data.rowCount)
    var worst = [Double](repeating: .infinity, count: data.rowCount)
    for (place, column) in order.enumerated() {
      let values = data.columns[column].map(scaled.terms[column].value)
      for row in sums.indices { sums[row] += values[row] }
      guard ends.contains(place) else { continue }
      for row in sums.indices {
        let mean = sums[row] / Double(place + 1)
        best[row] = max(best[row], mean)
        worst[row] = min(worst[row], mean)
      }
    }
    return scaled.scoring(
      zip(best, worst).map { ($0 + $1) / 2 }, ["best": best, "worst": worst])
  }

  static let method = Method<any Aggregator>(
    name: "rov", title: Wording("值域法", "Range of value")
  ) { _ throws(CompositeIndicatorsError) in RangeOfValueAggregator() }
}
