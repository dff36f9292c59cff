/// Fuzzy comprehensive evaluation (模糊综合评价): memberships in grades, composed with the weights.
///
/// Each grade has a centre on the common scale of the columns; a value belongs to the two grades
/// whose centres it lies between, in proportion (triangular memberships), and to the outer grade
/// alone beyond the outer centres. A ``FuzzyOperator`` composes the memberships of a row's criteria
/// with the weights; the result is divided by its sum, and the score is the mean of the centres
/// under it. The grade of largest membership stands among the parts, 0 for the lowest.
///
/// Columns must be on a common scale with direction settled; missing values are refused. With
/// product-sum and values within the centres the score is the weighted arithmetic mean.
///
/// Source: 汪培庄, 模糊集合论及其应用, 1983; triangular memberships as in 谢季坚、刘承平.
public struct FuzzyComprehensiveAggregator: Aggregator {
  /// The centres of the grades, rising.
  public let centres: [Double]
  /// How weights and memberships are composed.
  public let composition: FuzzyOperator

  /// Four grades over 0…1 and the weighted average, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` unless there are
  ///   two centres or more, finite and rising.
  public init(
    centres: [Double] = [0, 1.0 / 3, 2.0 / 3, 1], composition: FuzzyOperator = .productSum
  ) throws(CompositeIndicatorsError) {
    let isRising = zip(centres, centres.dropFirst()).allSatisfy { $0 < $1 }
    guard centres.count > 1, isRising, centres.allSatisfy(\.isFinite) else {
      throw .parameter(
        method: "fuzzy-comprehensive", name: "centres",
        value: centres.map { "\($0)" }.joined(separator: ","), expected: "a < b < …")
    }
    self.centres = centres
    self.composition = composition
  }

  /// The memberships of a value in the grades; they sum to 1.
  public func memberships(of value: Double) -> [Double] {
    var result = [Double](repeating: 0, count: centres.count)
    let above = centres.partition(through: value)
    if above == 0 {
      result[0] = 1
    } else if above == centres.count {
      result[above - 1] = 1
    } else {
      let share = (value - centres[above - 1]) / (centres[above] - centres[above - 1])
      result[above - 1] = 1 - share
      result[above] = share
    }
    return result
  }

  /// Scores every row. O(rows · columns · grades).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "fuzzy-comprehensive")
    let active = Weights(unchecked: data.weights)
    var scores: [Double] = []
    var grades: [Double] = []
    var parts = centres.map { _ in [Double]() }
    for row in 0..<data.rowCount {
      let whole = try composition.compose(
        active, data.columns.map { memberships(of: $0[row]) })
      let total = whole.reduce(0, +)
      let shares = total > 0 ? whole.map { $0 / total } : whole
      scores.append(zip(shares, centres).reduce(0) { $0 + $1.0 * $1.1 })
      let most = shares.max() ?? 0
      grades.append(Double(shares.firstIndex { $0 >= most - 1e-12 } ?? 0))
      for grade in parts.indices { parts[grade].append(shares[grade]) }
    }
    return Scoring(
      scores: scores,
      parts: [ScoringPart(name: "grade", values: grades)]
        + parts.enumerated().map { ScoringPart(name: "membership-\($0)", values: $1) })
  }

  static let method = Method<any Aggregator>(
    name: "fuzzy-comprehensive", title: Wording("模糊综合评价", "Fuzzy comprehensive evaluation"),
    parameters: [
      MethodParameter(
        "centres", Wording("各等级的中心值，递增", "centres of the grades, rising"), default: "0,1/3,2/3,1"),
      MethodParameter(
        "operator", Wording("合成算子", "how weights and memberships are composed"),
        choices: FuzzyOperator.allCases.map(\.rawValue), default: FuzzyOperator.productSum.rawValue),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try FuzzyComprehensiveAggregator(
      centres: try parameters.numbers("centres", default: [0, 1.0 / 3, 2.0 / 3, 1]),
      composition: try parameters.choice("operator", default: .productSum))
  }
}
