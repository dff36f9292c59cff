/// ELECTRE IS: the kernel of an outranking with thresholds of indifference, preference and veto.
///
/// Concordance C is the weight of the criteria that agree, those between the thresholds q and p in part.
/// A row outranks another when C ≥ s and in no criterion the other leads by v − q·η or more, where
/// η = (1 − C − w)/(1 − s − w), within 0…1, makes the veto the stronger the weaker the agreement. Rows
/// that outrank each other in a circuit count as one, so that there is always one kernel; the score is 1
/// in it and 0 outside.
///
/// Thresholds that are not given are taken from the column: q half and p two population standard
/// deviations, without veto. Any sign; missing values are refused. (pyDecision lets η leave 0…1, and
/// divides by 0 where w = 1 − s.) O(rows² · columns).
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems.
///
/// Source: Roy and Skalka, ELECTRE IS: aspects méthodologiques et guide d'utilisation, 1985; Roy and
/// Bouyssou, Aide multicritère à la décision, 1993.
public struct ElectreISAggregator: Aggregator {
  /// The thresholds of each criterion.
  public let thresholds: OutrankingThresholds
  /// The least concordance s, in 0.5…1.
  public let concordance: Double

  /// A concordance of 0.7, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` for a concordance
  ///   outside 0.5…1.
  public init(
    thresholds: OutrankingThresholds = OutrankingThresholds(), concordance: Double = 0.7
  ) throws(CompositeIndicatorsError) {
    guard concordance >= 0.5, concordance <= 1 else {
      throw .parameter(
        method: "electre-is", name: "concordance", value: "\(concordance)", expected: "0.5…1")
    }
    (self.thresholds, self.concordance) = (thresholds, concordance)
  }

  /// Marks the kernel.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "electre-is")
    let criteria = try data.pseudoCriteria(thresholds, from: matrix, weights)
    let whole = CompensatedSum(data.weights).value
    return OutrankingKernel(count: data.rowCount) { row, other in
      let lags = data.columns.indices.map { data.lead(of: other, over: row, $0) }
      let agreement = lags.indices.reduce(0) {
        $0 + data.weights[$1] / whole * criteria[$1].concordance(lags[$1])
      }
      guard agreement >= concordance - 1e-12 else { return false }
      return lags.indices.allSatisfy { column in
        let weight = data.weights[column] / whole
        return lags[column]
          < criteria[column].sharpenedVeto(
            weight: weight, agreement: agreement, least: concordance)
      }
    }.scoring
  }

  static let method = Method<any Aggregator>(
    name: "electre-is", title: Wording("ELECTRE IS 级别优先法", "ELECTRE IS"),
    parameters: OutrankingThresholds.parameters + [
      MethodParameter("concordance", Wording("和谐度阈值 s", "least concordance s"), default: "0.7")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try ElectreISAggregator(
      thresholds: try OutrankingThresholds(parameters),
      concordance: try parameters.number("concordance", default: 0.7, in: 0.5...1))
  }
}

extension PseudoCriterion {
  /// From which lag on the criterion forbids outranking at a given agreement.
  fileprivate func sharpenedVeto(weight: Double, agreement: Double, least: Double) -> Double {
    guard veto.isFinite else { return .infinity }
    // With w ≥ 1 − s a criterion that opposes outright leaves no agreement to sharpen.
    let room = 1 - least - weight
    let share = room > 1e-12 ? min(1, max(0, (1 - agreement - weight) / room)) : 0
    return veto - indifference * share
  }
}
