extension Rescaling {
  /// The weighted sum of each row's rescaled values, without making the rescaled matrix.
  ///
  /// The same as an ``ArithmeticMeanAggregator`` over ``apply(to:)``, up to the last digits, in one pass
  /// and no memory but the scores when all columns are complete and rescaled along a line.
  ///
  /// - Parameters:
  ///   - matrix: the values, of the columns that were learnt from.
  ///   - weights: one a column.
  ///   - threads: how many workers; scores don't depend on it.
  /// - Throws: ``CompositeIndicatorsError`` as the two steps do.
  public func weightedSums(
    of matrix: IndicatorMatrix, weights: Weights, threads: Int = 1
  ) throws(CompositeIndicatorsError) -> Scoring {
    try matrix.require(weights)
    guard matrix.criteria.map(\.name) == names else {
      throw .count(
        of: names.joined(separator: ","), expected: names.count, found: matrix.columnCount)
    }
    var (origins, factors, base) = ([Double](), [Double](), 0.0)
    var active: [[Double]] = []
    for (index, rescaling) in columns.enumerated() where weights[index] > 0 {
      switch rescaling {
      case .constant(let value) where matrix.missingCounts[index] == 0:
        base += weights[index] * value
      case .affine(let origin, let unit, let scale, let low)
      where matrix.missingCounts[index] == 0 && (scale / unit).isFinite:
        base += weights[index] * low
        origins.append(origin)
        factors.append(weights[index] * (scale / unit))
        active.append(matrix.columns[index])
      default:
        return try ArithmeticMeanAggregator().aggregate(try apply(to: matrix), weights: weights)
      }
    }
    let scores =
      active.isEmpty
      ? [Double](repeating: base, count: matrix.rowCount)
      : WeightedRows.weightedSums(
        active, factors, origins: origins, from: base, rowCount: matrix.rowCount, threads: threads)
    guard scores.allSatisfy({ $0.isFinite }) else {
      return try ArithmeticMeanAggregator().aggregate(try apply(to: matrix), weights: weights)
    }
    return Scoring(scores: scores)
  }
}
