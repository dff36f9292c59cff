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
  /// A value given by hand under the identifier; not available in an evaluation of records.
  case given(String, GivenKind)
}

/// What is written where a value is given by hand.
public enum GivenKind: String, Hashable, Sendable, CaseIterable {
  /// A number.
  case number
  /// `true` or `false`, which count as 1 and 0; nothing is `false`.
  case fact
  /// Numbers with semicolons between them, each perhaps with a colon and its weight, as in
  /// `90:1.0;80:3.0`; their weighted mean counts.
  case mean
  /// Numbers with semicolons between them; their sum counts.
  case sum
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
  /// Only decisions of the calendar year of the evaluation, as counters that begin anew on 1 January
  /// have it.
  public let inCalendarYear: Bool

  /// A filter from its parts.
  public init(
    categories: [Int], domains: [Int]?, severities: [Severity], withinMonths: Int?,
    inCalendarYear: Bool = false
  ) {
    self.categories = categories
    self.domains = domains
    self.severities = severities
    self.withinMonths = withinMonths
    self.inCalendarYear = inCalendarYear
  }

  /// The first day of decision that counts in an evaluation of that day; nil for any.
  public func earliest(asOf day: CalendarDate) -> CalendarDate? {
    let windowed = withinMonths.map { day.firstDay(ofLast: $0) }
    guard inCalendarYear else { return windowed }
    let newYear = CalendarDate(year: day.components.year, month: 1, day: 1)
    return [windowed, newYear].compactMap { $0 }.max()
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
  /// The section of GB/T 4754 as a number, A being 1; for peer groups.
  case industrySection = "industry-section"
  /// Staff in classes: 1 below 20, 2 below 100, 3 below 300, 4 below 1000, 5 above; for peer groups.
  case sizeClass = "size-class"
}

extension CalendarDate {
  /// The first day of the `months` that end on this day: a year to 30 November begins on 1 December.
  public func firstDay(ofLast months: Int) -> CalendarDate {
    var day = adding(months: -months).adding(days: -3)
    while day.adding(months: months) <= self { day = day.adding(days: 1) }
    return day
  }
}
