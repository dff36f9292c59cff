extension IndicatorMatrix {
  /// Does a step on the rows of each time apart and puts rows back in their places, as COINr does with
  /// the coins of a purse. O(rows log rows + the steps).
  ///
  /// - Parameters:
  ///   - times: the time of each row.
  ///   - step: what is done with the rows of one time, in rising order of times; it must keep their
  ///     number and the columns.
  /// - Throws: ``CompositeIndicatorsError`` when there are not as many times as rows or rows get lost,
  ///   and what the step throws.
  public func separately(
    at times: [Double],
    _ step: (IndicatorMatrix, Double) throws(CompositeIndicatorsError) -> IndicatorMatrix
  ) throws(CompositeIndicatorsError) -> IndicatorMatrix {
    try require(times.count, of: "times")
    guard times.allSatisfy(\.isFinite) else {
      throw .undefined(
        method: "panel", reason: Wording("时间须为有限数", "times must be finite numbers"))
    }
    var result = columns
    var directed = criteria
    for time in Set(times).sorted() {
      let rows = times.indices.filter { times[$0] == time }
      let part = try replacing(columns: columns.map { column in rows.map { column[$0] } })
      let done = try step(part, time)
      guard done.rowCount == rows.count else {
        throw .count(of: "rows", expected: rows.count, found: done.rowCount)
      }
      directed = done.criteria
      for index in columns.indices {
        for (place, row) in rows.enumerated() { result[index][row] = done.columns[index][place] }
      }
    }
    return try IndicatorMatrix(criteria: directed, columns: result)
  }
}
