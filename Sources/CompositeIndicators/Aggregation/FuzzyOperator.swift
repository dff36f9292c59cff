/// How fuzzy comprehensive evaluation composes weights with memberships: from weight w and
/// membership r of each criterion, the membership b of the whole in a grade.
///
/// Source: 谢季坚、刘承平, 模糊数学方法及其应用, chapter on 模糊综合评判.
public enum FuzzyOperator: String, Hashable, Sendable, CaseIterable {
  /// M(∧, ∨), 主因素决定型: the largest min(w, r).
  case minMax = "min-max"
  /// M(·, ∨), 主因素突出型: the largest w·r.
  case productMax = "product-max"
  /// M(∧, ⊕), 取小上界和型: min(1, Σ min(w, r)).
  case minBoundedSum = "min-bounded-sum"
  /// M(∧, +), 均衡平均型: Σ min(w, r/Σr), where Σr is the grade's membership over all criteria.
  case minBalancedSum = "min-balanced-sum"
  /// M(·, +), 加权平均型: Σ w·r.
  case productSum = "product-sum"

  /// The membership of the whole in each grade, not normalised.
  ///
  /// - Parameters:
  ///   - weights: one a criterion.
  ///   - memberships: for each criterion its membership in each grade, in 0…1.
  /// - Throws: ``CompositeIndicatorsError`` when the criteria are not as many as the weights, when
  ///   their grades differ in number, or when a membership is not in 0…1.
  public func compose(
    _ weights: Weights, _ memberships: [[Double]]
  ) throws(CompositeIndicatorsError) -> [Double] {
    guard memberships.count == weights.count else {
      throw .count(of: "memberships", expected: weights.count, found: memberships.count)
    }
    let grades = memberships[0].count
    for row in memberships {
      guard row.count == grades else {
        throw .count(of: "grades", expected: grades, found: row.count)
      }
      for value in row where !(0...1).contains(value) {
        throw .parameter(
          method: "fuzzy-comprehensive", name: "memberships", value: "\(value)", expected: "0…1")
      }
    }
    return (0..<grades).map { grade in
      compose(weights.values, memberships.map { $0[grade] })
    }
  }

  private func compose(_ weights: [Double], _ memberships: [Double]) -> Double {
    let pairs = zip(weights, memberships)
    switch self {
    case .minMax:
      return pairs.reduce(0) { Swift.max($0, Swift.min($1.0, $1.1)) }
    case .productMax:
      return pairs.reduce(0) { Swift.max($0, $1.0 * $1.1) }
    case .minBoundedSum:
      return Swift.min(1, pairs.reduce(0) { $0 + Swift.min($1.0, $1.1) })
    case .minBalancedSum:
      let total = memberships.reduce(0, +)
      guard total > 0 else { return 0 }
      return pairs.reduce(0) { $0 + Swift.min($1.0, $1.1 / total) }
    case .productSum:
      return pairs.reduce(0) { $0 + $1.0 * $1.1 }
    }
  }
}
