/// WASPAS: λ · weighted sum + (1 − λ) · weighted product of values scaled by ratio to the best.
///
/// Demands values ≥ 0, costs > 0. Missing values are refused. (pyDecision scales by 1 + min–max
/// instead, which is another method.)
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems.
///
/// Source: Zavadskas et al., Optimization of weighted aggregated sum product assessment, 2012.
public struct WaspasAggregator: Aggregator {
  /// The share λ of the weighted sum, in 0…1.
  public let sumShare: Double

  /// WASPAS with equal shares, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` outside 0…1.
  public init(sumShare: Double = 0.5) throws(CompositeIndicatorsError) {
    try requireShare(sumShare, "sum-share", of: "waspas")
    self.sumShare = sumShare
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let scaled = try DecisionMatrix(matrix, weights, method: "waspas").scaled(by: .linear)
    let sums = scaled.weightedSums()
    let products = scaled.weightedSums(Elementary.logarithm).map(Elementary.exponential)
    let scores = zip(sums, products).map { sumShare * $0 + (1 - sumShare) * $1 }
    return scaled.scoring(scores, ["sum": sums, "product": products])
  }

  static let method = Method<any Aggregator>(
    name: "waspas", title: Wording("加权和积评价法", "WASPAS"),
    parameters: [
      MethodParameter(
        "sum-share", Wording("加权和所占比重 λ", "share λ of the weighted sum"), default: "0.5")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try WaspasAggregator(sumShare: try parameters.number("sum-share", default: 0.5, in: 0...1))
  }
}
