/// COPRAS: benefits and costs summed apart, costs then counted by their inverse.
///
/// With shares p = x/Σx, S⁺ and S⁻ are the weighted sums over benefits and over costs, and
/// Q = S⁺ + ΣS⁻/(S⁻ · Σ 1/S⁻); the score is Q/max Q. Without costs, Q = S⁺. Demands values ≥ 0 and
/// a cost above 0 in every row; missing values are refused.
///
/// pymcdm 1.4.0 reduces this to S⁺ + S⁻, which rewards costs, and refuses a table without costs;
/// scikit-criteria multiplies by 100.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 16 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Zavadskas, Kaklauskas and Šarka, The new method of multicriteria complex proportional
/// assessment of projects, 1994.
public struct CoprasAggregator: Aggregator {
  /// COPRAS has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "copras")
    let scaled = try data.shares()
    let benefits = scaled.weightedSums(of: .benefit)
    let costs = scaled.weightedSums(of: .cost)
    guard data.criteria.contains(where: { $0.direction == .cost }) else {
      return scaled.scoring(
        try share(benefits, data), ["benefits": benefits, "costs": costs])
    }
    if let row = costs.firstIndex(of: 0) {
      throw data.undefined("第 \(row + 1) 行的成本全为 0", "every cost of row \(row + 1) is 0")
    }
    let total = CompensatedSum(costs).value
    let inverse = CompensatedSum(costs.lazy.map { 1 / $0 }).value
    let significance = zip(benefits, costs).map { $0 + total / ($1 * inverse) }
    return scaled.scoring(
      try share(significance, data),
      ["benefits": benefits, "costs": costs, "significance": significance])
  }

  private func share(
    _ values: [Double], _ data: DecisionMatrix
  ) throws(CompositeIndicatorsError) -> [Double] {
    guard let most = values.max(), most > 0 else {
      throw data.undefined("各行得分均为 0", "every row scores 0")
    }
    return values.map { $0 / most }
  }

  static let method = Method<any Aggregator>(
    name: "copras", title: Wording("复杂比例评价法", "COPRAS")
  ) { _ throws(CompositeIndicatorsError) in CoprasAggregator() }
}
