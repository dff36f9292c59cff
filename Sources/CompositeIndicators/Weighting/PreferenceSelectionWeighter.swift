/// MPSI: weights in proportion to the squared deviations of linearly normalised values from their
/// mean (modified preference selection index).
///
/// Values are x/max for benefits and min/x for costs; Σ(r − r̄)² over rows. Demands values ≥ 0, for costs
/// positive.
///
/// Source: Gligorić et al., Novel hybrid MPSI–MARA decision-making model, 2022.
public struct PreferenceSelectionWeighter: Weighter {
  /// The method has no parameters.
  public init() {}

  /// Weighs the columns. O(rows · columns).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    try matrix.require(.nonNegative, by: "preference-selection")
    try matrix.requirePositiveCosts(by: "preference-selection")
    return try ColumnInformation(matrix) { (index, moments) throws(CompositeIndicatorsError) in
      let isBenefit = matrix.criteria[index].direction == .benefit
      let scaled = Moments(
        matrix.columns[index].map {
          isBenefit ? $0 / moments.maximum : moments.minimum / $0
        })
      return scaled.populationVariance * Double(scaled.count)
    }.weighting(of: matrix)
  }

  static let method = Method<any Weighter>(
    name: "preference-selection", title: Wording("偏好选择指数法", "Modified preference selection index")
  ) { _ throws(CompositeIndicatorsError) in PreferenceSelectionWeighter() }
}
