/// Squares and cubes of fractions of the best value: (x/max)² for benefits, (min/x)³ for costs.
///
/// Demands values ≥ 0, for costs > 0. A column of zeros becomes 1 throughout.
///
/// Source: Peldschus, Vaigauskas and Zavadskas, Technologische Entscheidungen bei der
/// Berücksichtigung mehrerer Ziele, 1983.
public struct NonlinearNormaliser: Normaliser {

  /// Powers of fractions.
  public init() {}

  /// Learns the best values. O(rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    try matrix.require(.nonNegative, by: "nonlinear")
    try matrix.requirePositiveCosts(by: "nonlinear")
    return try Rescaling(each: matrix) { criterion, _, extremes in
      if criterion.direction == .cost { return .power(unit: extremes.minimum, exponent: -3) }
      guard extremes.maximum > 0 else { return .constant(1) }
      return .power(unit: extremes.maximum, exponent: 2)
    }
  }

  static let method = Method<any Normaliser>(
    name: "nonlinear", title: Wording("非线性归一化", "Nonlinear")
  ) { _ throws(CompositeIndicatorsError) in NonlinearNormaliser()
  }
}
