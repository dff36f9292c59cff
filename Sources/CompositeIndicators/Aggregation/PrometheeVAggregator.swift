/// PROMETHEE V: the rows to choose together, within budgets, so that their net flows sum to the most.
///
/// φ is the net flow of PROMETHEE II, and each budget bounds the sum of one column over the rows chosen;
/// a number of rows can be bounded too. The score is 1 for a row that is chosen and 0 for one that is
/// not; φ is the part `net-flow`. The choice is the best there is, found by branch and bound. A row with
/// φ ≤ 0 is never chosen, so without a budget all rows above 0 are. Of several best choices the one is
/// taken that is found first among rows by falling φ; so rows that are the same can be parted.
///
/// What a row spends stands in columns of the table, best with weight 0 so that they play no part in φ;
/// spending must not be negative or missing. Demands as in ``PrometheeIIAggregator``. (pyDecision
/// searches at random, and does not always end within the budget.)
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 1 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Brans and Mareschal, PROMETHEE V: MCDM problems with segmentation constraints, INFOR 30,
/// 1992.
public struct PrometheeVAggregator: PrometheeMethod {
  /// The preference functions.
  public let promethee: Promethee
  /// How much may be spent of what is in a column.
  public let budgets: [(column: String, most: Double)]
  /// How many rows may be chosen; nil for any number.
  public let count: Int?

  /// Usual criteria and no bounds, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` for a budget below 0
  ///   or a count below 1.
  public init(
    _ promethee: Promethee = Promethee(), budgets: [(column: String, most: Double)] = [],
    count: Int? = nil
  ) throws(CompositeIndicatorsError) {
    for budget in budgets where !(budget.most >= 0 && budget.most.isFinite) {
      throw .parameter(
        method: "promethee-v", name: "budget", value: "\(budget.most)", expected: "≥ 0")
    }
    if let count, count < 1 {
      throw .parameter(method: "promethee-v", name: "count", value: "\(count)", expected: "≥ 1")
    }
    (self.promethee, self.budgets, self.count) = (promethee, budgets, count)
  }

  /// Chooses rows.
  ///
  /// - Throws: ``CompositeIndicatorsError/undefined(method:reason:)`` when a budget names no column, or a
  ///   hundred million steps do not settle the choice.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let net = try promethee.flows(of: matrix, weights: weights, method: "promethee-v").net
    let quantised = net.map(Ranking.quantised)
    let order = net.indices.filter { quantised[$0] > 0 }
      .sorted { quantised[$0] != quantised[$1] ? quantised[$0] > quantised[$1] : $0 < $1 }
    var limits: [KnapsackLimit] = []
    for budget in budgets {
      limits.append(
        KnapsackLimit(
          spending: try Self.spending(budget.column, matrix, order), most: budget.most))
    }
    if let count {
      limits.append(KnapsackLimit(spending: order.map { _ in 1 }, most: Double(count)))
    }
    let knapsack = Knapsack(gains: order.map { net[$0] }, limits: limits)
    guard let chosen = knapsack.best(steps: 100_000_000) else {
      throw .undefined(
        method: "promethee-v",
        reason: Wording("候选过多，无法确定最优组合", "too many candidates to settle the best choice"))
    }
    var scores = [Double](repeating: 0, count: net.count)
    for place in chosen { scores[order[place]] = 1 }
    return Scoring(scores: scores, parts: [ScoringPart(name: "net-flow", values: net)])
  }

  private static func spending(
    _ name: String, _ matrix: IndicatorMatrix, _ rows: [Int]
  ) throws(CompositeIndicatorsError) -> [Double] {
    guard let index = matrix.index(of: name) else {
      throw .undefined(
        method: "promethee-v", reason: Wording("没有名为“\(name)”的列", "no column is called \(name)"))
    }
    let column = matrix.columns[index]
    if let row = rows.first(where: { column[$0].isNaN }) {
      throw .missing(column: name, row: row)
    }
    if let row = rows.first(where: { column[$0] < 0 }) {
      throw .sign(method: "promethee-v", column: name, row: row, value: column[row])
    }
    return rows.map { column[$0] }
  }

  static let method = Method<any Aggregator>(
    name: "promethee-v", title: Wording("PROMETHEE V 组合优选法", "PROMETHEE V"),
    parameters: Promethee.parameters + [
      MethodParameter("spend", Wording("预算所约束的列", "columns whose sum has a budget"), default: ""),
      MethodParameter("budget", Wording("各该列的预算", "the budget of each of these"), default: ""),
      MethodParameter("count", Wording("最多选几行", "how many rows may be chosen"), default: ""),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    let names = parameters.values["spend"] == nil ? [] : try parameters.texts("spend")
    let most = try parameters.optionalNumbers("budget") ?? []
    guard names.count == most.count else {
      throw .count(of: "budget", expected: names.count, found: most.count)
    }
    return try PrometheeVAggregator(
      try Promethee(parameters), budgets: Array(zip(names, most)).map { ($0, $1) },
      count: parameters.values["count"] == nil
        ? nil : try parameters.integer("count", in: 1...Int.max))
  }
}
