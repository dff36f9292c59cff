/// ELECTRE I with veto (Iv): the kernel of an outranking that one large lag forbids.
///
/// A row outranks another when the criteria in which it is no worse weigh at least a threshold, and in no
/// criterion the other leads by its veto threshold or more. Rows that outrank each other in a circuit
/// count as one, so that there is always one kernel; the score is 1 in it and 0 outside. How many rows
/// each row outranks, and how many outrank it, stand among the parts. Without veto thresholds nothing is
/// forbidden. Any sign; missing values are refused. O(rows² · columns). (pyDecision's kernel can hold a
/// row together with one that outranks it.)
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems.
///
/// Source: Figueira, Mousseau and Roy, ELECTRE methods, in Multiple Criteria Decision Analysis, 2005,
/// section 4.2.
public struct ElectreIVetoAggregator: Aggregator {
  /// The least concordance, in 0…1.
  public let concordance: Double
  /// The veto thresholds, one a criterion; nil for none.
  public let veto: [Double]?

  /// A concordance of 0.75, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` for a concordance
  ///   outside 0…1.
  public init(
    concordance: Double = 0.75, veto: [Double]? = nil
  ) throws(CompositeIndicatorsError) {
    try requireShare(concordance, "concordance", of: "electre-i-veto")
    (self.concordance, self.veto) = (concordance, veto)
  }

  /// Marks the kernel.
  ///
  /// - Throws: ``CompositeIndicatorsError`` for a veto threshold that is not positive, and as every
  ///   aggregator does.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "electre-i-veto")
    let limits = try data.selecting(veto, of: "veto", from: matrix, weights)
    guard limits?.allSatisfy({ $0 > 0 }) ?? true else {
      throw data.undefined("否决阈值须为正", "veto thresholds must be positive")
    }
    let whole = CompensatedSum(data.weights).value
    return OutrankingKernel(count: data.rowCount) { row, other in
      var agreement = 0.0
      for column in data.columns.indices {
        let lag = data.lead(of: other, over: row, column)
        if lag <= 0 { agreement += data.weights[column] }
        if let limits, lag >= limits[column] { return false }
      }
      return agreement / whole >= concordance - 1e-12
    }.scoring
  }

  static let method = Method<any Aggregator>(
    name: "electre-i-veto", title: Wording("带否决的 ELECTRE I", "ELECTRE I with veto"),
    parameters: [
      MethodParameter("concordance", Wording("和谐度阈值", "least concordance"), default: "0.75"),
      MethodParameter("veto", Wording("各列否决阈值 v", "veto threshold v of each column"), default: ""),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try ElectreIVetoAggregator(
      concordance: try parameters.number("concordance", default: 0.75, in: 0...1),
      veto: try parameters.optionalNumbers("veto"))
  }
}
