/// FUCOM, the full consistency method: weights from how many times less important than the first each
/// criterion is.
///
/// The only row holds the priority of each criterion, 1 for the most important, 2 for one half as
/// important, in any order. The method asks for weights whose ratios from place to place are those of the
/// priorities, φ = ϖ₍ₖ₊₁₎/ϖ₍ₖ₎, and whose ratios over two places are φ·φ, with the least deviation χ.
/// Priorities can't contradict one another, so χ is 0 and the weights are in proportion to 1/ϖ, with no
/// search (pyDecision's search ends 10⁻³ off).
///
/// Source: Pamučar, Stević and Sremac, A new model for determining weight coefficients of criteria in MCDM
/// models: full consistency method (FUCOM), Symmetry 10, 2018.
public struct FucomWeighter: JudgementWeighter {
  /// FUCOM has no parameters.
  public init() {}

  /// Weighs by the priorities in the only row. O(n).
  public func weigh(rows: [[Double]]) throws(CompositeIndicatorsError) -> JudgementWeighting {
    guard rows.count == 1 else { throw .count(of: "rows", expected: 1, found: rows.count) }
    guard let first = rows[0].min() else { throw .noCriteria }
    for (column, priority) in rows[0].enumerated() where !(priority > 0 && priority.isFinite) {
      throw .judgement(row: 0, column: column, value: priority)
    }
    return JudgementWeighting(weights: try Weights(normalising: rows[0].map { first / $0 }))
  }

  static let method = Method<any JudgementWeighter>(
    name: "fucom", title: Wording("完全一致性法", "FUCOM")
  ) { _ throws(CompositeIndicatorsError) in FucomWeighter() }
}
