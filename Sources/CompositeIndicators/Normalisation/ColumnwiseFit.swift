extension Rescaling {
  /// Fits each column by its moments; a constant column becomes `constant`.
  ///
  /// - Throws: ``CompositeIndicatorsError/emptyColumn(_:)``, or what `fit` throws.
  init(
    _ matrix: IndicatorMatrix, constant: Double,
    fit: (Criterion, [Double], Extremes) throws(CompositeIndicatorsError) -> ColumnRescaling
  ) throws(CompositeIndicatorsError) {
    var columns: [ColumnRescaling] = []
    var constants: [ConstantColumn] = []
    for (criterion, column) in zip(matrix.criteria, matrix.columns) {
      let extremes = Extremes(column)
      guard extremes.count > 0 else { throw .emptyColumn(criterion.name) }
      if extremes.minimum == extremes.maximum {
        constants.append(ConstantColumn(name: criterion.name, value: constant))
        columns.append(.constant(constant))
      } else {
        columns.append(try fit(criterion, column, extremes))
      }
    }
    self.init(names: matrix.criteria.map(\.name), columns: columns, constants: constants)
  }
}
