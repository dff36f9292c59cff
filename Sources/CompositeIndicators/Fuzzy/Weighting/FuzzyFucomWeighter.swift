/// Fuzzy FUCOM, the full consistency method: weights from how many times less important than the first each
/// criterion is, judged in fuzzy numbers.
///
/// The only row holds the priority of each criterion, 1 for the most important. In order of their middles
/// (of equal ones, in order of the file), the smallest χ is sought for which every end and middle of
/// w₍ₖ₎ ⊘ w₍ₖ₊₁₎ differs from φ₍ₖ₎ = ϖ₍ₖ₊₁₎ ⊘ ϖ₍ₖ₎, and of w₍ₖ₎ ⊘ w₍ₖ₊₂₎ from φ₍ₖ₎ ⊗ φ₍ₖ₊₁₎, by at most χ,
/// with Σ(l + 4m + h)/6 = 1. The optimum is found by linear programmes; of the weights it leaves free, the
/// middle of their range is taken. Parts: `xi` (χ), `lowest` and `highest`.
///
/// On plain numbers it is FUCOM, and χ = 0. pyDecision 5.1.8 searches from one random start.
///
/// Source: Pamučar and Ecer, Prioritizing the weights of the evaluation criteria under fuzziness: the fuzzy
/// full consistency method – FUCOM-F, 2020.
public struct FuzzyFucomWeighter: FuzzyJudgementWeighter {
  /// Fuzzy FUCOM has no parameters.
  public init() {}

  /// Weighs by the priorities in the only row.
  public func weigh(rows: [[FuzzyNumber?]]) throws(CompositeIndicatorsError) -> JudgementWeighting {
    guard rows.count == 1 else { throw .count(of: "rows", expected: 1, found: rows.count) }
    let priorities = try requirePositive(rows[0], row: 0)
    let order = priorities.indices.sorted {
      (priorities[$0].middle, $0) < (priorities[$1].middle, $1)
    }
    let steps = zip(order, order.dropFirst()).map { priorities[$1] / priorities[$0] }
    var ratios = steps.indices.map {
      FuzzyRatioFit.Ratio(of: order[$0], to: order[$0 + 1], value: steps[$0])
    }
    for (place, (one, other)) in zip(steps, steps.dropFirst()).enumerated() {
      ratios.append(.init(of: order[place], to: order[place + 2], value: one * other))
    }
    return try FuzzyRatioFit(ratios, count: priorities.count, method: "fuzzy-fucom").weighting()
  }

  static let method = Method<any FuzzyJudgementWeighter>(
    name: "fuzzy-fucom", title: Wording("模糊完全一致性法", "Fuzzy FUCOM")
  ) { _ throws(CompositeIndicatorsError) in FuzzyFucomWeighter() }
}
