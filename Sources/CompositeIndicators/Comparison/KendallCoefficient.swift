/// Kendall's τ-b; see ``KendallCorrelation``. (pymcdm's `kendall_tau` is τ-a, which ties pull to 0.)
public struct KendallCoefficient: RankCoefficient {
  /// Kendall's τ-b has no parameters.
  public init() {}

  /// In −1…1. O(n log n).
  public func value(_ pairs: ScorePairs) throws(CompositeIndicatorsError) -> Double {
    try pairs.requireSpread("kendall")
    return KendallCorrelation.coefficient(pairs.one, pairs.other)
  }

  static let method = Method<any RankCoefficient>(
    name: "kendall", title: Wording("肯德尔 τ-b", "Kendall's τ-b")
  ) { _ throws(CompositeIndicatorsError) in KendallCoefficient() }
}
