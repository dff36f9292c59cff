/// Weights in proportion to the columns' coefficients of variation, s/|x̄|.
///
/// Demands a mean other than 0; on values of both signs the coefficient says little. Missing values
/// are left out. Direction plays no part.
///
/// Source: Pearson 1896; used for weighting as 变异系数法.
public struct VariationCoefficientWeighter: Weighter {
  /// The method has no parameters.
  public init() {}

  /// Weighs the columns. O(rows · columns).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    try ColumnInformation(matrix) { (index, moments) throws(CompositeIndicatorsError) in
      let coefficient = moments.variationCoefficient
      guard coefficient.isFinite else {
        throw .undefined(
          method: "coefficient-of-variation",
          reason: Wording(
            "“\(matrix.criteria[index].name)”均值为 0",
            "the mean of \(matrix.criteria[index].name) is 0"))
      }
      return coefficient
    }.weighting(of: matrix)
  }

  static let method = Method<any Weighter>(
    name: "coefficient-of-variation", title: Wording("变异系数法", "Coefficient of variation weights")
  ) { _ throws(CompositeIndicatorsError) in VariationCoefficientWeighter() }
}
