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
      let moments = Moments(column)
      if tells(matrix, index, known: moments.count, isConstant: moments.isConstant) {
        measures.append(try measure(index, moments))
      }
    }
  }

  /// Measures each column by itself, from its extremes and its sum.
  ///
  /// - Throws: ``CompositeIndicatorsError/tooFewRows(needed:found:)`` for a single row.
  init(
    _ matrix: IndicatorMatrix, _ passes: [FirstPass], measure: (Int, FirstPass) -> Double
  ) throws(CompositeIndicatorsError) {
    guard matrix.rowCount > 1 else { throw .tooFewRows(needed: 3, found: matrix.rowCount) }
    for (index, pass) in passes.enumerated() {
      if tells(matrix, index, known: pass.count, isConstant: pass.minimum >= pass.maximum) {
        measures.append(measure(index, pass))
      }
    }
  }

  /// Whether a column tells anything; if not it gets 0 and a notice.
  private mutating func tells(
    _ matrix: IndicatorMatrix, _ index: Int, known: Int, isConstant: Bool
  ) -> Bool {
    let name = matrix.criteria[index].name
    if known < 2 {
      notices.append(.tooFewValues(column: name, found: known))
    } else {
      if isConstant { notices.append(.constantColumn(name)) }
      let missing = matrix.missingCounts[index]
      if missing > 0 { notices.append(.missingLeftOut(column: name, count: missing)) }
    }
    let isUseful = known >= 2 && !isConstant
    if !isUseful { measures.append(0) }
    return isUseful
  }

  /// What one look at all columns has measured of each, 0 for constant ones.
  ///
  /// - Throws: ``CompositeIndicatorsError/tooFewRows(needed:found:)`` for a single row.
  init(
    _ criteria: [Criterion], rowCount: Int, _ cross: CrossDeviations, measure: (Int) -> Double
  ) throws(CompositeIndicatorsError) {
    guard rowCount > 1 else { throw .tooFewRows(needed: 3, found: rowCount) }
    for (index, criterion) in criteria.enumerated() {
      if cross.deviations[index] > 0 {
        measures.append(measure(index))
      } else {
        notices.append(.constantColumn(criterion.name))
        measures.append(0)
      }
    }
  }

  /// The weights that follow; equal ones for two rows, where every spread is the same.
  func weighting(of matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    try weighting(rowCount: matrix.rowCount)
  }

  /// The same of so many rows.
  func weighting(rowCount: Int) throws(CompositeIndicatorsError) -> Weighting {
    guard rowCount > 2 else {
      return Weighting(weights: .equal(measures.count), notices: notices + [.twoRowsOnly])
    }
    return try Weighting(information: measures, notices: notices)
  }
}
