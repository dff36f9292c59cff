/// Min–max: the worst value of a column becomes the low end of a range, the best its high end.
///
/// (x − min)/(max − min) · (high − low) + low for benefits; for costs from the other side. A
/// constant column becomes ``constant``, the middle of the range unless said otherwise. Any sign is
/// allowed; NaN stays NaN. The range of observed values decides, so a new row can move all others:
/// for supervision prefer ``GoalpostNormaliser``.
public struct MinMaxNormaliser: Normaliser {
  /// What the worst value becomes.
  public let low: Double
  /// What the best value becomes.
  public let high: Double
  /// What a constant column becomes.
  public let constant: Double

  /// Min–max to `low`…`high`.
  public init(low: Double = 0, high: Double = 1, constant: Double? = nil) {
    self.low = low
    self.high = high
    self.constant = constant ?? (low + high) / 2
  }

  /// Learns the extremes. O(rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    try fit(matrix, threads: 1, nil)
  }

  /// Learns the extremes with so many workers; what is learnt does not depend on it.
  public func fit(
    _ matrix: IndicatorMatrix, threads: Int
  ) throws(CompositeIndicatorsError) -> Rescaling {
    try fit(matrix, threads: threads, nil)
  }

  /// Learns from extremes that are known already, or takes them with so many workers.
  func fit(
    _ matrix: IndicatorMatrix, threads: Int, _ survey: CrossDeviations?
  ) throws(CompositeIndicatorsError) -> Rescaling {
    let extremes =
      if let survey {
        matrix.columns.indices.map { index in
          Extremes(
            count: matrix.rowCount, minimum: survey.minimums[index],
            maximum: survey.maximums[index])
        }
      } else if matrix.hasMissing {
        Workers.map(matrix.columnCount, threads: threads) { Extremes(matrix.columns[$0]) }
      } else {
        ColumnFours(matrix.columns, rowCount: matrix.rowCount).extremes(threads: threads)
      }
    return try Rescaling(matrix, extremes, constant: constant) {
      (criterion, _, extremes) throws(CompositeIndicatorsError) in
      try .between(
        worst: criterion.direction == .benefit ? extremes.minimum : extremes.maximum,
        best: criterion.direction == .benefit ? extremes.maximum : extremes.minimum, low: low,
        high: high, name: criterion.name)
    }
  }

  static let method = Method<any Normaliser>(
    name: "min-max", title: Wording("极差归一化", "Min–max"),
    parameters: [
      MethodParameter("low", Wording("最差值对应的得分", "what the worst becomes"), default: "0"),
      MethodParameter("high", Wording("最优值对应的得分", "what the best becomes"), default: "1"),
      .constant,
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    MinMaxNormaliser(
      low: try parameters.number("low", default: 0),
      high: try parameters.number("high", default: 1),
      constant: try parameters.optionalNumber("constant"))
  }
}

extension ColumnRescaling {
  /// The line through (worst, low) and (best, high).
  static func between(
    worst: Double, best: Double, low: Double, high: Double, name: String
  ) throws(CompositeIndicatorsError) -> ColumnRescaling {
    guard (best - worst).isFinite else {
      throw .undefined(
        method: "min-max", reason: Wording("“\(name)”的极差溢出", "the range of \(name) overflows"))
    }
    return .affine(origin: worst, unit: best - worst, scale: high - low, base: low)
  }
}

extension MethodParameter {
  /// What a constant column becomes.
  static let constant = MethodParameter(
    "constant", Wording("各行相同的列统一取值", "what a constant column becomes"), default: "")
}
