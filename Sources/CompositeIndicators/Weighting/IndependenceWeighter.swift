import LinearAlgebra

/// Weights by independence: the less the others explain a column, the more it weighs (独立性权).
///
/// w ∝ 1/R, where R is the multiple correlation of the column with all others, from the inverse of the
/// correlation matrix, √(1 − 1/(R⁻¹)ⱼⱼ); when that is singular the pseudoinverse takes its place, and
/// columns that the others explain wholly have R = 1. Columns with R below 10⁻⁶ count as 10⁻⁶. Any sign
/// is allowed; direction plays no part.
public struct IndependenceWeighter: Weighter {
  /// The method has no parameters.
  public init() {}

  /// Weighs the columns. O(rows · columns² + columns³).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    let spread = try ColumnInformation(matrix) { (_, _) throws(CompositeIndicatorsError) in 1 }
    guard matrix.rowCount > 2 else { return try spread.weighting(of: matrix) }
    let active = spread.measures.indices.filter { spread.measures[$0] > 0 }
    guard active.count > 1 else { return try spread.weighting(of: matrix) }
    let correlations = PearsonCorrelation.matrix(of: active.map { matrix.columns[$0] })
    var information = [Double](repeating: 0, count: matrix.columnCount)
    do {
      let eigen = try SymmetricEigen(correlations)
      let threshold = 1e-12 * (eigen.values.first ?? 1)
      for (position, column) in active.enumerated() {
        var inverse = 0.0
        for (index, value) in eigen.values.enumerated() where value > threshold {
          inverse += eigen.vectors[position, index] * eigen.vectors[position, index] / value
        }
        let multiple = max(0, 1 - 1 / inverse).squareRoot()
        information[column] = 1 / max(multiple, 1e-6)
      }
    } catch {
      throw .numeric("\(error)")
    }
    return try Weighting(information: information, notices: spread.notices)
  }

  static let method = Method<any Weighter>(
    name: "independence", title: Wording("独立性权系数法", "Independence weights")
  ) { _ throws(CompositeIndicatorsError) in IndependenceWeighter() }
}
