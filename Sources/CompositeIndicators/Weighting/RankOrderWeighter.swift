/// Weights from the mere order of importance.
///
/// The first row holds the rank of each criterion, 1 for the most important; tied criteria share the
/// mean of their places' weights.
///
/// Source: Barron and Barrett, Decision quality using ranked attribute weights, 1996.
public struct RankOrderWeighter: JudgementWeighter {
  /// Which weights belong to places.
  public let rule: RankOrderRule

  /// Centroid weights, unless said otherwise.
  public init(rule: RankOrderRule = .centroid) {
    self.rule = rule
  }

  /// Weighs by ranks in the only row. O(n log n).
  public func weigh(rows: [[Double]]) throws(CompositeIndicatorsError) -> JudgementWeighting {
    guard rows.count == 1 else { throw .count(of: "rows", expected: 1, found: rows.count) }
    for (column, rank) in rows[0].enumerated() where !rank.isFinite {
      throw .judgement(row: 0, column: column, value: rank)
    }
    guard !rows[0].isEmpty else { throw .noCriteria }
    let count = rows[0].count
    let places = rule.weights(count)
    let first = Ranking.ascending(rows[0], ties: .min)
    let last = Ranking.ascending(rows[0], ties: .max)
    let shares = zip(first, last).map { first, last in
      places[(Int(first) - 1)..<Int(last)].reduce(0, +) / (last - first + 1)
    }
    return JudgementWeighting(weights: try Weights(normalising: shares))
  }

  static let method = Method<any JudgementWeighter>(
    name: "rank-order", title: Wording("序关系（秩次质心）法", "Rank order weights"),
    parameters: [
      MethodParameter(
        "rule", Wording("由次序得权重的规则", "how places become weights"),
        choices: RankOrderRule.allCases.map(\.rawValue), default: "centroid")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    RankOrderWeighter(rule: try parameters.choice("rule", default: .centroid))
  }
}

/// Which weights belong to places 1…n.
public enum RankOrderRule: String, Hashable, Sendable, CaseIterable {
  /// The centre of all weights in that order: (1/n) Σₖ₌ᵢ 1/k.
  case centroid
  /// In proportion to n + 1 − i.
  case sum
  /// In proportion to 1/i.
  case reciprocal

  func weights(_ count: Int) -> [Double] {
    var weights = [Double](repeating: 0, count: count)
    var tail = 0.0
    for place in stride(from: count, through: 1, by: -1) {
      tail += 1 / Double(place)
      weights[place - 1] =
        switch self {
        case .centroid: tail / Double(count)
        case .sum: Double(count + 1 - place)
        case .reciprocal: 1 / Double(place)
        }
    }
    return weights
  }
}
