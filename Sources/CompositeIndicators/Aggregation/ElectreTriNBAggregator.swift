/// ELECTRE TRI-nB: sorts rows into classes whose lower limits are sets of rows; the score is the class, 1
/// for the worst.
///
/// Credibility is that of ``ElectreIIIAggregator``; a row outranks another when it is at least λ, and is
/// preferred when the other does not outrank it. A row outranks a set when it outranks one of its rows
/// and none of them is preferred to it; a set is preferred to a row when one of its rows is and the row is
/// preferred to none. The conjunctive rule gives the class above the best limit that the row outranks; the
/// disjunctive rule the class below the worst limit that is preferred to the row. With one row a set it is
/// ELECTRE TRI-B.
///
/// References that are not given are quantiles of the table; then a row's class depends on the others.
/// Thresholds that are not given are 0, without veto. Any sign; missing values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems, and in none with references given.
///
/// Source: Fernández, Figueira, Navarro and Roy, ELECTRE TRI-nB: a new multiple criteria ordinal
/// classification method, EJOR 263, 2017.
public struct ElectreTriNBAggregator: Aggregator {
  /// The limits between classes, worst first.
  public let references: ReferenceSets
  /// The thresholds of each criterion.
  public let thresholds: OutrankingThresholds
  /// The credibility λ from which on a row outranks, in 0.5…1.
  public let cut: Double
  /// Whether the disjunctive rule sorts.
  public let isDisjunctive: Bool

  /// The conjunctive rule with λ = 0.75, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` for λ outside 0.5…1.
  public init(
    _ references: ReferenceSets, thresholds: OutrankingThresholds = OutrankingThresholds(),
    cut: Double = 0.75, isDisjunctive: Bool = false
  ) throws(CompositeIndicatorsError) {
    try SortingParameters.check(cut, method: "electre-tri-nb")
    (self.references, self.thresholds) = (references, thresholds)
    (self.cut, self.isDisjunctive) = (cut, isDisjunctive)
  }

  /// Sorts every row. O(rows · references · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "electre-tri-nb")
    let criteria = try data.pseudoCriteria(
      thresholds, deviations: (0, 0), from: matrix, weights)
    let classes = Double(references.classes)
    let sets = try references.rows(
      for: data, from: matrix, weights,
      quantiles: (1..<references.classes).map { Double($0) / classes })
    let scores = (0..<data.rowCount).map { row in
      let relations = sets.map { relation(of: row, to: $0, criteria, data) }
      let limit =
        isDisjunctive
        ? relations.firstIndex { $0.isWorse } ?? sets.count
        : (relations.lastIndex { $0.outranks } ?? -1) + 1
      return Double(limit + 1)
    }
    return Scoring(scores: scores)
  }

  private func relation(
    of row: Int, to set: [[Double]], _ criteria: [PseudoCriterion], _ data: DecisionMatrix
  ) -> (outranks: Bool, isWorse: Bool) {
    var (outranks, isPreferred, isWorse) = (false, false, false)
    for reference in set {
      let (over, under) = data.credibilities(row, reference, criteria)
      let (above, below) = (over >= cut - 1e-12, under >= cut - 1e-12)
      if above { outranks = true }
      if above, !below { isPreferred = true }
      if below, !above { isWorse = true }
    }
    return (outranks && !isWorse, isWorse && !isPreferred)
  }

  private static let rules = ["conjunctive", "disjunctive"]

  static let method = Method<any Aggregator>(
    name: "electre-tri-nb", title: Wording("ELECTRE TRI-nB 分级法", "ELECTRE TRI-nB"),
    parameters: ReferenceSets.parameters
      + SortingParameters.list(
        rules: rules, Wording("合取或析取规则", "conjunctive or disjunctive rule"))
  ) { parameters throws(CompositeIndicatorsError) in
    let sorting = try SortingParameters(parameters, rules: rules)
    return try ElectreTriNBAggregator(
      try ReferenceSets(parameters), thresholds: sorting.thresholds, cut: sorting.cut,
      isDisjunctive: sorting.isSecondRule)
  }
}
