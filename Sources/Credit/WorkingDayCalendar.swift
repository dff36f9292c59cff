/// Which days are worked, for terms counted in working days.
///
/// Saturdays and Sundays are free, so are holidays, and on make-up days (调休上班) one works all the
/// same. A calendar knows some years only, and refuses days of others instead of guessing.
///
///     try calendar.day(after: friday, workingDays: 7)
public struct WorkingDayCalendar: Hashable, Sendable {
  /// The years it knows.
  public let years: ClosedRange<Int>
  private let holidays: Set<CalendarDate>
  private let makeUpDays: Set<CalendarDate>

  /// A calendar.
  ///
  /// - Throws: ``WorkingDayError/notAWeekend(_:)`` for a make-up day that would be worked anyhow,
  ///   ``WorkingDayError/both(_:)`` for one that is a holiday too.
  public init(
    years: ClosedRange<Int>, holidays: [CalendarDate], makeUpDays: [CalendarDate]
  ) throws(WorkingDayError) {
    self.years = years
    self.holidays = Set(holidays)
    self.makeUpDays = Set(makeUpDays)
    for day in makeUpDays {
      if !day.isWeekend { throw .notAWeekend(day) }
      if self.holidays.contains(day) { throw .both(day) }
    }
  }

  /// Whether the day is worked.
  ///
  /// - Throws: ``WorkingDayError/unknownYear(_:known:)``.
  public func isWorkingDay(_ day: CalendarDate) throws(WorkingDayError) -> Bool {
    guard years.contains(day.components.year) else { throw .unknownYear(day, known: years) }
    if makeUpDays.contains(day) { return true }
    return !day.isWeekend && !holidays.contains(day)
  }

  /// The last day of a term of `count` working days that begins the day after `day`; `day` itself
  /// when the count is 0. O(length of the term).
  ///
  /// - Throws: ``WorkingDayError/unknownYear(_:known:)``.
  public func day(
    after day: CalendarDate, workingDays count: Int
  ) throws(WorkingDayError) -> CalendarDate {
    var last = day
    var left = count
    while left > 0 {
      last = last.adding(days: 1)
      if try isWorkingDay(last) { left -= 1 }
    }
    return last
  }
}

/// What can be wrong with working days.
public enum WorkingDayError: Error, Hashable, Sendable {
  /// A day of a year the calendar doesn't know.
  case unknownYear(CalendarDate, known: ClosedRange<Int>)
  /// A make-up day that isn't a Saturday or Sunday.
  case notAWeekend(CalendarDate)
  /// A make-up day that is a holiday too.
  case both(CalendarDate)
}

extension CalendarDate {
  /// Whether it is a Saturday or a Sunday. 1970-01-01 was a Thursday.
  public var isWeekend: Bool {
    let weekday = ((Int(daysSinceEpoch) % 7) + 7) % 7
    return weekday == 2 || weekday == 3
  }
}
