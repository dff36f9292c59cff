/// The fuzzy best–worst method: weights from judging, in fuzzy numbers, the best criterion against all, and
/// all against the worst.
///
/// Two rows: how much better the best is than each (1 at the best), and how much better each is than the
/// worst (1 at the worst). The smallest ξ is sought for which every end and middle of w_B ⊘ wⱼ and of
/// wⱼ ⊘ w_W differs from its judgement by at most ξ, with Σ(l + 4m + h)/6 = 1. The conditions are linear once
/// ξ is fixed, so the optimum is found and not searched for; of the weights it leaves free, the middle of
/// their range is taken. Parts: `xi`; `lowest` and `highest`, the range of each weight at ξ;
/// `consistency-ratio`, ξ over the larger root of k² − (1 + 2u)k + u² − u = 0, u the high end of a_BW.
///
/// On consistent plain judgements it is the best–worst method. pyDecision 5.1.8 minimises a penalty by a
/// local search, with judgements paired with criteria by their place among the rest, so that its weights are
/// not those of the model.
///
/// Source: Guo and Zhao, Fuzzy best-worst multi-criteria decision-making method and its applications, 2017;
/// Rezaei, Best-worst multi-criteria decision-making method: some properties and a linear model, 2016, for
/// the middle of the range.
public struct FuzzyBestWorstWeighter: FuzzyJudgementWeighter {
  /// The fuzzy best–worst method has no parameters.
  public init() {}

  /// Weighs by the two rows.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when there are not two rows of one length, a judgement is missing,
  ///   reaches 0 or has its middle below 1, or a row lacks a plain 1.
  public func weigh(rows: [[FuzzyNumber?]]) throws(CompositeIndicatorsError) -> JudgementWeighting {
    guard rows.count == 2 else { throw .count(of: "rows", expected: 2, found: rows.count) }
    guard rows[0].count == rows[1].count else {
      throw .count(of: "row 2", expected: rows[0].count, found: rows[1].count)
    }
    let fromBest = try requirePositive(rows[0], row: 0, least: 1)
    let toWorst = try requirePositive(rows[1], row: 1, least: 1)
    guard fromBest.count > 1 else { return JudgementWeighting(weights: .equal(1)) }
    guard let best = fromBest.firstIndex(of: .one),
      let worst = toWorst.indices.first(where: { toWorst[$0] == .one && $0 != best })
    else {
      throw .undefined(
        method: "fuzzy-best-worst",
        reason: Wording("每行须有一个 1，且最优与最劣不同", "each row needs a 1, at different criteria"))
    }
    var ratios: [FuzzyRatioFit.Ratio] = []
    for index in fromBest.indices {
      if index != best { ratios.append(.init(of: best, to: index, value: fromBest[index])) }
      if index != worst, index != best {
        ratios.append(.init(of: index, to: worst, value: toWorst[index]))
      }
    }
    let fit = try FuzzyRatioFit(ratios, count: fromBest.count, method: "fuzzy-best-worst")
    let span = fromBest[worst].high
    let largest = ((1 + 2 * span) + (1 + 8 * span).squareRoot()) / 2
    return try fit.weighting([
      ScoringPart(name: "consistency-ratio", values: [fit.deviation / largest])
    ])
  }

  static let method = Method<any FuzzyJudgementWeighter>(
    name: "fuzzy-best-worst", title: Wording("模糊最优最劣法", "Fuzzy best–worst method")
  ) { _ throws(CompositeIndicatorsError) in FuzzyBestWorstWeighter() }
}
