import Credit
import Datasets
import Testing

@testable import Scorecards

@Suite struct UploadReportTests {
  private func upload(
    _ row: Int, _ day: String, _ accepted: Int, kind: String = "general", authorised: Int = 0,
    records: Int? = nil, batch: String? = nil, department: String = "市税务局"
  ) -> Upload {
    Upload(
      place: Ledger.place(row), batch: batch ?? "B\(row)",
      reportedOn: Ledger.day(day), department: department, dataClass: kind,
      records: records ?? accepted, accepted: accepted, authorised: authorised)
  }

  private func report(_ uploads: [Upload], asOf: String = "2022-11-30") throws -> UploadReport {
    UploadReport(
      uploads, context: try Ledger.context(asOf: day(asOf)), model: try Shipped.shared.get())
  }

  @Test func monthsAddUpWithWhatCameBefore() throws {
    let report = try report([
      upload(2, "2021-03-01", 100), upload(3, "2021-12-01", 10), upload(4, "2022-02-28", 5),
    ])
    #expect(report.months.count == 12)
    #expect(report.months.prefix(3).map(\.total) == [110, 110, 115])
    #expect(report.figures["records-reported", "records", month("2021-12")] == 110)
    #expect(report.figures["records-reported", "records", november] == 115)
  }

  @Test func laterMonthsAreNotKnown() throws {
    let report = try report([upload(2, "2022-06-01", 10)], asOf: "2022-06-15")
    #expect(report.figures["records-reported", "records", month("2022-06")] == 10)
    #expect(report.figures["records-reported", "records", month("2022-07")] == nil)
  }

  /// A class is authorised from 200,000 authorised records on, one fewer isn't enough.
  @Test(arguments: [(199_999, false), (200_000, true)])
  func authorisation(authorised: Int, isEnough: Bool) throws {
    let report = try report([
      upload(2, "2022-05-01", 250_000, kind: "water", authorised: authorised)
    ])
    let water = try #require(report.special.first { $0.id == "water" })
    #expect(water.accepted == 250_000 && water.isAuthorised == isEnough)
    #expect(report.figures["special-data", "water", november] == 250_000)
    #expect(report.figures["special-data", "water-authorised", november] == (isEnough ? 1 : 0))
    #expect(report.findings.words == ["2 unauthorised"])
  }

  @Test func whatIsWrongDoesNotCount() throws {
    let report = try report([
      upload(2, "2022-05-01", 10), upload(3, "2022-05-02", 10, batch: "B2"),
      upload(4, "2022-05-03", 10, records: 9), upload(5, "2022-12-01", 10),
      upload(6, "2022-05-04", 10, kind: "gas", authorised: 11),
      upload(7, "2022-05-05", 10, department: "市烟草局"),
    ])
    #expect(
      report.findings.words == [
        "3 repeated", "4 exceeds", "5 future", "6 exceeds", "7 unknown-department",
      ])
    #expect(report.months.last?.total == 20)
    #expect(report.departments.map(\.name) == ["国家税务总局邹城市税务局", "市烟草局"].sorted())
  }

  /// At the mean of the last three months: over 100 million takes one record more than that.
  @Test func milestones() throws {
    let last = [upload(3, "2022-09-01", 5), upload(4, "2022-10-01", 5), upload(5, "2022-11-01", 5)]
    let reached = try report([upload(2, "2021-01-01", 79_999_986)] + last)
    #expect(reached.milestones.map(\.isReached) == [true, false])
    let short = try report([upload(2, "2021-01-01", 79_999_985)] + last)
    #expect(short.milestones.map(\.isReached) == [false, false])
    #expect(short.milestones[0].expected == month("2022-12"))
    #expect(short.milestones[1].expected == nil)
    let near = try report([upload(2, "2021-01-01", 99_999_975)] + last)
    // 10 are missing to 100 million, which two months bring; over it takes a third.
    #expect(near.milestones[1].expected == month("2023-02"))
    #expect(try report([]).milestones.allSatisfy { !$0.isReached && $0.expected == nil })
  }
}
