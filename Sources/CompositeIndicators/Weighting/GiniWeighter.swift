/// Weights in proportion to the columns' Gini coefficients, Σᵢⱼ|xᵢ − xⱼ|/(2n²x̄).
///
/// Computed from sorted deviations in O(n log n), not from all pairs. Demands values ≥ 0. Missing
/// values are left out. Direction plays no part.
///
/// Source: Gini 1912; Li and Chi, A new method of combined weighting by Gini coefficient, 2014.
public struct GiniWeighter: Weighter {
  /// The method has no parameters.
  public init() {}

  /// Weighs the columns. O(rows · log rows · columns).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    try matrix.require(.nonNegative, by: "gini")
    return try ColumnInformation(matrix) { (index, moments) throws(CompositeIndicatorsError) in
      Self.coefficient(matrix.columns[index], moments)
    }.weighting(of: matrix)
  }

  /// Σ (2i − n − 1)·(x₍ᵢ₎ − x̄)/(n²·x̄) over sorted values.
  static func coefficient(_ column: [Double], _ moments: Moments) -> Double {
    let sorted = column.filter { !$0.isNaN }.sorted()
    let count = Double(sorted.count)
    var sum = CompensatedSum()
    for (index, value) in sorted.enumerated() {
      let place = 2 * Double(index + 1) - count - 1
      sum.add(place * (((value - moments.mean) - moments.meanRest) / moments.mean))
    }
    return max(0, sum.value) / (count * count)
  }

  static let method = Method<any Weighter>(
    name: "gini", title: Wording("基尼系数法", "Gini weights")
  ) { _ throws(CompositeIndicatorsError) in GiniWeighter() }
}
