/// FlowSort: sorts rows into classes by PROMETHEE's flows among the limits of these; the score is the
/// class, 1 for the worst.
///
/// Each row is compared with the limits between classes and with the worst and the best end of all; its
/// class is 1 more than the number of limits whose net flow in that small table is below its own. So a
/// row's class never depends on other rows once limits and thresholds are given.
///
/// Limits that are not given are quantiles of the table, the ends its extremes; thresholds and demands as
/// in ``PrometheeIIAggregator``.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 1 % of 1,000
/// random 6 × 3 problems, and in none with limits and bounds given.
///
/// Source: Nemery and Lamboray, FlowSort: a flow-based sorting method with limiting or central profiles,
/// TOP 16, 2008.
public struct FlowSortAggregator: Aggregator {
  /// The limits between classes.
  public let limits: ClassLimits
  /// The preference functions.
  public let promethee: Promethee
  /// The bounds of each column; nil for the extremes of the table.
  public let bounds: [GoalpostNormaliser.Goalpost]?

  /// FlowSort with usual criteria, unless said otherwise.
  public init(
    _ limits: ClassLimits, _ promethee: Promethee = Promethee(),
    bounds: [GoalpostNormaliser.Goalpost]? = nil
  ) {
    (self.limits, self.promethee, self.bounds) = (limits, promethee, bounds)
  }

  /// Sorts every row. O(rows · classes · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "flowsort")
    let functions = try promethee.functions(for: data, from: matrix, weights)
    let ends = try data.ends(bounds, from: matrix, weights)
    let inner = try limits.rows(for: data, from: matrix, weights)
    let profiles = [ends.map(\.worst)] + inner + [ends.map(\.best)]
    let amongProfiles = profiles.map { profile in
      profiles.reduce(0) { $0 + balance(profile, $1, functions, data) }
    }
    var flows: [Double] = []
    let scores = (0..<data.rowCount).map { row in
      let values = data.columns.map { $0[row] }
      let balances = profiles.map { balance(values, $0, functions, data) }
      let own = balances.reduce(0, +)
      flows.append(own / Double(profiles.count))
      let passed = (1...inner.count).count { own - (amongProfiles[$0] - balances[$0]) > 1e-12 }
      return Double(1 + passed)
    }
    return Scoring(scores: scores, parts: [ScoringPart(name: "net-flow", values: flows)])
  }

  /// How far one list of values is preferred to another, less how far that to it.
  private func balance(
    _ one: [Double], _ other: [Double], _ functions: [PreferenceFunction], _ data: DecisionMatrix
  ) -> Double {
    functions.indices.reduce(0) { sum, column in
      let lead = data.criteria[column].direction.sign * (one[column] - other[column])
      let function = functions[column]
      return sum + data.weights[column] * (function.degree(of: lead) - function.degree(of: -lead))
    }
  }

  static let method = Method<any Aggregator>(
    name: "flowsort", title: Wording("流量分级法", "FlowSort"),
    parameters: ClassLimits.parameters + Promethee.parameters + [.worstBounds, .bestBounds]
  ) { parameters throws(CompositeIndicatorsError) in
    FlowSortAggregator(
      try ClassLimits(parameters), try Promethee(parameters), bounds: try parameters.bounds())
  }
}
