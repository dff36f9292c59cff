extension IndicatorMatrix {
  /// The same values with costs multiplied by −1, so that more is better in every column. Missing
  /// values stay missing. O(rows · columns).
  public func turningCosts() throws(CompositeIndicatorsError) -> IndicatorMatrix {
    try IndicatorMatrix(
      criteria: criteria.map { Criterion(name: $0.name) },
      columns: zip(criteria, columns).map { criterion, column in
        criterion.direction == .benefit ? column : column.map { -$0 }
      })
  }
}
