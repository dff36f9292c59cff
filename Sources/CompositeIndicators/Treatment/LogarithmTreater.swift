/// A logarithm of the whole column, shifted so that it has one.
///
/// COINr 1.1.14 computes its `log_GII` and returns the column unchanged; here it is what it says.
/// A constant column, which no logarithm spreads, stays as it is, except under `plain`.
///
/// Source: COINr's `log_CT`, `log_CT_plus`, `log_GII` and `log_CT_orig`; the Global Innovation Index.
public struct LogarithmTreater: ColumnTreater {
  /// How the column is shifted.
  public let shift: LogarithmShift

  /// A logarithm, shifted by a hundredth of the range unless said otherwise.
  public init(shift: LogarithmShift = .range) {
    self.shift = shift
  }

  /// Transforms every value. O(n).
  public func treat(
    _ column: [Double], name: String
  ) throws(CompositeIndicatorsError) -> TreatedColumn {
    let extremes = Extremes(column)
    if shift == .plain {
      if let row = column.firstIndex(where: { $0 <= 0 }) {
        throw .sign(method: "log", column: name, row: row, value: column[row])
      }
      return TreatedColumn(values: column.map(Elementary.logarithm))
    }
    guard extremes.count > 0, extremes.minimum < extremes.maximum else {
      return TreatedColumn(values: column)
    }
    let (low, high) = (extremes.minimum, extremes.maximum)
    let range = high - low
    guard range.isFinite else {
      throw .undefined(
        method: "log", reason: Wording("“\(name)”的极差溢出", "the range of \(name) overflows"))
    }
    switch shift {
    case .signedRange where (Moments(column).skewness() ?? 0) <= 0:
      return TreatedColumn(
        values: column.map { -Elementary.logarithm((high - $0) + 0.01 * range) })
    case .range, .signedRange:
      return TreatedColumn(
        values: column.map { Elementary.logarithm(($0 - low) + 0.01 * range) })
    case .one, .plain:
      return TreatedColumn(values: column.map { Elementary.logarithmOfOnePlus($0 - low) })
    case .innovationIndex:
      guard high > 1 else {
        throw .undefined(
          method: "log",
          reason: Wording("“\(name)”的最大值须大于 1", "the largest value of \(name) must exceed 1"))
      }
      return TreatedColumn(
        values: column.map { Elementary.logarithmOfOnePlus((high - 1) * (($0 - low) / range)) })
    }
  }

  static let method = Method<any ColumnTreater>(
    name: "log", title: Wording("对数变换", "Logarithm"),
    parameters: [
      MethodParameter(
        "shift", Wording("平移方式", "how the column is shifted"),
        choices: LogarithmShift.allCases.map(\.rawValue), default: LogarithmShift.range.rawValue)
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    LogarithmTreater(shift: try parameters.choice("shift", default: .range))
  }
}

/// How a column is shifted before its logarithm is taken.
public enum LogarithmShift: String, Hashable, Sendable, CaseIterable {
  /// log(x − min + range/100), COINr's `log_CT`.
  case range
  /// As range when skewness is positive, else −log(max − x + range/100): `log_CT_plus`.
  case signedRange = "signed-range"
  /// log(x − min + 1): `log_CT_orig`.
  case one
  /// log((max − 1)(x − min)/range + 1), of the Global Innovation Index; needs a maximum above 1.
  case innovationIndex = "innovation-index"
  /// log(x), of positive values only.
  case plain
}
