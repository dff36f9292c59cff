/// Shares of the largest value: x/max for benefits, 1 − x/max for costs.
///
/// Demands values ≥ 0. A column of zeros becomes 1 throughout. See ``FractionOfMaxNormaliser`` for
/// the form in which costs become min/x.
public struct MaxNormaliser: Normaliser {

  /// Shares of the largest value.
  public init() {}

  /// Learns the largest values. O(rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    try matrix.require(.nonNegative, by: "max")
    return try Rescaling(sizesOf: matrix, ofZeros: { _ in 1 }) { _, extremes in extremes.maximum }
  }

  static let method = Method<any Normaliser>(
    name: "max", title: Wording("最大值归一化", "Maximum")
  ) { _ throws(CompositeIndicatorsError) in MaxNormaliser()
  }
}
