import LinearAlgebra

/// ELECTRE IV: outranking without weights, by counting criteria; ranked by two distillations; lower is
/// better.
///
/// For a pair let p, q and i be in how many criteria a row is strictly better (beyond the preference
/// threshold), weakly better (beyond the indifference threshold) and merely better. Row a outranks b with
/// the credibility of the first that holds, primes counting for b:
/// 1 (quasi-dominance) p′ + q′ = 0 and i′ < i + q + p;
/// 0.8 (canonic) p′ = 0, q′ ≤ p and q′ + i′ ≤ i + q + p; 0.6 (pseudo) p′ = 0 and q′ ≤ q + p;
/// 0.4 (sub) p′ = 0; 0.2 (veto) p′ = 1, p at least half of the criteria, and no veto of b.
/// The distillations are those of ``ElectreIIIAggregator`` with the tolerance 0.1, and the score is the
/// mean of both ranks.
///
/// Weights play no part, beyond leaving out criteria of weight 0. Thresholds and demands as in
/// ``ElectreIIIAggregator``. (pyDecision counts costs as benefits and grants 0.2 where a veto speaks.)
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 27 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Roy and Hugonnard, Ranking of suburban line extension projects on the Paris metro system by a
/// multicriteria method, Transportation Research 16A, 1982.
public struct ElectreIVAggregator: Aggregator {
  /// The thresholds of each criterion.
  public let thresholds: OutrankingThresholds

  /// ELECTRE IV with thresholds 0 ≤ q ≤ p ≤ v.
  public init(_ thresholds: OutrankingThresholds = OutrankingThresholds()) {
    self.thresholds = thresholds
  }

  /// Credibilities and both distillations. O(rows² · columns) and up to O(rows³).
  public func solve(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> ElectreIIISolution {
    let data = try DecisionMatrix(matrix, weights, method: "electre-iv")
    let criteria = try data.pseudoCriteria(thresholds, from: matrix, weights)
    var credibility = Matrix(rowCount: data.rowCount, columnCount: data.rowCount)
    for row in 0..<data.rowCount {
      for other in 0..<data.rowCount where other != row {
        let leads = criteria.indices.map { data.lead(of: row, over: other, $0) }
        credibility[row, other] = Self.credibility(leads, criteria)
      }
    }
    return ElectreIIISolution(credibility: credibility) { _ in 0.1 }
  }

  /// The mean of both ranks, with the ranks as parts.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    try solve(matrix, weights: weights).scoring
  }

  private static func credibility(_ leads: [Double], _ criteria: [PseudoCriterion]) -> Double {
    let (mine, its) = (Counts(leads, criteria), Counts(leads.map { -$0 }, criteria))
    let ahead = mine.strict + mine.weak + mine.slight
    if its.strict + its.weak == 0, its.slight < ahead { return 1 }
    if its.strict == 0 {
      if its.weak <= mine.strict, its.weak + its.slight <= ahead { return 0.8 }
      return its.weak <= mine.weak + mine.strict ? 0.6 : 0.4
    }
    let isVetoed = zip(leads, criteria).contains { -$0 >= $1.veto }
    return its.strict == 1 && 2 * mine.strict >= leads.count && !isVetoed ? 0.2 : 0
  }

  /// In how many criteria a row is better, and how much.
  private struct Counts {
    var (strict, weak, slight) = (0, 0, 0)

    init(_ leads: [Double], _ criteria: [PseudoCriterion]) {
      for (lead, criterion) in zip(leads, criteria) where lead > 0 {
        if lead > criterion.preference {
          strict += 1
        } else if lead > criterion.indifference {
          weak += 1
        } else {
          slight += 1
        }
      }
    }
  }

  static let method = Method<any Aggregator>(
    name: "electre-iv", title: Wording("ELECTRE IV 级别优先法", "ELECTRE IV"),
    parameters: OutrankingThresholds.parameters
  ) { parameters throws(CompositeIndicatorsError) in
    ElectreIVAggregator(try OutrankingThresholds(parameters))
  }
}
