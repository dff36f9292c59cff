import LinearAlgebra

/// CILOS: weights by the impact loss that each criterion suffers when another is at its best.
///
/// Costs are inverted, min/x; row i of a square matrix A is the row of the data in which column i is
/// best. With pᵢⱼ = (aⱼⱼ − aᵢⱼ)/aⱼⱼ, the weights are the equilibrium q of F = P − diag(column sums of P).
/// Of several rows that are best in a column the first counts. Demands positive values and no missing
/// ones; a constant column gets 0.
///
/// Source: Zavadskas and Podvezko, Integrated determination of objective criteria weights in MCDM,
/// 2016.
public struct CilosWeighter: Weighter {
  /// The method has no parameters.
  public init() {}

  /// Weighs the columns. O(rows · columns + columns³).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    try matrix.requireComplete()
    try matrix.require(.positive, by: "cilos")
    let spread = try ColumnInformation(matrix) { (_, _) throws(CompositeIndicatorsError) in 1 }
    let active = spread.measures.indices.filter { spread.measures[$0] > 0 }
    guard matrix.rowCount > 2, active.count > 1 else { return try spread.weighting(of: matrix) }
    let benefits = active.map { column -> [Double] in
      let values = matrix.columns[column]
      guard matrix.criteria[column].direction == .cost else { return values }
      let smallest = Extremes(values).minimum
      return values.map { smallest / $0 }
    }
    let bests = benefits.map { values in
      values.firstIndex(of: Extremes(values).maximum) ?? 0
    }
    var rates = Matrix(rowCount: active.count, columnCount: active.count)
    for column in active.indices {
      let best = benefits[column][bests[column]]
      for row in active.indices where row != column {
        rates[row, column] = (best - benefits[column][bests[row]]) / best
      }
    }
    let equilibrium = rates.equilibrium()
    var information = [Double](repeating: 0, count: matrix.columnCount)
    for (position, column) in active.enumerated() { information[column] = equilibrium[position] }
    return try Weighting(information: information, notices: spread.notices)
  }

  static let method = Method<any Weighter>(
    name: "cilos", title: Wording("影响损失法", "CILOS")
  ) { _ throws(CompositeIndicatorsError) in CilosWeighter() }
}
