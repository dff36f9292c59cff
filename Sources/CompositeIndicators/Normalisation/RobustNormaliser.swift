/// Robust z-scores: deviations from the median in units of the median absolute deviation, costs
/// turned; outliers neither move the centre nor stretch the unit.
///
/// (x − median)/(1.4826·MAD). When over half of the values are the same and MAD is 0, the mean
/// absolute deviation times 1.2533 takes its place. A constant column becomes 0.
///
/// Source: Iglewicz and Hoaglin, How to detect and handle outliers, 1993.
public struct RobustNormaliser: Normaliser {

  /// Robust z-scores.
  public init() {}

  /// Learns medians and deviations. O(rows · log rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    try Rescaling(matrix, constant: 0) {
      (criterion, column, _) throws(CompositeIndicatorsError) in
      let quantiles = Quantiles(column)
      let median = quantiles.median ?? 0
      var unit = quantiles.medianAbsoluteDeviation(factor: 1.482602218505602) ?? 0
      if unit == 0 {
        let sum = CompensatedSum(quantiles.sorted.lazy.map { ($0 - median).magnitude })
        unit = 1.2533141373155001 * sum.value / Double(quantiles.sorted.count)
      }
      return .affine(
        origin: median, unit: criterion.direction.sign * unit, scale: 1, base: 0)
    }
  }

  static let method = Method<any Normaliser>(
    name: "robust", title: Wording("稳健标准化", "Robust z-score")
  ) { _ throws(CompositeIndicatorsError) in RobustNormaliser()
  }
}
