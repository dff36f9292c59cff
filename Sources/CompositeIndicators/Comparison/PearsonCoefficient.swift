/// Pearson's correlation of the scores themselves.
public struct PearsonCoefficient: RankCoefficient {
  /// Pearson's correlation has no parameters.
  public init() {}

  /// In −1…1. O(n).
  public func value(_ pairs: ScorePairs) throws(CompositeIndicatorsError) -> Double {
    try pairs.requireSpread("pearson")
    return PearsonCorrelation.coefficient(pairs.one, pairs.other)
  }

  static let method = Method<any RankCoefficient>(
    name: "pearson", title: Wording("皮尔逊相关", "Pearson's r")
  ) { _ throws(CompositeIndicatorsError) in PearsonCoefficient() }
}
