/// What an objective weighting is computed on.
public enum WeightingScale: String, Hashable, Sendable, CaseIterable {
  /// The values as they are, whatever their unit and direction.
  case none
  /// Values between 0 (worst) and 1 (best), costs turned. Constant columns stay as they are.
  case minMax = "min-max"
  /// Shares of the column's sum.
  case sum

  func apply(to matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> IndicatorMatrix {
    switch self {
    case .none:
      return matrix
    case .minMax:
      return try scaled(matrix) { column, direction in
        let extremes = Extremes(column)
        guard extremes.count > 0, extremes.minimum < extremes.maximum else {
          return column.map { $0.isNaN ? .nan : 1 }
        }
        let (worst, best) =
          direction == .benefit
          ? (extremes.minimum, extremes.maximum) : (extremes.maximum, extremes.minimum)
        let range = best - worst
        return range.isFinite
          ? column.map { ($0 - worst) / range }
          : column.map { ($0 / 2 - worst / 2) / (best / 2 - worst / 2) }
      }
    case .sum:
      try matrix.require(.nonNegative, by: "sum")
      return try scaled(matrix) { column, _ in
        let extremes = Extremes(column)
        guard extremes.count > 0, extremes.maximum > 0 else { return column }
        let size = extremes.maximum
        let sum = CompensatedSum(column.lazy.map { ($0 / size).orZero }).value
        return column.map { $0 / size / sum }
      }
    }
  }

  private func scaled(
    _ matrix: IndicatorMatrix, _ scale: ([Double], Direction) -> [Double]
  ) throws(CompositeIndicatorsError) -> IndicatorMatrix {
    try matrix.replacing(
      columns: zip(matrix.columns, matrix.criteria).map { scale($0, $1.direction) })
  }
}

extension MethodParameter {
  /// The parameter that picks a ``WeightingScale``.
  static func scaling(default value: WeightingScale) -> MethodParameter {
    MethodParameter(
      "scaling", Wording("计算前的归一化", "scaling before weighing"),
      choices: WeightingScale.allCases.map(\.rawValue), default: value.rawValue)
  }
}
