import Credit
import Datasets
import Testing

@testable import Scorecards

@Suite struct CheckReportTests {
  private func count(
    _ row: Int, _ day: String, _ count: Int, department: String = "市行政审批局"
  ) -> CheckCount {
    CheckCount(
      place: Ledger.place(row), checkedOn: Ledger.day(day), department: department,
      matter: "经营许可", count: count)
  }

  @Test func checksOfTheWindowAgainstMarketSubjects() throws {
    let report = CheckReport(
      [
        count(2, "2021-11-30", 100), count(3, "2021-12-01", 3), count(4, "2022-11-30", 4),
        count(5, "2022-12-01", 9), count(6, "2022-06-01", 1, department: "市烟草局"),
        count(7, "2022-06-02", 2, department: "行政审批服务局"),
      ], context: try Ledger.context())
    // Five operating enterprises and two sole traders; public institutions are no market subjects.
    #expect(report.checks == 10 && report.subjects == 7)
    #expect(report.figures["credit-checks", "checks", month("2021-12")] == 3)
    #expect(report.figures["credit-checks", "checks", november] == 10)
    #expect(report.figures["credit-checks", "market-subjects", november] == 7)
    #expect(report.findings.words == ["5 future", "6 unknown-department"])
    #expect(report.lines.map(\.checks) == [1, 9])
  }
}
