/// A value function for each column: straight lines between fixed points, flat beyond them.
///
/// A function may rise, fall, or do both (a best range in the middle); the direction of the column
/// plays no part. Like goalposts it depends on no other row, so ranks never reverse.
///
/// Source: Keeney and Raiffa, Decisions with Multiple Objectives, 1976.
public struct PiecewiseLinearNormaliser: Normaliser {
  /// The points of each column's function, in order of the columns.
  public let functions: [[RescalingPoint]]

  /// Value functions through points.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when a function has no points, or their values do not rise.
  public init(_ functions: [[RescalingPoint]]) throws(CompositeIndicatorsError) {
    for points in functions {
      let isFinite = points.allSatisfy { $0.value.isFinite && $0.score.isFinite }
      guard !points.isEmpty, isFinite, points.map(\.value).isRising(strictly: true) else {
        throw .undefined(
          method: "piecewise-linear",
          reason: Wording("折点的取值须递增", "the values of points must rise"))
      }
    }
    self.functions = functions
  }

  /// Checks that there is a function for every column; the data plays no part. O(columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    guard functions.count == matrix.columnCount else {
      throw .count(of: "functions", expected: matrix.columnCount, found: functions.count)
    }
    return Rescaling(
      names: matrix.criteria.map(\.name), columns: functions.map { .piecewise($0) })
  }

  static let method = Method<any Normaliser>(
    name: "piecewise-linear", title: Wording("分段线性价值函数", "Piecewise-linear value function"),
    parameters: [
      MethodParameter(
        "points", Wording("各列折点 取值:得分，空格分隔", "points value:score of each column, by spaces"),
        example: "0:0 5:80 10:100", isPerColumn: true)
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    var functions: [[RescalingPoint]] = []
    for text in try parameters.texts("points") {
      var points: [RescalingPoint] = []
      for pair in text.split(separator: " ") {
        let parts = pair.split(separator: ":")
        guard parts.count == 2, let value = DecimalNumber.value(of: parts[0]),
          let score = DecimalNumber.value(of: parts[1])
        else { throw parameters.refusal("points", expected: "0:0 5:80 10:100") }
        points.append(RescalingPoint(value: value, score: score))
      }
      functions.append(points)
    }
    return try PiecewiseLinearNormaliser(functions)
  }
}
