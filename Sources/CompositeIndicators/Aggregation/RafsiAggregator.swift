/// RAFSI: values mapped between fixed points onto one interval, then turned to 0…1.
///
/// Every column is mapped linearly so that its lower reference becomes n₁ and its upper nₖ; with A and
/// H the arithmetic and harmonic means of n₁ and nₖ, a benefit then counts s/2A and a cost H/2s, and
/// the score is the weighted sum. With references given, a row's score depends on the row alone.
/// Without, they are half the smallest and twice the largest value, as pyDecision has them;
/// these demand positive values. (pyDecision then turns costs twice and so rewards them.) Values
/// beyond the references and missing ones are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 3 % of 1,000
/// random 6 × 3 problems, and in none with bounds given.
///
/// Source: Žižović et al., Eliminating rank reversal problem using a new multi-attribute model — the
/// RAFSI method, 2020.
public struct RafsiAggregator: Aggregator {
  /// The references of each column; nil for those of the table.
  public let bounds: [GoalpostNormaliser.Goalpost]?
  /// What lower references become, n₁.
  public let low: Double
  /// What upper references become, nₖ.
  public let high: Double

  /// RAFSI on 1…6, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` unless
  ///   0 < n₁ < nₖ.
  public init(
    bounds: [GoalpostNormaliser.Goalpost]? = nil, low: Double = 1, high: Double = 6
  ) throws(CompositeIndicatorsError) {
    guard low > 0, low < high, high.isFinite else {
      throw .parameter(
        method: "rafsi", name: "low", value: "\(low)", expected: "0 < low < high")
    }
    self.bounds = bounds
    self.low = low
    self.high = high
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "rafsi")
    let posts = try data.selecting(bounds, of: "bounds", from: matrix, weights)
    if posts == nil { try data.require(.positive) }
    let (mean, harmonic) = ((low + high) / 2, 2 / (1 / low + 1 / high))
    var terms: [ScaledColumn] = []
    for (index, criterion) in data.criteria.enumerated() {
      let extremes = data.extremes[index]
      let from = posts.map { min($0[index].worst, $0[index].best) } ?? extremes.minimum / 2
      let through = posts.map { max($0[index].worst, $0[index].best) } ?? extremes.maximum * 2
      guard from < through, (through - from).isFinite else {
        throw data.undefined(
          "“\(criterion.name)”的两端相同", "the references of \(criterion.name) must differ")
      }
      try data.require(index, between: from, and: through)
      terms.append(.affine(origin: from, unit: through - from))
    }
    let scaled = data.scaled(by: terms)
    var scores = scaled.zeros()
    scaled.forEachBlock { column, start, values in
      let weight = data.weights[column]
      let isBenefit = data.criteria[column].direction == .benefit
      for row in 0..<values.count {
        let mapped = low + (high - low) * values[row]
        scores[start + row] +=
          weight * (isBenefit ? mapped / (2 * mean) : harmonic / (2 * mapped))
      }
    }
    return scaled.scoring(scores)
  }

  static let method = Method<any Aggregator>(
    name: "rafsi", title: Wording("参考点映射排序法", "RAFSI"),
    parameters: [
      .worstBounds, .bestBounds,
      MethodParameter("low", Wording("下参考点的取值", "what lower references become"), default: "1"),
      MethodParameter("high", Wording("上参考点的取值", "what upper references become"), default: "6"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try RafsiAggregator(
      bounds: try parameters.bounds(), low: try parameters.number("low", default: 1),
      high: try parameters.number("high", default: 6))
  }
}
