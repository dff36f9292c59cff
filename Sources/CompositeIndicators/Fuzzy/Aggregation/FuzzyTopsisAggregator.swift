/// Fuzzy TOPSIS: how close a row of fuzzy numbers is to the ideal, relative to the worst.
///
/// Columns are scaled to x/max h, costs to min l/x, and weighted: v = w·n. D⁺ and D⁻ are the sums over
/// criteria of the vertex distances from v to the ideal and to the anti-ideal; the score is
/// D⁻/(D⁺ + D⁻), in 0…1. Chen's ideal is 1 and his anti-ideal 0 in every criterion, whatever the table,
/// so a row's score depends on no other row but for the scaling; it demands weights of at most 1.
/// With `ideal=best` they are the best and the worst of v in the table.
///
/// On plain numbers with Chen's ideal the order is that of the weighted sum, the score Σ w·n/m.
/// pyDecision 5.1.8 takes the ideal from the table only. Values must be ≥ 0, costs > 0. When all rows are
/// the same and the ideal is theirs, they score 0.5.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000 random 6 × 3
/// problems whose numbers are fuzzy by a fifth.
///
/// Source: Chen, Extensions of the TOPSIS for group decision-making under fuzzy environment, 2000.
public struct FuzzyTopsisAggregator: FuzzyAggregator {
  /// What rows are measured against.
  public enum Ideal: String, Hashable, Sendable, CaseIterable {
    /// 1 and 0 in every criterion.
    case unit
    /// The best and the worst weighted value in the table, ends and middles apart.
    case best
  }

  /// What rows are measured against.
  public let ideal: Ideal

  /// Chen's method, unless said otherwise.
  public init(ideal: Ideal = .unit) {
    self.ideal = ideal
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: FuzzyMatrix, weights: FuzzyWeights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try FuzzyDecision(matrix, weights, method: "fuzzy-topsis")
    if ideal == .unit, data.weights.contains(where: { $0.high > 1 }) {
      throw data.undefined(
        "有权重大于 1，超出理想解 1；请用 ideal=best", "a weight is above 1, beyond the ideal; use ideal=best")
    }
    var below = [Double](repeating: 0, count: data.rowCount)
    var above = below
    for (weight, column) in zip(data.weights, try data.linear()) {
      let values = column.map { weight * $0 }
      let (best, worst) =
        ideal == .unit ? (FuzzyNumber.one, FuzzyNumber.zero) : (values.largest, values.smallest)
      for (row, value) in values.enumerated() {
        below[row] += value.distance(to: best)
        above[row] += value.distance(to: worst)
      }
    }
    let scores = zip(below, above).map { $0 + $1 > 0 ? $1 / ($0 + $1) : 0.5 }
    return try data.scoring(
      scores, ["distance-to-ideal": below, "distance-to-anti-ideal": above])
  }

  static let method = Method<any FuzzyAggregator>(
    name: "fuzzy-topsis", title: Wording("模糊优劣解距离法", "Fuzzy TOPSIS"),
    parameters: [
      MethodParameter(
        "ideal", Wording("理想解：固定为 1 与 0，或取自表中", "the ideal: 1 and 0, or the best of the table"),
        choices: Ideal.allCases.map(\.rawValue), default: "unit")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    FuzzyTopsisAggregator(ideal: try parameters.choice("ideal", default: .unit))
  }
}
