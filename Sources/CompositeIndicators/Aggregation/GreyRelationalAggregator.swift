/// Grey relational analysis: the weighted mean of a row's relations to the ideal row.
///
/// On min–max scaled values, Δ is the distance from 1, and the coefficient
/// (min Δ + ρ max Δ)/(Δ + ρ max Δ), minimum and maximum taken over the whole table; the score is its
/// weighted mean, in 0…1. Any sign; missing values are refused. When all rows are the same, all
/// score 1. (pyDecision divides once more by the number of criteria.)
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 6 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Deng, Introduction to grey system theory, 1989.
public struct GreyRelationalAggregator: Aggregator {
  /// The distinguishing coefficient ρ, above 0 and at most 1.
  public let distinguishing: Double

  /// Grey relations with ρ = 0.5, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` when ρ is not
  ///   above 0 and at most 1.
  public init(distinguishing: Double = 0.5) throws(CompositeIndicatorsError) {
    guard distinguishing > 0, distinguishing <= 1 else {
      throw .parameter(
        method: "grey-relational", name: "distinguishing", value: "\(distinguishing)",
        expected: "0 < ρ ≤ 1")
    }
    self.distinguishing = distinguishing
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "grey-relational")
    let scaled = try data.scaled(by: .minMax)
    // Scaled columns reach 1, so the least distance is 0; the largest is 1 unless all are constant.
    let isFlat = data.columns.indices.allSatisfy(data.isConstant)
    let widened = isFlat ? 1 : distinguishing
    return scaled.scoring(scaled.weightedSums { widened / ((1 - $0) + widened) })
  }

  static let method = Method<any Aggregator>(
    name: "grey-relational", title: Wording("灰色关联分析", "Grey relational analysis"),
    parameters: [
      MethodParameter(
        "distinguishing", Wording("分辨系数 ρ", "distinguishing coefficient ρ"), default: "0.5")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try GreyRelationalAggregator(
      distinguishing: try parameters.number("distinguishing", default: 0.5))
  }
}
