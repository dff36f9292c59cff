/// A best range: 1 within it, falling to 0 at the observed value furthest from it (区间型指标).
///
/// 1 − d/max d, where d is the distance from the range. With both ends the same it is a best value
/// (适度指标). The direction of the column plays no part. A column wholly within its range becomes 1.
public struct IntervalNormaliser: Normaliser {
  /// The low end of each column's range.
  public let low: [Double]
  /// The high end of each column's range.
  public let high: [Double]

  /// Best ranges of columns.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when there are not as many low as high ends, or a range
  ///   ends below its beginning.
  public init(low: [Double], high: [Double]) throws(CompositeIndicatorsError) {
    guard low.count == high.count else {
      throw .count(of: "high", expected: low.count, found: high.count)
    }
    guard zip(low, high).allSatisfy({ $0 <= $1 && $0.isFinite && $1.isFinite }) else {
      throw .undefined(
        method: "interval", reason: Wording("区间上限小于下限", "a range ends below its beginning"))
    }
    self.low = low
    self.high = high
  }

  /// Learns the furthest distances. O(rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    guard low.count == matrix.columnCount else {
      throw .count(of: "low", expected: matrix.columnCount, found: low.count)
    }
    var columns: [ColumnRescaling] = []
    for (index, column) in matrix.columns.enumerated() {
      let extremes = Extremes(column)
      guard extremes.count > 0 else { throw .emptyColumn(matrix.criteria[index].name) }
      let furthest = max(low[index] - extremes.minimum, extremes.maximum - high[index])
      guard furthest > 0 else {
        columns.append(.constant(1))
        continue
      }
      var points = [
        RescalingPoint(value: low[index] - furthest, score: 0),
        RescalingPoint(value: low[index], score: 1),
      ]
      if high[index] > low[index] { points.append(RescalingPoint(value: high[index], score: 1)) }
      points.append(RescalingPoint(value: high[index] + furthest, score: 0))
      columns.append(.piecewise(points))
    }
    return Rescaling(names: matrix.criteria.map(\.name), columns: columns)
  }

  static let method = Method<any Normaliser>(
    name: "interval", title: Wording("区间型归一化", "Best range"),
    parameters: [
      MethodParameter(
        "low", Wording("各列最佳区间下限", "low end of each range"), example: "4", isPerColumn: true),
      MethodParameter(
        "high", Wording("各列最佳区间上限", "high end of each range"), example: "5", isPerColumn: true),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try IntervalNormaliser(
      low: try parameters.numbers("low"), high: try parameters.numbers("high"))
  }
}
