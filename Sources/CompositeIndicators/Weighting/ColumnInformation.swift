/// What objective weighting has in common: which columns can be weighed at all.
struct ColumnInformation {
  /// A measure for every column, 0 for those that tell nothing apart.
  private(set) var measures: [Double] = []
  /// Why columns got 0, and how many values were left out.
  private(set) var notices: [Notice] = []

  /// Measures each column by itself.
  ///
  /// - Parameter measure: called with the column's index and moments when the column has at least
  ///   two known values that differ.
  /// - Throws: ``CompositeIndicatorsError/tooFewRows(needed:found:)`` for a single row, or what
  ///   `measure` throws.
  init(
    _ matrix: IndicatorMatrix,
    measure: (Int, Moments) throws(CompositeIndicatorsError) -> Double
  ) throws(CompositeIndicatorsError) {
    guard matrix.rowCount > 1 else { throw .tooFewRows(needed: 3, found: matrix.rowCount) }
    for (index, column) in matrix.columns.enumerated() {
      let name = matrix.criteria[index].name
      let moments = Moments(column)
      if moments.count < 2 {
        notices.append(.tooFewValues(column: name, found: moments.count))
        measures.append(0)
      } else if moments.isConstant {
        notices.append(.constantColumn(name))
        measures.append(0)
      } else {
        measures.append(try measure(index, moments))
      }
      if matrix.missingCounts[index] > 0, moments.count >= 2 {
        notices.append(.missingLeftOut(column: name, count: matrix.missingCounts[index]))
      }
    }
  }

  /// The weights that follow; equal ones for two rows, where every spread is the same.
  func weighting(of matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    guard matrix.rowCount > 2 else {
      return Weighting(weights: .equal(matrix.columnCount), notices: notices + [.twoRowsOnly])
    }
    return try Weighting(information: measures, notices: notices)
  }
}
