/// PROMETHEE VI: net flows when weights are only known within ranges.
///
/// The net flow is a sum of weights times the net flows in single criteria, so over all weights within
/// their ranges that sum to 1 its least and its largest value are found exactly: what the lower ends
/// leave goes to the criteria with the smallest, or the largest, single flows first. These ends are the
/// parts `low` and `high`; the score is the net flow under the weights themselves. Ranges that are not
/// given are a share of each weight to both sides, within 0…1. Demands as in ``PrometheeIIAggregator``.
/// (pyDecision averages over random weights instead, with another result at every run.)
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 48 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Brans and Mareschal, The PROMETHEE VI procedure: how to differentiate hard from soft
/// multicriteria problems, Journal of Decision Systems 4, 1995.
public struct PrometheeVIAggregator: PrometheeMethod {
  /// The preference functions.
  public let promethee: Promethee
  /// How far weights may be off, as a share of each.
  public let share: Double
  /// The least and the largest weight of each criterion, in the unit of weights that sum to 1; nil for
  /// the share.
  public let ranges: [ClosedRange<Double>]?

  /// Usual criteria and weights that may be off by a fifth, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` for a share outside
  ///   0…1 or a range outside 0…1.
  public init(
    _ promethee: Promethee = Promethee(), share: Double = 0.2, ranges: [ClosedRange<Double>]? = nil
  ) throws(CompositeIndicatorsError) {
    try requireShare(share, "share", of: "promethee-vi")
    for range in ranges ?? [] where range.lowerBound < 0 || range.upperBound > 1 {
      throw .parameter(
        method: "promethee-vi", name: "lower, upper", value: "\(range)", expected: "0…1")
    }
    (self.promethee, self.share, self.ranges) = (promethee, share, ranges)
  }

  /// Scores every row. O(rows · log rows · columns).
  ///
  /// - Throws: ``CompositeIndicatorsError`` when no weights within the ranges sum to 1.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "promethee-vi")
    let flows = try promethee.singleFlows(of: matrix, weights: weights, method: "promethee-vi")
    let given = try data.selecting(ranges, of: "ranges", from: matrix, weights)
    let limits =
      given
      ?? data.weights.map { max(0, $0 * (1 - share))...min(1, $0 * (1 + share)) }
    let spare = 1 - CompensatedSum(limits.map(\.lowerBound)).value
    guard spare >= -1e-12, CompensatedSum(limits.map(\.upperBound)).value >= 1 - 1e-12 else {
      throw data.undefined("范围内的权重之和不能为 1", "no weights within the ranges sum to 1")
    }
    var (scores, lows, highs): ([Double], [Double], [Double]) = ([], [], [])
    for row in 0..<data.rowCount {
      let single = flows.map { $0[row] }
      scores.append(zip(single, data.weights).reduce(0) { $0 + $1.0 * $1.1 })
      highs.append(Self.largest(single, limits, spare: spare))
      lows.append(-Self.largest(single.map { -$0 }, limits, spare: spare))
    }
    return Scoring(
      scores: scores,
      parts: [ScoringPart(name: "low", values: lows), ScoringPart(name: "high", values: highs)])
  }

  /// The largest Σ w·flow over weights within limits that sum to 1.
  private static func largest(
    _ flows: [Double], _ limits: [ClosedRange<Double>], spare: Double
  ) -> Double {
    var sum = zip(flows, limits).reduce(0) { $0 + $1.0 * $1.1.lowerBound }
    var left = spare
    for column in flows.indices.sorted(by: { flows[$0] > flows[$1] }) where left > 0 {
      let room = min(left, limits[column].upperBound - limits[column].lowerBound)
      sum += room * flows[column]
      left -= room
    }
    return sum
  }

  static let method = Method<any Aggregator>(
    name: "promethee-vi", title: Wording("PROMETHEE VI 权重区间法", "PROMETHEE VI"),
    parameters: Promethee.parameters + [
      MethodParameter(
        "share", Wording("权重可偏离的比例", "share by which weights may be off"), default: "0.2"),
      MethodParameter("lower", Wording("各列权重下限", "least weight of each column"), default: ""),
      MethodParameter("upper", Wording("各列权重上限", "largest weight of each column"), default: ""),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try PrometheeVIAggregator(
      try Promethee(parameters), share: try parameters.number("share", default: 0.2, in: 0...1),
      ranges: try parameters.ranges())
  }
}

extension MethodParameters {
  /// Ranges from the lists `lower` and `upper`; nil when neither is given.
  fileprivate func ranges() throws(CompositeIndicatorsError) -> [ClosedRange<Double>]? {
    guard let lower = try optionalNumbers("lower"), let upper = try optionalNumbers("upper") else {
      for (one, other) in [("lower", "upper"), ("upper", "lower")] where values[one] != nil {
        throw .missingParameter(method: method, name: other)
      }
      return nil
    }
    guard lower.count == upper.count else {
      throw .count(of: "upper", expected: lower.count, found: upper.count)
    }
    var ranges: [ClosedRange<Double>] = []
    for (low, high) in zip(lower, upper) {
      guard low <= high else { throw refusal("lower", expected: "lower ≤ upper") }
      ranges.append(low...high)
    }
    return ranges
  }
}

extension Promethee {
  /// The net flow of every row in each single criterion that plays a part.
  func singleFlows(
    of matrix: IndicatorMatrix, weights: Weights, method: String
  ) throws(CompositeIndicatorsError) -> [[Double]] {
    var flows: [[Double]] = []
    let others = Double(max(1, matrix.rowCount - 1))
    try forEachCriterion(of: matrix, weights: weights, method: method) { _, _, over, under in
      flows.append(zip(over, under).map { ($0 - $1) / others })
    }
    return flows
  }
}
