import Credit
import Datasets
import Testing

@testable import Scorecards

@Suite struct CreditPlusReportTests {
  private func entry(
    _ row: Int, _ field: String, _ title: String = "案例", pushed: String? = "2022-05-01",
    department: String = "市文旅局"
  ) -> CreditPlusCase {
    CreditPlusCase(
      place: Ledger.place(row), field: field, title: title, department: department,
      pushedOn: pushed.map(Ledger.day))
  }

  private func report(
    _ entries: [CreditPlusCase], asOf: String = "2022-11-30"
  ) throws -> CreditPlusReport {
    CreditPlusReport(entries, context: try Ledger.context(asOf: day(asOf)))
  }

  @Test func aFieldCountsWithACaseInTime() throws {
    let report = try report([
      entry(2, "信易贷"), entry(3, "信易租", pushed: nil), entry(4, "信易行", ""),
      entry(5, "信易游", pushed: "2022-12-01"), entry(6, "信易阅", pushed: "2022-11-30"),
    ])
    #expect(report.figures["credit-plus", "fields", november] == 2)
    #expect(report.figures["credit-plus", "fields", month("2022-05")] == 1)
    #expect(report.figures["credit-plus", "fields", month("2022-04")] == 0)
    #expect(
      report.findings.words == ["3 no-case", "4 no-case", "5 future", "5 no-case"])
  }

  @Test func spellingsOfAFieldAreOne() throws {
    let report = try report([
      entry(2, "信易+医"), entry(3, "“信易＋医”", pushed: "2022-03-01"), entry(4, "信易+医"),
      entry(5, "信易+医", department: "市旅投公司"),
    ])
    #expect(report.lines.count == 1 && report.lines[0].cases.count == 4)
    #expect(report.lines[0].countedFrom == day("2022-03-01"))
    #expect(report.lines[0].departments == ["邹城市文化和旅游局", "市旅投公司"])
    #expect(report.findings.words == ["3 same-field", "5 unknown-department"])
  }
}
