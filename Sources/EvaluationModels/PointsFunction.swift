public import Credit

/// How a value becomes points.
public enum PointsFunction: Hashable, Sendable {
  /// The value times `points`, at most `limit`.
  case perUnit(points: ExactDecimal, limit: ExactDecimal?)
  /// The points of the highest step that the value reaches; 0 below the first.
  case steps([Knot])
  /// Linear between knots and flat outside, rounded half up at the sixth decimal.
  case piecewise([Knot])

  /// A value and its points.
  public struct Knot: Hashable, Sendable {
    /// The value, ascending along a function.
    public let value: ExactDecimal
    /// The points there.
    public let points: ExactDecimal

    /// A knot.
    public init(value: ExactDecimal, points: ExactDecimal) {
      self.value = value
      self.points = points
    }
  }

  /// The points of a value, at most a million either way.
  public func callAsFunction(_ value: ExactDecimal) -> ExactDecimal {
    switch self {
    case .perUnit(let points, let limit):
      let product = Int128(value.millionths) * Int128(points.millionths)
      let earned = Self.quotient(product, by: Int128(ExactDecimal.scale))
      return limit.map { min($0, earned) } ?? earned
    case .steps(let steps):
      return steps.last { $0.value <= value }?.points ?? .zero
    case .piecewise(let knots):
      guard let first = knots.first, let last = knots.last else { return .zero }
      if value <= first.value { return first.points }
      if value >= last.value { return last.points }
      guard let upper = knots.firstIndex(where: { $0.value > value }) else { return last.points }
      let (low, high) = (knots[upper - 1], knots[upper])
      // One fraction over the width of the segment, so that there is one rounding.
      let width = Int128(high.value.millionths) - Int128(low.value.millionths)
      let rise = Int128(high.points.millionths) - Int128(low.points.millionths)
      let run = Int128(value.millionths) - Int128(low.value.millionths)
      return Self.quotient(Int128(low.points.millionths) * width + rise * run, by: width)
    }
  }

  /// `numerator / divisor` in millionths, halves away from zero, within a million; the divisor is
  /// positive.
  private static func quotient(_ numerator: Int128, by divisor: Int128) -> ExactDecimal {
    let half = divisor / 2
    let quotient =
      numerator >= 0 ? (numerator + half) / divisor : (numerator - half) / divisor
    let bound = Int128(1_000_000) * Int128(ExactDecimal.scale)
    return ExactDecimal(millionths: Int64(min(max(quotient, -bound), bound)))
  }
}
