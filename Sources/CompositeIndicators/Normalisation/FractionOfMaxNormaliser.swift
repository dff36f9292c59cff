/// The fraction of the best value: x/max for benefits, min/x for costs; the best gets 1.
///
/// COINr's `n_fracmax` for benefits, pymcdm's linear normalisation for both. Demands values ≥ 0, for
/// costs > 0. A column of zeros becomes 1 throughout.
public struct FractionOfMaxNormaliser: Normaliser {

  /// Fractions of the best value.
  public init() {}

  /// Learns the best values. O(rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    try matrix.require(.nonNegative, by: "fraction-of-max")
    try matrix.requirePositiveCosts(by: "fraction-of-max")
    return try Rescaling(each: matrix) { criterion, _, extremes in
      if criterion.direction == .cost { return .reciprocal(numerator: extremes.minimum) }
      guard extremes.maximum > 0 else { return .constant(1) }
      return .affine(origin: 0, unit: extremes.maximum, scale: 1, base: 0)
    }
  }

  static let method = Method<any Normaliser>(
    name: "fraction-of-max", title: Wording("占最优值比例", "Fraction of the best")
  ) { _ throws(CompositeIndicatorsError) in FractionOfMaxNormaliser()
  }
}
