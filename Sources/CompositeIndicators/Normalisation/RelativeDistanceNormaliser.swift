/// One less the distance from the best value relative to it: 1 − |best − x|/best.
///
/// Known as Zavadskas–Turskis normalisation. Demands positive values; costs above twice the best
/// become negative.
///
/// Source: Zavadskas and Turskis, A new logarithmic normalization method in games theory, 2008.
public struct RelativeDistanceNormaliser: Normaliser {

  /// Relative distances from the best.
  public init() {}

  /// Learns the best values. O(rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    try matrix.require(.positive, by: "zavadskas-turskis")
    return try Rescaling(each: matrix) { criterion, _, extremes in
      let best = criterion.direction == .benefit ? extremes.maximum : extremes.minimum
      return .affine(origin: best, unit: criterion.direction.sign * best, scale: 1, base: 1)
    }
  }

  static let method = Method<any Normaliser>(
    name: "zavadskas-turskis", title: Wording("相对距离归一化", "Zavadskas–Turskis")
  ) { _ throws(CompositeIndicatorsError) in RelativeDistanceNormaliser()
  }
}
