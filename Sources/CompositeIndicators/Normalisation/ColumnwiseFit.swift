extension Rescaling {
  /// Fits each column by its moments; a constant column becomes `constant`.
  ///
  /// - Throws: ``CompositeIndicatorsError/emptyColumn(_:)``, or what `fit` throws.
  init(
    _ matrix: IndicatorMatrix, _ known: [Extremes]? = nil, constant: Double,
    fit: (Criterion, [Double], Extremes) throws(CompositeIndicatorsError) -> ColumnRescaling
  ) throws(CompositeIndicatorsError) {
    var columns: [ColumnRescaling] = []
    var constants: [ConstantColumn] = []
    for (index, criterion) in matrix.criteria.enumerated() {
      let column = matrix.columns[index]
      let extremes = known?[index] ?? Extremes(column)
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

  /// Fits each column that has a known value, constant or not.
  ///
  /// - Throws: ``CompositeIndicatorsError/emptyColumn(_:)``.
  init(
    each matrix: IndicatorMatrix, fit: (Criterion, [Double], Extremes) -> ColumnRescaling
  ) throws(CompositeIndicatorsError) {
    var columns: [ColumnRescaling] = []
    var constants: [ConstantColumn] = []
    for (criterion, column) in zip(matrix.criteria, matrix.columns) {
      let extremes = Extremes(column)
      guard extremes.count > 0 else { throw .emptyColumn(criterion.name) }
      let rescaling = fit(criterion, column, extremes)
      if case .constant(let value) = rescaling {
        constants.append(ConstantColumn(name: criterion.name, value: value))
      }
      columns.append(rescaling)
    }
    self.init(names: matrix.criteria.map(\.name), columns: columns, constants: constants)
  }

  /// Divides each column by a size of its own; costs become 1 less the share.
  init(
    sizesOf matrix: IndicatorMatrix, ofZeros: (Int) -> Double,
    size: ([Double], Extremes) -> Double
  ) throws(CompositeIndicatorsError) {
    try self.init(each: matrix) { criterion, column, extremes in
      guard extremes.minimum != 0 || extremes.maximum != 0 else {
        return .constant(ofZeros(extremes.count))
      }
      let isBenefit = criterion.direction == .benefit
      return .affine(
        origin: 0, unit: size(column, extremes), scale: isBenefit ? 1 : -1,
        base: isBenefit ? 0 : 1)
    }
  }

  /// Ranks each column among its own known values; `rescaling` is given them sorted, and the sign of
  /// the direction.
  init(
    ranksOf matrix: IndicatorMatrix, rescaling: ([Double], Double) -> ColumnRescaling
  ) throws(CompositeIndicatorsError) {
    var columns: [ColumnRescaling] = []
    for (criterion, column) in zip(matrix.criteria, matrix.columns) {
      let reference = column.filter { !$0.isNaN }.sorted()
      guard !reference.isEmpty else { throw .emptyColumn(criterion.name) }
      columns.append(rescaling(reference, criterion.direction.sign))
    }
    self.init(names: matrix.criteria.map(\.name), columns: columns)
  }
}

extension IndicatorMatrix {
  /// Throws when a cost is not positive.
  func requirePositiveCosts(by method: String) throws(CompositeIndicatorsError) {
    for (criterion, column) in zip(criteria, columns) where criterion.direction == .cost {
      for (row, value) in column.enumerated() where value <= 0 {
        throw .sign(method: method, column: criterion.name, row: row, value: value)
      }
    }
  }
}

extension [Double] {
  /// Whether each element is above the one before it, or not below it.
  func isRising(strictly: Bool) -> Bool {
    zip(self, dropFirst()).allSatisfy { strictly ? $0 < $1 : $0 <= $1 }
  }
}
