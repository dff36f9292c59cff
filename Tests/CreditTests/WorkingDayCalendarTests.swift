import Credit
import Testing

@Suite struct WorkingDayCalendarTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test func weekends() throws {
    #expect(try day("2022-11-26").isWeekend && day("2022-11-27").isWeekend)
    #expect(try !day("2022-11-25").isWeekend && !day("2022-11-28").isWeekend)
    #expect(try day("1969-12-28").isWeekend && !day("1969-12-29").isWeekend)
  }

  private func calendar() throws -> WorkingDayCalendar {
    try WorkingDayCalendar(
      years: 2022...2022, holidays: [day("2022-10-03"), day("2022-10-04")],
      makeUpDays: [day("2022-10-08")])
  }

  @Test(arguments: [
    ("2022-09-30", 0, "2022-09-30"), ("2022-09-30", 1, "2022-10-05"),
    ("2022-09-30", 3, "2022-10-07"), ("2022-09-30", 4, "2022-10-08"),
    ("2022-09-30", 5, "2022-10-10"), ("2022-10-01", 1, "2022-10-05"),
  ])
  func terms(from: String, days: Int, last: String) throws {
    #expect(try calendar().day(after: day(from), workingDays: days) == day(last))
  }

  @Test func otherYearsAreRefused() throws {
    let calendar = try calendar()
    let outside = try day("2023-01-02")
    #expect(throws: WorkingDayError.unknownYear(outside, known: 2022...2022)) {
      try calendar.isWorkingDay(outside)
    }
    #expect(throws: WorkingDayError.self) {
      try calendar.day(after: day("2022-12-30"), workingDays: 1)
    }
  }

  @Test func makeUpDaysAreWeekends() throws {
    let monday = try day("2022-10-10")
    let saturday = try day("2022-10-08")
    #expect(throws: WorkingDayError.notAWeekend(monday)) {
      try WorkingDayCalendar(years: 2022...2022, holidays: [], makeUpDays: [monday])
    }
    #expect(throws: WorkingDayError.both(saturday)) {
      try WorkingDayCalendar(years: 2022...2022, holidays: [saturday], makeUpDays: [saturday])
    }
  }
}
