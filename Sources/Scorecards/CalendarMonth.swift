public import Credit

/// A month of a year, `2022-03`.
public struct CalendarMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Months since January of the year 0.
  let index: Int

  init(index: Int) {
    self.index = index
  }

  /// The month, or nil when there is no such month.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    index = year * 12 + month - 1
  }

  /// The month in which a day lies.
  public init(_ date: CalendarDate) {
    let (year, month, _) = date.components
    index = year * 12 + month - 1
  }

  /// Reads `2022-03`; nil for anything else, `2022-3` among them.
  public init?(_ text: some StringProtocol) {
    guard let first = CalendarDate("\(text)-01") else { return nil }
    self.init(first)
  }

  /// The first day.
  public var firstDay: CalendarDate {
    CalendarDate(year: index / 12, month: index % 12 + 1, day: 1)
      ?? CalendarDate(daysSinceEpoch: 0)
  }

  /// The last day.
  public var lastDay: CalendarDate { firstDay.adding(months: 1).adding(days: -1) }

  /// The month `months` later.
  public func adding(_ months: Int) -> CalendarMonth { CalendarMonth(index: index + months) }

  /// How many months after `other` it is; negative when before.
  public func months(since other: CalendarMonth) -> Int { index - other.index }

  /// Earlier months first.
  public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
    left.index < right.index
  }

  /// `2022-03`.
  public var description: String { String(firstDay.description.prefix(7)) }
}

/// The months over which a scorecard counts.
public struct ScorecardWindow: Hashable, Sendable {
  /// The first month.
  public let first: CalendarMonth
  /// The last month.
  public let last: CalendarMonth

  /// A window.
  ///
  /// - Precondition: it doesn't end before it begins.
  public init(first: CalendarMonth, last: CalendarMonth) {
    precondition(first <= last, "a window doesn't end before it begins")
    self.first = first
    self.last = last
  }

  /// All months, in order.
  public var months: [CalendarMonth] { (first.index...last.index).map(CalendarMonth.init(index:)) }

  /// Whether the month is one of them.
  public func contains(_ month: CalendarMonth) -> Bool { first <= month && month <= last }

  /// The months that are over on a day.
  public func elapsed(by date: CalendarDate) -> [CalendarMonth] {
    months.filter { $0.lastDay <= date }
  }

  /// The months that aren't over on a day.
  public func remaining(after date: CalendarDate) -> [CalendarMonth] {
    months.filter { $0.lastDay > date }
  }
}
