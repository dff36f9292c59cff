/// The same weight for every criterion: 1/m.
///
/// It demands nothing of the data.
public struct EqualWeighter: Weighter {
  /// Equal weights.
  public init() {}

  /// 1/m for each of the m criteria.
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    Weighting(weights: .equal(matrix.columnCount))
  }

  static let method = Method<any Weighter>(
    name: "equal", title: Wording("等权", "Equal weights")
  ) { _ throws(CompositeIndicatorsError) in EqualWeighter() }
}
