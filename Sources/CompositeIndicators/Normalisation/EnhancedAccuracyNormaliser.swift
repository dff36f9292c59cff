/// One less the share of all distances from the best value: 1 − |best − x|/Σ|best − x|.
///
/// Any sign is allowed. A constant column becomes 1.
///
/// Source: Zeng et al., Enhanced accuracy method, 2013.
public struct EnhancedAccuracyNormaliser: Normaliser {

  /// Distances from the best.
  public init() {}

  /// Learns best values and sums of distances. O(rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    try Rescaling(matrix, constant: 1) {
      (criterion, column, extremes) throws(CompositeIndicatorsError) in
      let best = criterion.direction == .benefit ? extremes.maximum : extremes.minimum
      let sum = CompensatedSum(
        column.lazy.filter { !$0.isNaN }.map { ($0 - best).magnitude }
      ).value
      guard sum.isFinite else {
        throw .undefined(
          method: "enhanced-accuracy",
          reason: Wording(
            "“\(criterion.name)”的距离之和溢出", "the distances in \(criterion.name) overflow"))
      }
      return .affine(
        origin: best, unit: criterion.direction.sign * sum, scale: 1, base: 1)
    }
  }

  static let method = Method<any Normaliser>(
    name: "enhanced-accuracy", title: Wording("增强精度归一化", "Enhanced accuracy")
  ) { _ throws(CompositeIndicatorsError) in EnhancedAccuracyNormaliser()
  }
}
