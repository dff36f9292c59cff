import CVectorKernels

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
  /// How many workers; results don't depend on it.
  public let threads: Int

  /// VIKOR by consensus (v = 0.5), unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` outside 0…1.
  public init(majority: Double = 0.5, threads: Int = 1) throws(CompositeIndicatorsError) {
    try requireShare(majority, "majority", of: "vikor")
    self.majority = majority
    self.threads = threads
  }

  /// S, R, Q and the compromise. O(rows · (columns + log rows)).
  public func solve(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> VikorSolution {
    let data = try DecisionMatrix(matrix, weights, method: "vikor", threads: threads)
    let scaled = try data.scaled(by: .minMax)
    let (sums, regrets) =
      if let factors = scaled.differenceFactors() {
        Self.gaps(data, factors)
      } else {
        Self.gaps(scaled)
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

  /// Sums of weighted gaps and the largest of each row.
  private static func gaps(
    _ data: DecisionMatrix, _ factors: [Double]
  ) -> (sums: [Double], largest: [Double]) {
    let parameters = [factors, factors.indices.map(data.best)].flatMap(ColumnFours.padded)
    let width = parameters.count / 2
    var largest: [Double] = []
    let sums = SharedRows.filled(data.rowCount, with: 0) { sums in
      largest = SharedRows.filled(data.rowCount, with: 0) { most in
        data.fours.forEach(threads: data.threads) { part in
          parameters.withUnsafeBufferPointer { parameters in
            let factors = parameters.baseAddress.map { $0 + part.first }
            fenji_add_gaps(
              sums.from(part.start), most.from(part.start), Int64(part.count), part.a, part.b,
              part.c, part.d, factors, factors.map { $0 + width })
          }
        }
      }
    }
    return (sums, largest)
  }

  /// The same where ranges are near the ends of the range of numbers.
  private static func gaps(_ scaled: ScaledDecision) -> (sums: [Double], largest: [Double]) {
    var sums = scaled.zeros()
    var largest = scaled.zeros()
    scaled.forEachBlock { column, start, values in
      let weight = scaled.weights[column]
      for row in 0..<values.count {
        let gap = weight * (1 - values[row])
        sums[start + row] += gap
        largest[start + row] = max(largest[start + row], gap)
      }
    }
    return (sums, largest)
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
    let order = Self.leaders(q)
    guard let first = order.first, q.count > 1 else {
      hasAcceptableAdvantage = true
      hasAcceptableStability = true
      compromise = order
      return
    }
    let lead = 1 / Double(q.count - 1)
    hasAcceptableAdvantage = q[order[1]] - q[first] >= lead - 1e-12
    let (least, lowest) = (Extremes(s).minimum, Extremes(r).minimum)
    hasAcceptableStability =
      s[first] <= least + 1e-12 * least.magnitude || r[first] <= lowest + 1e-12 * lowest.magnitude
    if !hasAcceptableAdvantage {
      compromise = Array(order.prefix { q[$0] - q[first] < lead - 1e-12 })
    } else {
      compromise = hasAcceptableStability ? [first] : Array(order.prefix(2))
    }
  }

  /// The rows in order of Q, as far as any condition looks: the best two, and all within 1/(rows − 1) of
  /// the best. Ordering all of them would take longer than the rest of the method.
  private static func leaders(_ q: [Double]) -> [Int] {
    var (least, second) = (Double.infinity, Double.infinity)
    for value in q where value < second {
      (least, second) = value < least ? (value, least) : (least, value)
    }
    let reach = max(second, least + 1 / Double(max(1, q.count - 1)))
    // Ranks go by twelve digits, so a little more than the reach is looked at.
    let limit = reach + reach.magnitude * 1e-9
    let leaders = q.indices.filter { q[$0] <= limit }.map {
      (key: Ranking.quantised(q[$0]), row: $0)
    }
    return leaders.sorted { ($0.key, $0.row) < ($1.key, $1.row) }.map(\.row)
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
