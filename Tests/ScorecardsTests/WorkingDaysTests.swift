import Credit
import Testing

@testable import Scorecards

/// The State Council's notices of 2021 to 2026.
@Suite struct WorkingDaysTests {
  let calendar: WorkingDayCalendar

  init() throws {
    calendar = try WorkingDays.load(path: Shipped.path("models/calendar/working-days.yaml"))
  }

  @Test func yearsAndCounts() throws {
    #expect(calendar.years == 2021...2026)
    // 2022: 365 days less 105 of weekends and 18 holidays on other days, and 7 make-up days.
    let counts = [(2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248)]
    for (year, count) in counts {
      var days = 0
      var current = day("\(year)-01-01")
      while current <= day("\(year)-12-31") {
        if try calendar.isWorkingDay(current) { days += 1 }
        current = current.adding(days: 1)
      }
      #expect(days == count, "\(year)")
    }
  }

  @Test(arguments: [
    // Before the spring festival, with two make-up days.
    ("2022-01-26", "2022-02-09"),
    // Before the first of May.
    ("2022-04-22", "2022-05-05"), ("2022-04-29", "2022-05-12"),
    // Before the national day.
    ("2022-09-30", "2022-10-14"), ("2022-11-30", "2022-12-09"),
  ])
  func sevenWorkingDays(decided: String, last: String) throws {
    #expect(try calendar.day(after: day(decided), workingDays: 7) == day(last))
  }

  @Test func theEndOfTheCalendarIsAnError() {
    #expect(throws: WorkingDayError.self) {
      try calendar.day(after: day("2026-12-27"), workingDays: 7)
    }
  }
}
