/// A logarithm of the distance from the low end, after one of the published shifts.
///
/// A constant column is left alone. More stays more.
public struct LogarithmicTreatment: Treatment {
  /// Which shift.
  public let shift: LogarithmicShift
  /// When a column needs it; always when nil.
  public let limits: ShapeLimits?

  /// The shift by a hundredth of the range, for every column, unless said otherwise.
  public init(shift: LogarithmicShift = .range, limits: ShapeLimits? = nil) {
    self.shift = shift
    self.limits = limits
  }

  /// Takes logarithms. O(n).
  public func treat(_ column: [Double]) -> TreatedColumn {
    let moments = Moments(column)
    guard moments.count > 0, !moments.isConstant, !(limits?.accept(column) ?? false) else {
      return TreatedColumn(column, action: .none)
    }
    let (low, high, range) = (moments.minimum, moments.maximum, moments.range)
    let values =
      switch shift {
      case .range:
        column.map { Elementary.logarithm($0 - low + 0.01 * range) }
      case .signedRange where (moments.skewness() ?? 0) <= 0:
        column.map { -Elementary.logarithm(high - $0 + 0.01 * range) }
      case .signedRange:
        column.map { Elementary.logarithm($0 - low + 0.01 * range) }
      case .one:
        column.map { Elementary.logarithmOfOnePlus($0 - low) }
      case .globalInnovationIndex where high <= 1:
        column
      case .globalInnovationIndex where (moments.skewness() ?? 0) >= 0:
        column.map { Elementary.logarithm((high - 1) * ($0 - low) / range + 1) }
      case .globalInnovationIndex:
        column.map { -Elementary.logarithm((high - 1) * (high - $0) / range + 1) }
      }
    let isLeft = shift == .globalInnovationIndex && high <= 1
    return TreatedColumn(values, action: isLeft ? .none : .transformed)
  }

  static let method = Method<any Treatment>(
    name: "log", title: Wording("对数变换", "Logarithm"),
    parameters: [
      MethodParameter(
        "shift", Wording("平移方式", "the shift"),
        choices: LogarithmicShift.allCases.map(\.rawValue), default: "range"),
      MethodParameter(
        "always", Wording("不论分布形态一律变换", "whatever the shape"), choices: ["yes", "no"],
        default: "yes"),
    ] + MethodParameter.shapeLimits
  ) { parameters throws(CompositeIndicatorsError) in
    LogarithmicTreatment(
      shift: try parameters.choice("shift", default: .range),
      limits: try parameters.flag("always", default: true) ? nil : parameters.shapeLimits())
  }
}

/// How values are shifted before their logarithm.
public enum LogarithmicShift: String, Hashable, Sendable, CaseIterable {
  /// ln(x − min + 0.01·(max − min)), as COINr's `log_CT` and the COIN Tool.
  case range
  /// As range for positive skewness, else −ln(max − x + 0.01·(max − min)): COINr's `log_CT_plus`.
  case signedRange = "signed-range"
  /// ln(x − min + 1): COINr's `log_CT_orig`.
  case one
  /// ln((max − 1)(x − min)/(max − min) + 1), and for negative skewness −ln((max − 1)(max − x)/(max −
  /// min) + 1), as the Global Innovation Index. With a maximum of 1 or less it would turn the column
  /// round, which is then left alone. (COINr 1.1.14's `log_GII` returns its input unchanged.)
  case globalInnovationIndex = "gii"
}
