/// MEREC: weights by how much the overall performance changes when a criterion is removed.
///
/// With nᵢⱼ = min/x for benefits and x/max for costs, Sᵢ = ln(1 + Σⱼ|ln nᵢⱼ|/m), and Eⱼ is the sum over
/// rows of how far S falls without column j. Demands positive values and no missing ones. A constant
/// column changes nothing by its removal and gets 0.
///
/// Source: Keshavarz-Ghorabaee et al., Determination of objective weights using a new method based on
/// the removal effects of criteria, 2021.
public struct MerecWeighter: Weighter {
  /// The method has no parameters.
  public init() {}

  /// Weighs the columns. O(rows · columns).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    try matrix.requireComplete()
    try matrix.require(.positive, by: "merec")
    let count = Double(matrix.columnCount)
    var terms: [[Double]] = []
    var sums = [Double](repeating: 0, count: matrix.rowCount)
    for (criterion, column) in zip(matrix.criteria, matrix.columns) {
      let extremes = Extremes(column)
      let best = criterion.direction == .benefit ? extremes.minimum : extremes.maximum
      let term = column.map { Elementary.logarithm($0 / best).magnitude / count }
      for row in sums.indices { sums[row] += term[row] }
      terms.append(term)
    }
    return try ColumnInformation(matrix) { (index, _) throws(CompositeIndicatorsError) in
      // ln(1 + s) − ln(1 + s − t) = −ln(1 − t/(1 + s)), without cancellation.
      CompensatedSum(
        sums.indices.lazy.map { row in
          -Elementary.logarithmOfOnePlus(-terms[index][row] / (1 + sums[row]))
        }
      ).value
    }.weighting(of: matrix)
  }

  static let method = Method<any Weighter>(
    name: "merec", title: Wording("去除效应法", "MEREC")
  ) { _ throws(CompositeIndicatorsError) in MerecWeighter() }
}
