/// Fuzzy COPRAS: fuzzy benefits and costs summed apart, costs then counted by their inverse.
///
/// Columns become shares x ⊘ Σx. P and R are the centroids of the weighted sums over benefits and over
/// costs, Q = P + ΣR/(R · Σ 1/R), and the score is Q/max Q. Without costs, Q = P. On plain numbers it is
/// COPRAS. Values must be ≥ 0, costs > 0.
///
/// The sums are made plain before they are divided by one another, since fuzzy numbers of one table are
/// not independent and their quotient would be far too wide. pyDecision 5.1.8 scales by the largest end in
/// place of the sum, so plain numbers do not give its own COPRAS, and divides low ends by low ends.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 16 % of 1,000 random 6 × 3
/// problems whose numbers are fuzzy by a fifth.
///
/// Source: Zavadskas and Antuchevičienė, Multiple criteria evaluation of rural building's regeneration
/// alternatives, 2007; Zavadskas, Kaklauskas and Šarka 1994 for the shares.
public struct FuzzyCoprasAggregator: FuzzyAggregator {
  /// Fuzzy COPRAS has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: FuzzyMatrix, weights: FuzzyWeights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try FuzzyDecision(matrix, weights, method: "fuzzy-copras")
    try data.requireRatios()
    var shares: [[FuzzyNumber]] = []
    for (criterion, column) in zip(data.criteria, data.columns) {
      shares.append(try data.shares(of: column, criterion))
    }
    let benefits = data.weightedSums(shares, of: .benefit).map(\.centroid)
    let costs = data.weightedSums(shares, of: .cost).map(\.centroid)
    var significance = benefits
    if data.criteria.contains(where: { $0.direction == .cost }) {
      if let row = costs.firstIndex(of: 0) {
        throw data.undefined("第 \(row + 1) 行的成本全为 0", "every cost of row \(row + 1) is 0")
      }
      let total = CompensatedSum(costs).value
      let inverse = CompensatedSum(costs.lazy.map { 1 / $0 }).value
      significance = zip(benefits, costs).map { $0 + total / ($1 * inverse) }
    }
    guard let most = significance.max(), most > 0 else {
      throw data.undefined("各行得分均为 0", "every row scores 0")
    }
    return try data.scoring(
      significance.map { $0 / most },
      ["benefits": benefits, "costs": costs, "significance": significance])
  }

  static let method = Method<any FuzzyAggregator>(
    name: "fuzzy-copras", title: Wording("模糊复杂比例评价法", "Fuzzy COPRAS")
  ) { _ throws(CompositeIndicatorsError) in FuzzyCoprasAggregator() }
}

extension FuzzyDecision {
  /// Values over a sum, that of their column if none is given.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when the low ends sum to 0, so that nothing can be divided by them.
  func shares(
    of column: [FuzzyNumber], of whole: FuzzyNumber? = nil, _ criterion: Criterion
  ) throws(CompositeIndicatorsError) -> [FuzzyNumber] {
    let sum = whole ?? column.sum
    guard sum.low > 0 else {
      throw undefined(
        "“\(criterion.name)”的下端之和为 0", "the low ends of \(criterion.name) sum to 0")
    }
    return column.map { $0 / sum }
  }
}
