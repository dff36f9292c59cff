import Credit
import Datasets
import Testing

@testable import Scorecards

@Suite struct LoanReportTests {
  private static let national = "全国中小企业融资综合信用服务示范平台"

  private func entry(
    _ row: Int, _ event: LoanEvent, _ organisation: UInt32 = 0, on day: String = "2022-05-01",
    fen: Int64 = 0, platform: String = national, id: String? = nil
  ) -> LoanEntry {
    LoanEntry(
      place: Ledger.place(row), organisation: organisation, id: id ?? "L\(row)", event: event,
      platform: platform, happenedOn: Ledger.day(day), amount: fen)
  }

  private func report(_ entries: [LoanEntry]) throws -> LoanReport {
    LoanReport(entries, context: try Ledger.context())
  }

  @Test func aFirmCountsOnceFromItsFirstDay() throws {
    let report = try report([
      entry(2, .registration, 0, on: "2022-06-01"),
      entry(3, .registration, 0, on: "2022-02-01", platform: "邹城市信易贷平台"),
      entry(4, .registration, 1, on: "2021-01-01"),
    ])
    #expect(report.registered == 2 && report.operating == 5)
    #expect(report.findings.words == ["2 registered-before"])
    let figures = report.figures
    #expect(figures["loan-registrations", "registered-firms", month("2022-01")] == 1)
    #expect(figures["loan-registrations", "registered-firms", month("2022-02")] == 2)
    #expect(figures["loan-registrations", "operating-firms", november] == 5)
    #expect(report.lines.map(\.firms) == [2, 1])
  }

  /// Sole traders and firms that are gone are no operating firms.
  @Test func onlyOperatingFirms() throws {
    let report = try report([entry(2, .registration, 5), entry(3, .registration, 6)])
    #expect(report.registered == 0)
    #expect(report.findings.words == ["2 not-an-operating-firm", "3 not-an-operating-firm"])
  }

  @Test func volumeOfTheWindow() throws {
    let report = try report([
      entry(2, .grant, on: "2021-11-30", fen: 900), entry(3, .grant, on: "2021-12-01", fen: 150),
      entry(4, .disbursement, on: "2022-11-30", fen: 101), entry(5, .grant, 6, fen: 50),
    ])
    #expect(report.figures["loan-volume", "credit-granted", month("2021-12")] == decimal("1.5"))
    #expect(report.figures["loan-volume", "credit-granted", november] == 2)
    #expect(report.figures["loan-volume", "credit-disbursed", november] == decimal("1.01"))
    #expect(report.lines[0].grants == 2 && report.lines[0].granted == 2)
  }

  @Test func whatIsWrongDoesNotCount() throws {
    let report = try report([
      entry(2, .grant, fen: 100), entry(3, .grant, fen: 100, id: "L2"),
      entry(4, .grant, fen: 100, platform: "邻县平台"), entry(5, .grant),
      entry(6, .grant, on: "2022-12-01", fen: 100),
    ])
    #expect(
      report.findings.words == [
        "3 repeated", "4 unconnected-platform", "5 no-amount", "6 future",
      ])
    #expect(report.figures["loan-volume", "credit-granted", november] == 1)
  }

  /// Sums beyond what a scorecard takes stand at its limit and don't trap.
  @Test func hugeAmounts() throws {
    let most: Int64 = 1_000_000_000_000_000
    let report = try report((2..<12_000).map { entry($0, .grant, fen: most) })
    #expect(report.figures["loan-volume", "credit-granted", november] == 100_000_000_000)
  }
}
