/// Shares of the column's sum: x/Σx for benefits; costs are inverted first, (1/x)/Σ(1/x).
///
/// Demands values ≥ 0, for costs > 0. A column of zeros becomes 1/n throughout. Applied to other
/// data, shares are of the sum learnt.
public struct SumNormaliser: Normaliser {

  /// Shares of the sum.
  public init() {}

  /// Learns the sums. O(rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    try matrix.require(.nonNegative, by: "sum")
    try matrix.requirePositiveCosts(by: "sum")
    return try Rescaling(each: matrix) { criterion, column, extremes in
      let known = column.lazy.filter { !$0.isNaN }
      guard criterion.direction == .benefit else {
        let sum = CompensatedSum(known.map { extremes.minimum / $0 }).value
        return .reciprocal(numerator: extremes.minimum / sum)
      }
      guard extremes.maximum > 0 else { return .constant(1 / Double(extremes.count)) }
      let sum = CompensatedSum(known.map { $0 / extremes.maximum }).value
      return .affine(origin: 0, unit: extremes.maximum * sum, scale: 1, base: 0)
    }
  }

  static let method = Method<any Normaliser>(
    name: "sum", title: Wording("总和归一化", "Sum")
  ) { _ throws(CompositeIndicatorsError) in SumNormaliser()
  }
}
