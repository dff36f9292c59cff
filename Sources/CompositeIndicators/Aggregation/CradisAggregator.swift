/// CRADIS: a compromise of distances from the ideal and from the anti-ideal, each relative to that of
/// the optimal row.
///
/// On weighted values scaled by ratio to the best, the ideal is the largest value of the whole table
/// and the anti-ideal the smallest; S⁺ and S⁻ are a row's summed distances from them, S₀ those of the
/// row of best values, and the score ½(S₀⁺/S⁺ + S⁻/S₀⁻), in which 0/0 counts 1. Demands values ≥ 0,
/// costs > 0; missing values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems.
///
/// Source: Puška, Stević and Pamučar, Evaluation and selection of healthcare waste incinerators
/// (CRADIS), 2022.
public struct CradisAggregator: Aggregator {
  /// CRADIS has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let scaled = try DecisionMatrix(matrix, weights, method: "cradis").scaled(by: .linear)
    let columns = scaled.terms.indices
    let bests = columns.map { scaled.weights[$0] * scaled.ideal($0) }
    let most = bests.max() ?? 0
    let least = columns.map { scaled.weights[$0] * scaled.antiIdeal($0) }.min() ?? 0
    let count = Double(columns.count)
    let sums = scaled.weightedSums()
    let optimum = CompensatedSum(bests).value
    let scores = sums.map { sum in
      let (toIdeal, toAntiIdeal) = (count * most - sum, sum - count * least)
      let one = Self.ratio(count * most - optimum, toIdeal, of: most)
      let other = Self.ratio(toAntiIdeal, optimum - count * least, of: most)
      return (one + other) / 2
    }
    return scaled.scoring(scores)
  }

  /// A ratio in which 0/0, up to rounding, is 1.
  private static func ratio(_ upper: Double, _ lower: Double, of size: Double) -> Double {
    lower > 1e-14 * size ? upper / lower : 1
  }

  static let method = Method<any Aggregator>(
    name: "cradis", title: Wording("距离折衷排序法", "CRADIS")
  ) { _ throws(CompositeIndicatorsError) in CradisAggregator() }
}
