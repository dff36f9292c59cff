public import Credit

/// What an indicator measures of one organisation.
public enum Measure: Hashable, Sendable {
  /// A number over its eligible records.
  case records(RecordFilter, RecordStatistic)
  /// The latest value reported on or before the date, at most `withinMonths` old.
  case reported(domain: Int, indicator: String, withinMonths: Int?)
  /// Something the register says.
  case attribute(OrganisationAttribute)
  /// The score of another evaluation; not available to those it does not evaluate.
  case evaluation(String)
}

/// Which eligible records a measure or a direct grade looks at.
public struct RecordFilter: Hashable, Sendable {
  /// Indices of the categories, ascending.
  public let categories: [Int]
  /// Indices of the domains, ascending; nil for any, and for records of none.
  public let domains: [Int]?
  /// The severities, ascending; empty for all.
  public let severities: [Severity]
  /// Only decisions of the last so many months; nil for all that are eligible.
  public let withinMonths: Int?

  /// A filter from its parts.
  public init(
    categories: [Int], domains: [Int]?, severities: [Severity], withinMonths: Int?
  ) {
    self.categories = categories
    self.domains = domains
    self.severities = severities
    self.withinMonths = withinMonths
  }

  /// Whether the record is one of these; the window is the caller's, which knows the date.
  public func matches(_ record: PackedRecord) -> Bool {
    guard categories.contains(Int(record.category)) else { return false }
    if let domains, !domains.contains(Int(record.domain)) { return false }
    return severities.isEmpty || severities.contains(record.severity)
  }
}

/// What is taken of the filtered records. All of them are sums of integers.
public enum RecordStatistic: Hashable, Sendable {
  /// How many.
  case count
  /// The sum of amounts, in yuan.
  case amount
  /// How many, each weighing half as much for every `halfLifeMonths` since its decision.
  case decayedCount(halfLifeMonths: Int)
}

/// What the register says of an organisation.
public enum OrganisationAttribute: String, Hashable, Sendable, CaseIterable {
  /// Whole years since registration.
  case yearsRegistered = "years-registered"
  /// Employees.
  case employees
}

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
