/// MARCOS: utility relative to the ideal and to the anti-ideal row.
///
/// On values scaled by ratio to the best, S is the weighted sum, K⁺ = S/S(ideal) and
/// K⁻ = S/S(anti-ideal); with f(K⁺) = K⁻/(K⁺ + K⁻) and f(K⁻) = K⁺/(K⁺ + K⁻), the score is
/// (K⁺ + K⁻)/(1 + (1 − f(K⁺))/f(K⁺) + (1 − f(K⁻))/f(K⁻)). Demands values ≥ 0, costs > 0, and an
/// anti-ideal above 0; missing values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems.
///
/// Source: Stević et al., Sustainable supplier selection in healthcare industries (MARCOS), 2020.
public struct MarcosAggregator: Aggregator {
  /// MARCOS has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "marcos")
    let scaled = try data.scaled(by: .linear)
    var (ideal, antiIdeal) = (CompensatedSum(), CompensatedSum())
    for column in scaled.terms.indices {
      ideal.add(scaled.weights[column] * scaled.ideal(column))
      antiIdeal.add(scaled.weights[column] * scaled.antiIdeal(column))
    }
    guard antiIdeal.value > 0 else {
      throw data.undefined("反理想解为 0", "the anti-ideal row is 0 throughout")
    }
    let sums = scaled.weightedSums()
    let scores = sums.map { sum in
      let (high, low) = (sum / ideal.value, sum / antiIdeal.value)
      // With f(K⁺) = low/(high + low), (1 − f(K⁺))/f(K⁺) is high/low.
      return (high + low) / (1 + high / low + low / high)
    }
    return scaled.scoring(
      scores,
      ["k-plus": sums.map { $0 / ideal.value }, "k-minus": sums.map { $0 / antiIdeal.value }])
  }

  static let method = Method<any Aggregator>(
    name: "marcos", title: Wording("折衷解排序法", "MARCOS")
  ) { _ throws(CompositeIndicatorsError) in MarcosAggregator() }
}
