import LinearAlgebra

/// ELECTRE III: outranking with indifference, preference and veto thresholds, ranked by two
/// distillations; lower is better.
///
/// Row a outranks b as far as credibility σ(a, b) says: the weighted concordance c, where a criterion
/// agrees wholly when b leads by no more than q, and not at all from p on, times
/// (1 − d)/(1 − c) for each criterion whose discordance d, rising from p to the veto v, exceeds c.
/// The descending distillation takes out the best rows first, the ascending one the worst, with the
/// cutting level's tolerance s(λ) = 0.3 − 0.15λ. The score is the mean of a row's two ranks.
///
/// Thresholds that are not given: q half and p two population standard deviations of the column, no
/// veto. Any sign; missing values are refused. O(rows²) memory, O(rows² · columns) and up to
/// O(rows³) time.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 15 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Roy, ELECTRE III: un algorithme de classements fondé sur une représentation floue, 1978;
/// Roy and Bouyssou, Aide multicritère à la décision, 1993.
public struct ElectreIIIAggregator: Aggregator {
  /// The thresholds of each criterion.
  public let thresholds: OutrankingThresholds

  /// ELECTRE III with thresholds 0 ≤ q ≤ p ≤ v.
  public init(_ thresholds: OutrankingThresholds = OutrankingThresholds()) {
    self.thresholds = thresholds
  }

  /// Credibilities and both distillations.
  public func solve(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> ElectreIIISolution {
    let data = try DecisionMatrix(matrix, weights, method: "electre-iii")
    let criteria = try data.pseudoCriteria(thresholds, from: matrix, weights)
    var credibility = Matrix(rowCount: data.rowCount, columnCount: data.rowCount)
    for row in 0..<data.rowCount {
      for other in 0..<data.rowCount where other != row {
        credibility[row, other] = data.credibility(criteria) { data.lead(of: other, over: row, $0) }
      }
    }
    return ElectreIIISolution(credibility: credibility)
  }

  /// The mean of both ranks, with the ranks as parts.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    try solve(matrix, weights: weights).scoring
  }

  static let method = Method<any Aggregator>(
    name: "electre-iii", title: Wording("ELECTRE III 级别优先法", "ELECTRE III"),
    parameters: OutrankingThresholds.parameters
  ) { parameters throws(CompositeIndicatorsError) in
    ElectreIIIAggregator(try OutrankingThresholds(parameters))
  }
}
