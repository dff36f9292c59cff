/// Vector normalisation: each value over the Euclidean length of its column, x/‖x‖; for costs
/// 1 − x/‖x‖.
///
/// Any sign is allowed. A column of zeros becomes 1/√n throughout.
public struct VectorNormaliser: Normaliser {

  /// Vector normalisation.
  public init() {}

  /// Learns the lengths. O(rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    try Rescaling(sizesOf: matrix, ofZeros: { 1 / Double($0).squareRoot() }) { column, extremes in
      let largest = max(extremes.minimum.magnitude, extremes.maximum.magnitude)
      let squares = CompensatedSum(
        column.lazy.map { value in
          let share = (value / largest).orZero
          return share * share
        })
      return largest * squares.value.squareRoot()
    }
  }

  static let method = Method<any Normaliser>(
    name: "vector", title: Wording("向量归一化", "Vector (L2)")
  ) { _ throws(CompositeIndicatorsError) in VectorNormaliser()
  }
}
