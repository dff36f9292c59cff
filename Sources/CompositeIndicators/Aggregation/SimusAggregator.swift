import LinearAlgebra

/// SIMUS: rows by their part in the best mixtures, each criterion being the aim in turn.
///
/// For each criterion a linear programme finds amounts of the rows that are best in it while the others
/// hold their bounds: benefits at most, costs at least their best value. The amounts of a stage, as
/// shares of their sum, are its result. A row scores the sum of its shares times the part of the stages
/// in which it has one (first method), or the sum of its leads over all rows less theirs over it (second
/// method), which is rows · its sum − the sum of all.
///
/// Weights play no part, beyond leaving out criteria of weight 0. A stage without an optimum has no
/// result, which is said. What counts is the ratio of one criterion to another, so a row can score high
/// that another dominates: the method's own nature. An optimum need not be the only one. The same row
/// twice counts as one and gets the same score twice. Demands values ≥ 0 and a positive one in each
/// column; missing values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems.
///
/// Source: Munier, A Strategy for Using Multicriteria Analysis in Decision-Making, 2011.
public struct SimusAggregator: Aggregator {
  /// Whether leads over the other rows count, not the part in the stages.
  public let countsLeads: Bool

  /// The first method, unless said otherwise.
  public init(countsLeads: Bool = false) {
    self.countsLeads = countsLeads
  }

  /// Scores every row. One linear programme a criterion.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "simus")
    for (index, criterion) in data.criteria.enumerated() {
      try DecisionScaling.require(
        data.columns[index], data.extremes[index], isDivisor: false, of: criterion,
        method: "simus")
    }
    let (first, original) = Self.distinctRows(data)
    // Each criterion in its own largest value.
    let table = data.columns.indices.map { column in
      first.map { data.columns[column][$0] / data.extremes[column].maximum }
    }
    let bounds = data.columns.indices.map { data.best($0) / data.extremes[$0].maximum }
    var sums = [Double](repeating: 0, count: first.count)
    var parts = sums
    var notices: [Notice] = []
    for aim in table.indices {
      guard let shares = Self.stage(aim, table, bounds, data) else {
        let name = data.criteria[aim].name
        notices.append(
          .remark(Wording("以“\(name)”为目标时没有最优解", "no optimum with \(name) as the aim")))
        continue
      }
      for row in sums.indices {
        sums[row] += shares[row]
        parts[row] += shares[row] > 1e-12 ? 1 : 0
      }
    }
    let shares = original.map { sums[$0] }
    let stages = original.map { parts[$0] }
    let whole = CompensatedSum(shares).value
    let scores = shares.indices.map { row in
      countsLeads
        ? Double(data.rowCount) * shares[row] - whole
        : shares[row] * stages[row] / Double(table.count)
    }
    return Scoring(
      scores: scores,
      parts: [
        ScoringPart(name: "shares", values: shares), ScoringPart(name: "stages", values: stages),
      ], notices: notices)
  }

  /// The shares of one stage, 0 for all when its optimum is to take nothing; nil without an optimum.
  private static func stage(
    _ aim: Int, _ table: [[Double]], _ bounds: [Double], _ data: DecisionMatrix
  ) -> [Double]? {
    let signs = data.criteria.map(\.direction.sign)
    let others = table.indices.filter { $0 != aim }
    let outcome = LinearProgramme.maximise(
      table[aim].map { $0 * signs[aim] },
      rows: others.map { other in table[other].map { $0 * signs[other] } },
      bounds: others.map { bounds[$0] * signs[$0] })
    guard case .optimum(let amounts, _, _) = outcome else { return nil }
    let sum = CompensatedSum(amounts).value
    return sum > 0 ? amounts.map { $0 / sum } : amounts
  }

  /// The first row of each kind, and for every row which kind it is.
  private static func distinctRows(_ data: DecisionMatrix) -> (first: [Int], original: [Int]) {
    var kinds: [[Double]: Int] = [:]
    var first: [Int] = []
    let original = (0..<data.rowCount).map { row in
      let values = data.columns.map { $0[row] }
      if let kind = kinds[values] { return kind }
      kinds[values] = first.count
      first.append(row)
      return first.count - 1
    }
    return (first, original)
  }

  static let method = Method<any Aggregator>(
    name: "simus", title: Wording("序贯线性规划法", "SIMUS"),
    parameters: [
      MethodParameter(
        "by", Wording("按参与份额或按领先程度计分", "score by the part in stages, or by leads"),
        choices: ["part", "leads"], default: "part")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    let text = try parameters.text("by", default: "part")
    guard text == "part" || text == "leads" else {
      throw parameters.refusal("by", expected: "part | leads")
    }
    return SimusAggregator(countsLeads: text == "leads")
  }
}
