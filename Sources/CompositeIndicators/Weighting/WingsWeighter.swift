import LinearAlgebra

/// WINGS: weights from the strength of criteria and their influence on one another.
///
/// Rows are the influences of one criterion on each other, with its own strength on the diagonal, all
/// ≥ 0, say 0…4. Divided by the sum of all they give C, and T = C(1 − C)⁻¹ all influences direct or not.
/// Weights are in proportion to a criterion's engagement, the sums of its row and its column of T; part
/// `prominence`. Its role, row less column, is part `relation`: positive for causes.
///
/// Source: Michnik, Weighted Influence Non-linear Gauge System (WINGS), European Journal of Operational
/// Research 228, 2013.
public struct WingsWeighter: JudgementWeighter {
  /// WINGS has no parameters.
  public init() {}

  /// Weighs by engagement. O(n³).
  ///
  /// - Throws: ``CompositeIndicatorsError`` when nothing has any strength or influence, or a single
  ///   criterion has all of it.
  public func weigh(rows: [[Double]]) throws(CompositeIndicatorsError) -> JudgementWeighting {
    try requireSquare(rows)
    let sum = CompensatedSum(rows.joined()).value
    guard sum > 0, sum.isFinite else {
      throw .undefined(
        method: "wings", reason: Wording("强度与影响均为 0", "nothing has strength or influence"))
    }
    guard rows.count > 1 else { return JudgementWeighting(weights: .equal(1)) }
    let total = try TotalInfluence(Matrix(rows: rows), over: sum, method: "wings")
    return JudgementWeighting(
      weights: try Weights(normalising: total.prominence), parts: total.parts)
  }

  static let method = Method<any JudgementWeighter>(
    name: "wings", title: Wording("加权影响非线性测度系统", "WINGS")
  ) { _ throws(CompositeIndicatorsError) in WingsWeighter() }
}
