import Testing

@testable import Credit

@Suite struct CalendarDateTests {
  private func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(text))
  }

  @Test(
    "known days",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("1972-02-29", 789), ("2000-01-01", 10_957),
      ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("1900-03-01", -25_508),
      ("2022-11-30", 19_326), ("2149-06-05", 65_534), ("0001-01-01", -719_162),
      ("9999-12-31", 2_932_896), ("1582-10-15", -141_427),
    ])
  func known(text: String, days: Int) throws {
    let date = try day(text)
    #expect(Int(date.daysSinceEpoch) == days)
    #expect(date.description == text)
  }

  @Test("every day of 1900…2100 follows the one before, in a calendar counted by hand")
  func consecutive() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var expected = Int(try day("1900-01-01").daysSinceEpoch)
    for year in 1900...2100 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for month in 1...12 {
        let length = month == 2 && isLeap ? 29 : lengths[month - 1]
        for dayOfMonth in 1...length {
          let date = CalendarDate(year: year, month: month, day: dayOfMonth)
          guard let date, Int(date.daysSinceEpoch) == expected else {
            Issue.record("\(year)-\(month)-\(dayOfMonth) is not day \(expected)")
            return
          }
          let parts = date.components
          guard parts == (year, month, dayOfMonth), CalendarDate(date.description) == date else {
            Issue.record("\(date) does not read back")
            return
          }
          expected += 1
        }
        #expect(CalendarDate(year: year, month: month, day: length + 1) == nil)
      }
    }
  }

  @Test("components invert the day number over the whole range")
  func inverse() throws {
    for days in stride(from: Int32(-719_162), through: 2_932_896, by: 997) {
      let date = CalendarDate(daysSinceEpoch: days)
      let (year, month, day) = date.components
      #expect(CalendarDate(year: year, month: month, day: day) == date)
    }
  }

  @Test(
    "there is no such day",
    arguments: [
      (2022, 2, 29), (1900, 2, 29), (2100, 2, 29), (2022, 4, 31), (2022, 13, 1), (2022, 0, 1),
      (2022, 1, 0), (2022, 1, 32), (2022, 1, -1), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1),
    ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "text that is no day",
    arguments: [
      "", "2022-3-15", "2022-02-30", "20220315", "2022/03/15", "2022-03_15", "2022_03-15",
      "2022-03-15 ", " 2022-03-15",
      "2022-03-15T00:00:00", "+022-03-15", "2022-+3-15", "-022-03-15", "2022-03-1a",
      "２０２２-03-15", "0000-01-01", "2022-00-10", "2022-10-00", "2022-03-15\n", "2022年3月15日",
    ])
  func unreadable(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("part of a text is read like a text")
  func substring() throws {
    #expect(CalendarDate("x2022-03-15y".dropFirst().dropLast()) == (try day("2022-03-15")))
  }

  @Test(
    "months keep the day of the month, or its last day",
    arguments: [
      ("2022-03-15", 6, "2022-09-15"), ("2022-01-31", 1, "2022-02-28"),
      ("2020-01-31", 1, "2020-02-29"), ("2022-03-31", -1, "2022-02-28"),
      ("2022-12-31", 2, "2023-02-28"), ("2020-02-29", 12, "2021-02-28"),
      ("2020-02-29", 48, "2024-02-29"), ("2022-08-31", 6, "2023-02-28"),
      ("2022-01-15", -13, "2020-12-15"), ("2022-05-31", 0, "2022-05-31"),
      ("1970-01-01", -1, "1969-12-01"), ("0001-01-31", -1, "0001-01-01"),
      ("0001-03-31", -1, "0001-02-28"), ("9999-12-31", 1, "9999-12-31"),
      ("9999-11-30", 1, "9999-12-30"), ("2099-12-31", 1_000_000, "9999-12-31"),
      ("2099-12-31", -1_000_000, "0001-01-01"), ("2017-11-30", 60, "2022-11-30"),
    ])
  func months(from: String, months: Int, to: String) throws {
    #expect(try day(from).adding(months: months).description == to)
  }

  @Test("adding months never reorders days")
  func monotone() throws {
    let start = try day("2019-12-20")
    for months in [-61, -12, -1, 0, 1, 3, 6, 12, 36, 60, 95_900] {
      for offset in 0..<800 {
        let date = start.adding(days: offset)
        #expect(date.adding(months: months) <= date.adding(days: 1).adding(months: months))
        if months > 0 { #expect(date.adding(months: months) > date) }
      }
    }
  }

  @Test("days are added and subtracted exactly")
  func days() throws {
    let date = try day("2020-02-28")
    #expect(date.adding(days: 1).description == "2020-02-29")
    #expect(date.adding(days: 2).description == "2020-03-01")
    #expect(date.adding(days: -59).description == "2019-12-31")
    #expect(try day("2021-01-01").days(since: day("2020-01-01")) == 366)
    #expect(try day("2020-01-01").days(since: day("2021-01-01")) == -366)
    for offset in stride(from: -1000, through: 1000, by: 37) {
      #expect(date.adding(days: offset).days(since: date) == offset)
    }
  }

  @Test("earlier days come first")
  func order() throws {
    #expect(try day("2021-12-31") < day("2022-01-01"))
    #expect(try !(day("2022-01-01") < day("2022-01-01")))
    #expect(try Set([day("2022-01-01"), day("2022-01-01")]).count == 1)
  }
}
