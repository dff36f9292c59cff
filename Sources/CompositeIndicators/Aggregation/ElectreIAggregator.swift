/// ELECTRE I: the kernel of rows that none outranks.
///
/// A row outranks another when the criteria in which it is no worse weigh at least a threshold, and
/// its largest lag, in ranges of the criterion, is no more than another. The score is 1 in the kernel
/// and 0 outside; how many rows each row outranks, and how many outrank it, stand among the parts. A
/// cycle can leave the kernel empty, which is said.
///
/// Lags are measured in the range of their own criterion, so that units don't matter; scikit-criteria
/// and pyDecision measure all in the largest range of the raw table. Any sign; missing values are
/// refused. O(rows² · columns).
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems.
///
/// Source: Roy, Classement et choix en présence de points de vue multiples, 1968.
public struct ElectreIAggregator: Aggregator {
  /// The least concordance, in 0…1.
  public let concordance: Double
  /// The most discordance, in 0…1.
  public let discordance: Double

  /// ELECTRE I with thresholds 0.65 and 0.35, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` outside 0…1.
  public init(
    concordance: Double = 0.65, discordance: Double = 0.35
  ) throws(CompositeIndicatorsError) {
    try requireShare(concordance, "concordance", of: "electre-i")
    try requireShare(discordance, "discordance", of: "electre-i")
    self.concordance = concordance
    self.discordance = discordance
  }

  /// Marks the kernel.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let outranking = try Outranking(matrix, weights, method: "electre-i")
    let count = matrix.rowCount
    var outranks = [Double](repeating: 0, count: count)
    var outranked = outranks
    for row in 0..<count {
      for other in 0..<count where other != row {
        let (agreement, lag) = outranking.measure(row, over: other)
        guard agreement >= concordance - 1e-12, lag <= discordance + 1e-12 else { continue }
        // Rows that are the same in every criterion outrank each other, which excludes neither.
        guard !outranking.areSame(row, other) else { continue }
        outranks[row] += 1
        outranked[other] += 1
      }
    }
    let kernel = outranked.map { $0 == 0 ? 1.0 : 0 }
    return Scoring(
      scores: kernel,
      parts: [
        ScoringPart(name: "outranks", values: outranks),
        ScoringPart(name: "outranked-by", values: outranked),
      ],
      notices: kernel.contains(1)
        ? [] : [.remark(Wording("级别高于关系成环，核为空", "outranking runs in cycles; the kernel is empty"))])
  }

  static let method = Method<any Aggregator>(
    name: "electre-i", title: Wording("ELECTRE I 级别优先法", "ELECTRE I"),
    parameters: [
      MethodParameter("concordance", Wording("和谐度阈值", "least concordance"), default: "0.65"),
      MethodParameter("discordance", Wording("不和谐度阈值", "most discordance"), default: "0.35"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try ElectreIAggregator(
      concordance: try parameters.number("concordance", default: 0.65, in: 0...1),
      discordance: try parameters.number("discordance", default: 0.35, in: 0...1))
  }
}

/// The concordance and discordance of pairs of rows, as ELECTRE I and II have them.
struct Outranking {
  private let data: DecisionMatrix
  private let ranges: [Double]

  init(
    _ matrix: IndicatorMatrix, _ weights: Weights, method: String
  ) throws(CompositeIndicatorsError) {
    data = try DecisionMatrix(matrix, weights, method: method)
    ranges = data.extremes.map { $0.maximum - $0.minimum }
    for (index, range) in ranges.enumerated() where !range.isFinite {
      throw DecisionScaling.overflow(data.criteria[index], method)
    }
  }

  /// The weight of the criteria in which `row` is no worse, and its largest lag in ranges.
  func measure(_ row: Int, over other: Int) -> (concordance: Double, discordance: Double) {
    var (agreement, lag) = (0.0, 0.0)
    for column in ranges.indices {
      let values = data.columns[column]
      let lead = (values[row] - values[other]) * data.criteria[column].direction.sign
      if lead >= 0 {
        agreement += data.weights[column]
      } else {
        lag = max(lag, -lead / ranges[column])
      }
    }
    return (agreement, lag)
  }

  /// Whether two rows agree in every criterion.
  func areSame(_ row: Int, _ other: Int) -> Bool {
    data.columns.allSatisfy { $0[row] == $0[other] }
  }
}
