/// ELECTRE TRI-B: sorts rows into classes by whether they outrank the limits between these; the score is
/// the class, 1 for the worst.
///
/// Credibility is that of ``ElectreIIIAggregator``. The cautious rule starts at the best limit and stops
/// at the first that the row outranks with at least the cutting level; the bold one starts at the worst
/// and stops at the first that outranks the row while the row does not outrank it. A row that can't be
/// compared with limits gets the lower class by the cautious and the higher one by the bold rule.
///
/// Limits that are not given are quantiles of the table; then a row's class depends on the others.
/// Thresholds that are not given are 0, without veto. Any sign; missing values are refused. (pyDecision
/// takes the last limit that the row passes, not the first from the start.)
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems, and in none with limits given.
///
/// Source: Yu, ELECTRE TRI: aspects méthodologiques et manuel d'utilisation, 1992; Roy and Bouyssou, Aide
/// multicritère à la décision, 1993.
public struct ElectreTriAggregator: Aggregator {
  /// The limits between classes.
  public let limits: ClassLimits
  /// The thresholds of each criterion.
  public let thresholds: OutrankingThresholds
  /// The credibility from which on a row outranks, in 0.5…1.
  public let cut: Double
  /// Whether the bold rule sorts.
  public let isBold: Bool

  /// The cautious rule with the cutting level 0.75, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` for a level outside
  ///   0.5…1.
  public init(
    _ limits: ClassLimits, thresholds: OutrankingThresholds = OutrankingThresholds(),
    cut: Double = 0.75, isBold: Bool = false
  ) throws(CompositeIndicatorsError) {
    try SortingParameters.check(cut, method: "electre-tri")
    (self.limits, self.thresholds, self.cut, self.isBold) = (limits, thresholds, cut, isBold)
  }

  /// Sorts every row. O(rows · classes · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "electre-tri")
    let criteria = try data.pseudoCriteria(
      thresholds, deviations: (0, 0), from: matrix, weights)
    let rows = try limits.rows(for: data, from: matrix, weights)
    let scores = (0..<data.rowCount).map { row in
      let outranks = rows.map { limit in
        data.credibility(criteria) { lead(of: limit, over: row, $0, data) } >= cut - 1e-12
      }
      guard isBold else { return Double(1 + (outranks.lastIndex(of: true) ?? -1) + 1) }
      let above = rows.indices.first { index in
        !outranks[index]
          && data.credibility(criteria) { -lead(of: rows[index], over: row, $0, data) }
            >= cut - 1e-12
      }
      return Double(1 + (above ?? rows.count))
    }
    return Scoring(scores: scores)
  }

  private func lead(
    of limit: [Double], over row: Int, _ column: Int, _ data: DecisionMatrix
  ) -> Double {
    data.criteria[column].direction.sign * (limit[column] - data.columns[column][row])
  }

  private static let rules = ["cautious", "bold"]

  static let method = Method<any Aggregator>(
    name: "electre-tri", title: Wording("ELECTRE TRI 分级法", "ELECTRE TRI"),
    parameters: ClassLimits.parameters
      + SortingParameters.list(rules: rules, Wording("审慎或乐观规则", "cautious or bold rule"))
  ) { parameters throws(CompositeIndicatorsError) in
    let sorting = try SortingParameters(parameters, rules: rules)
    return try ElectreTriAggregator(
      try ClassLimits(parameters), thresholds: sorting.thresholds, cut: sorting.cut,
      isBold: sorting.isSecondRule)
  }
}
