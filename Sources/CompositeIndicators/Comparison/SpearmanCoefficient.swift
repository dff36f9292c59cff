/// Spearman's ρ: Pearson's correlation of average ranks.
///
/// Source: Spearman, The proof and measurement of association between two things, 1904.
public struct SpearmanCoefficient: RankCoefficient {
  /// Spearman's ρ has no parameters.
  public init() {}

  /// In −1…1. O(n log n).
  public func value(_ pairs: ScorePairs) throws(CompositeIndicatorsError) -> Double {
    try pairs.requireSpread("spearman")
    let (one, other) = pairs.ranks
    return PearsonCorrelation.coefficient(one, other)
  }

  static let method = Method<any RankCoefficient>(
    name: "spearman", title: Wording("斯皮尔曼等级相关", "Spearman's ρ")
  ) { _ throws(CompositeIndicatorsError) in SpearmanCoefficient() }
}
