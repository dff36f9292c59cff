/// VIKOR: a compromise between the good of the whole and the worst regret.
///
/// The gap of a value is (best − x)/(best − worst) of its column; S is the weighted sum of a row's
/// gaps, R the largest weighted gap, and
/// Q = v·(S − min S)/(max S − min S) + (1 − v)·(R − min R)/(max R − min R). Lower is better.
///
/// A term whose range is 0 (or no more than rounding) counts 0, so a constant column adds nothing
/// and equal R do not make NaN as in pymcdm and pyDecision. Any sign; missing values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 21 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Opricovic and Tzeng, Compromise solution by MCDM methods, EJOR 156, 2004.
public struct VikorAggregator: Aggregator {
  /// The weight of S against R, in 0…1.
  public let majority: Double

  /// VIKOR by consensus (v = 0.5), unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` outside 0…1.
  public init(majority: Double = 0.5) throws(CompositeIndicatorsError) {
    try requireShare(majority, "majority", of: "vikor")
    self.majority = majority
  }

  /// S, R, Q and the compromise. O(rows · (columns + log rows)).
  public func solve(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> VikorSolution {
    let data = try DecisionMatrix(matrix, weights, method: "vikor")
    let scaled = try data.scaled(by: .minMax)
    var sums = scaled.zeros()
    var regrets = scaled.zeros()
    scaled.forEachBlock { column, start, values in
      let weight = scaled.weights[column]
      for row in 0..<values.count {
        let gap = weight * (1 - values[row])
        sums[start + row] += gap
        regrets[start + row] = max(regrets[start + row], gap)
      }
    }
    let (one, other) = (sums.flatness, regrets.flatness)
    var compromise = scaled.zeros()
    for row in compromise.indices {
      let whole = one.isFlat ? 0 : (sums[row] - one.least) / (one.most - one.least)
      let worst = other.isFlat ? 0 : (regrets[row] - other.least) / (other.most - other.least)
      compromise[row] = majority * whole + (1 - majority) * worst
    }
    return VikorSolution(s: sums, r: regrets, q: compromise, notices: scaled.notices)
  }

  /// Q, with S, R and the members of the compromise as parts.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let solution = try solve(matrix, weights: weights)
    var membership = [Double](repeating: 0, count: matrix.rowCount)
    for row in solution.compromise { membership[row] = 1 }
    return Scoring(
      scores: solution.q, higherIsBetter: false,
      parts: [
        ScoringPart(name: "s", values: solution.s), ScoringPart(name: "r", values: solution.r),
        ScoringPart(name: "compromise", values: membership),
      ], notices: solution.notices)
  }

  static let method = Method<any Aggregator>(
    name: "vikor", title: Wording("多准则妥协解排序法", "VIKOR"),
    parameters: [
      MethodParameter(
        "majority", Wording("群体效用的权重 v", "weight v of the whole against the worst regret"),
        default: "0.5")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try VikorAggregator(majority: try parameters.number("majority", default: 0.5, in: 0...1))
  }
}

/// What VIKOR finds.
public struct VikorSolution: Hashable, Sendable {
  /// The weighted sums of gaps.
  public let s: [Double]
  /// The largest weighted gaps.
  public let r: [Double]
  /// The compromise index; the lowest is best.
  public let q: [Double]
  /// Condition C1: the best leads the second by at least 1/(rows − 1) in Q.
  public let hasAcceptableAdvantage: Bool
  /// Condition C2: the best by Q is also best by S or by R.
  public let hasAcceptableStability: Bool
  /// The rows of the compromise, best first: the best alone when both conditions hold, the best two
  /// when only C2 fails, and when C1 fails all within 1/(rows − 1) of the best.
  public let compromise: [Int]
  /// What its user should know.
  public let notices: [Notice]

  init(s: [Double], r: [Double], q: [Double], notices: [Notice]) {
    (self.s, self.r, self.q, self.notices) = (s, r, q, notices)
    let keys = q.map(Ranking.quantised)
    let order = q.indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
    guard let first = order.first, order.count > 1 else {
      hasAcceptableAdvantage = true
      hasAcceptableStability = true
      compromise = order
      return
    }
    let lead = 1 / Double(q.count - 1)
    hasAcceptableAdvantage = q[order[1]] - q[first] >= lead - 1e-12
    let (least, lowest) = (s.min() ?? 0, r.min() ?? 0)
    hasAcceptableStability =
      s[first] <= least + 1e-12 * least.magnitude || r[first] <= lowest + 1e-12 * lowest.magnitude
    if !hasAcceptableAdvantage {
      compromise = Array(order.prefix { q[$0] - q[first] < lead - 1e-12 })
    } else {
      compromise = hasAcceptableStability ? [first] : Array(order.prefix(2))
    }
  }
}

/// Throws unless the value is in 0…1.
func requireShare(
  _ value: Double, _ name: String, of method: String
) throws(CompositeIndicatorsError) {
  guard (0...1).contains(value) else {
    throw .parameter(method: method, name: name, value: "\(value)", expected: "0…1")
  }
}
