/// Fuzzy ARAS: the weighted sum of fuzzy shares, as a ratio to that of an optimal row.
///
/// The optimal row, the best of each end and middle, joins the table; costs are inverted; columns become
/// shares x ⊘ Σx of their fuzzy sums. S is the centroid of the weighted sum and the score S/S₀, at most 1.
/// On plain numbers it is ARAS. Values must be ≥ 0, costs > 0.
///
/// pyDecision 5.1.8 has no optimal row, divides low ends by the sum of low ends (high by high), and weighs
/// inverted costs with their ends exchanged.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 13 % of 1,000 random 6 × 3
/// problems whose numbers are fuzzy by a fifth.
///
/// Source: Turskis and Zavadskas, A new fuzzy additive ratio assessment method (ARAS-F), 2010.
public struct FuzzyArasAggregator: FuzzyAggregator {
  /// Fuzzy ARAS has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: FuzzyMatrix, weights: FuzzyWeights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try FuzzyDecision(matrix, weights, method: "fuzzy-aras")
    try data.requireRatios()
    var shares: [[FuzzyNumber]] = []
    var optimum = FuzzyNumber.zero
    for (index, criterion) in data.criteria.enumerated() {
      let isCost = criterion.direction == .cost
      let column = data.columns[index].map { isCost ? $0.reciprocal : $0 }
      let best = isCost ? data.best(index).reciprocal : data.best(index)
      let scaled = try data.shares(of: column + [best], criterion)
      shares.append(scaled)
      optimum = optimum + data.weights[index] * scaled[data.rowCount]
    }
    let whole = optimum.centroid
    guard whole > 0 else { throw data.undefined("各行得分均为 0", "every row scores 0") }
    return try data.scoring(data.weightedSums(shares).map { $0 / whole })
  }

  static let method = Method<any FuzzyAggregator>(
    name: "fuzzy-aras", title: Wording("模糊加性比率评价法", "Fuzzy ARAS")
  ) { _ throws(CompositeIndicatorsError) in FuzzyArasAggregator() }
}
