/// MARA: the area between a row's line and that of the optimal row; lower is better.
///
/// On weighted values scaled by ratio to the best, the line from the sum over benefits to that over
/// costs has the area ½(sum of both) under it; the score is the optimal row's less the row's own.
/// Demands values ≥ 0, costs > 0; missing values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems.
///
/// Source: Gligorić et al., Novel hybrid MPSI–MARA decision-making model, 2022.
public struct MaraAggregator: Aggregator {
  /// MARA has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let scaled = try DecisionMatrix(matrix, weights, method: "mara").scaled(by: .linear)
    var scores = scaled.zeros()
    scaled.forEachBlock { column, start, values in
      let (weight, ideal) = (scaled.weights[column], scaled.ideal(column))
      for row in 0..<values.count { scores[start + row] += weight * (ideal - values[row]) / 2 }
    }
    return scaled.scoring(scores, higherIsBetter: false)
  }

  static let method = Method<any Aggregator>(
    name: "mara", title: Wording("面积排序法", "MARA")
  ) { _ throws(CompositeIndicatorsError) in MaraAggregator() }
}
