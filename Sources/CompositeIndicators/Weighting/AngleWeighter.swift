/// Weights in proportion to the angle between each column and a column of equal values.
///
/// The angle is arctan of the population coefficient of variation; taken so, nearly constant columns
/// keep their digits, which the arc cosine of the scalar product would lose. Demands values ≥ 0.
/// Direction plays no part.
///
/// Source: Shuai, Zongzhun, Yongji and Lei, A new weighting method by angle, 2012.
public struct AngleWeighter: Weighter {
  /// The method has no parameters.
  public init() {}

  /// Weighs the columns. O(rows · columns).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    try matrix.require(.nonNegative, by: "angle")
    return try ColumnInformation(matrix) { (_, moments) throws(CompositeIndicatorsError) in
      let count = Double(moments.count)
      let population = moments.variationCoefficient * ((count - 1) / count).squareRoot()
      return Elementary.arcTangent(population, 1)
    }.weighting(of: matrix)
  }

  static let method = Method<any Weighter>(
    name: "angle", title: Wording("夹角法", "Angle weights")
  ) { _ throws(CompositeIndicatorsError) in AngleWeighter() }
}
