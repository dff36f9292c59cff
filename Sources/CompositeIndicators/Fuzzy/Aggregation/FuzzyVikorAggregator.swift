/// Fuzzy VIKOR: a compromise between the good of the whole and the worst regret, in fuzzy numbers.
///
/// With f* the best and f° the worst of each end and middle, the gap of a benefit is
/// (f* ⊖ x)/(f*ʰ − f°ˡ), of a cost (x ⊖ f*)/(f°ʰ − f*ˡ). S is the sum of a row's weighted gaps, R the
/// largest of each end and middle, and
/// Q = v·(S ⊖ S*)/(max Sʰ − S*ˡ) ⊕ (1 − v)·(R ⊖ R*)/(max Rʰ − R*ˡ), S* and R* the smallest. All three
/// become plain by (l + 2m + h)/4; lower is better, and the compromise follows from plain S, R and Q as in
/// VIKOR. On plain numbers it is VIKOR.
///
/// A term whose range is 0 counts 0. Any sign. A gap's lower end may be negative; its product with a fuzzy
/// weight has the exact ends. pyDecision 5.1.8 runs VIKOR three times instead, on the low ends, on the
/// middles and on the high ends, each with its own best, worst and ranges.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 17 % of 1,000 random 6 × 3
/// problems whose numbers are fuzzy by a fifth.
///
/// Source: Opricovic, Fuzzy VIKOR with an application to water resources planning, 2011.
public struct FuzzyVikorAggregator: FuzzyAggregator {
  /// The weight of S against R, in 0…1.
  public let majority: Double

  /// Fuzzy VIKOR by consensus (v = 0.5), unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` outside 0…1.
  public init(majority: Double = 0.5) throws(CompositeIndicatorsError) {
    try requireShare(majority, "majority", of: "fuzzy-vikor")
    self.majority = majority
  }

  /// Q, with S, R, the members of the compromise and the ends of Q as parts. O(rows · columns).
  public func aggregate(
    _ matrix: FuzzyMatrix, weights: FuzzyWeights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try FuzzyDecision(matrix, weights, method: "fuzzy-vikor")
    var sums = [FuzzyNumber](repeating: .zero, count: data.rowCount)
    var regrets = sums
    for index in data.criteria.indices {
      for (row, gap) in Self.gaps(data, index).enumerated() {
        let weighted = data.weights[index] * gap
        sums[row] = sums[row] + weighted
        regrets[row] = index == 0 ? weighted : [regrets[row], weighted].largest
      }
    }
    let (whole, worst) = (Self.leads(sums), Self.leads(regrets))
    let compromise = zip(whole, worst).map { majority * $0 + (1 - majority) * $1 }
    let plain = compromise.map(Self.plain)
    try data.requireFinite(plain)
    let solution = VikorSolution(
      s: sums.map(Self.plain), r: regrets.map(Self.plain), q: plain, notices: [])
    var membership = [Double](repeating: 0, count: data.rowCount)
    for row in solution.compromise { membership[row] = 1 }
    return try data.scoring(
      solution.q, higherIsBetter: false,
      [
        "s": solution.s, "r": solution.r, "compromise": membership,
        "low": compromise.map(\.low), "middle": compromise.map(\.middle),
        "high": compromise.map(\.high),
      ])
  }

  /// The second weighted mean of Opricovic.
  private static func plain(_ value: FuzzyNumber) -> Double {
    (value.low + 2 * value.middle + value.high) / 4
  }

  /// How far each value of a column is from the best, over the width of the column.
  private static func gaps(_ data: FuzzyDecision, _ column: Int) -> [FuzzyNumber] {
    let (best, worst) = (data.best(column), data.worst(column))
    let isBenefit = data.criteria[column].direction == .benefit
    let range = isBenefit ? best.high - worst.low : worst.high - best.low
    guard range > 0 else { return [FuzzyNumber](repeating: .zero, count: data.rowCount) }
    return data.columns[column].map { (isBenefit ? best - $0 : $0 - best) / range }
  }

  /// How far each value lies behind the smallest, over the width of all.
  private static func leads(_ values: [FuzzyNumber]) -> [FuzzyNumber] {
    let least = values.smallest
    let most = values.largest.high
    let range = most - least.low
    guard range > 1e-12 * max(most.magnitude, least.low.magnitude) else {
      return [FuzzyNumber](repeating: .zero, count: values.count)
    }
    return values.map { ($0 - least) / range }
  }

  static let method = Method<any FuzzyAggregator>(
    name: "fuzzy-vikor", title: Wording("模糊多准则妥协解排序法", "Fuzzy VIKOR"),
    parameters: VikorAggregator.method.parameters
  ) { parameters throws(CompositeIndicatorsError) in
    try FuzzyVikorAggregator(
      majority: try parameters.number("majority", default: 0.5, in: 0...1))
  }
}
