import Credit
import Datasets
import Testing

@testable import Scorecards

@Suite struct CommitmentReportTests {
  private func commitment(
    _ row: Int, made: String = "2022-05-01", due: String? = nil, reported: String? = "2022-05-02",
    _ state: PerformanceState = .open, done: String? = nil, outcome: String? = nil,
    id: String? = nil, department: String = "市民政局"
  ) -> Commitment {
    Commitment(
      place: Ledger.place(row), organisation: 0, id: id ?? "N\(row)", department: department,
      matter: "", committedOn: Ledger.day(made), dueOn: due.map(Ledger.day),
      reportedOn: reported.map(Ledger.day), state: state, performedOn: done.map(Ledger.day),
      performanceReportedOn: outcome.map(Ledger.day))
  }

  private func report(_ entries: [Commitment]) throws -> CommitmentReport {
    CommitmentReport(entries, context: try Ledger.context())
  }

  @Test func givenKeptBrokenAndReported() throws {
    let report = try report([
      commitment(2, .kept, done: "2022-06-01", outcome: "2022-06-02"),
      commitment(3, .broken, done: "2022-06-01"), commitment(4, reported: nil),
      commitment(5, due: "2022-11-29"), commitment(6, due: "2022-11-30"),
    ])
    let line = try #require(report.lines.first)
    #expect(report.lines.count == 1 && line.department == "邹城市民政局")
    #expect(line.given == 5 && line.reported == 4 && line.kept == 1 && line.broken == 1)
    // Due on the day itself isn't overdue.
    #expect(line.overdue == 1 && line.outcomesReported == 1)
    #expect(report.findings.words == ["3 broken", "4 unreported", "5 overdue"])
    // Four commitments and one outcome, of six firms: 5 operating and 1 revoked.
    #expect(report.figures["commitments", "commitment-records", november] == 5)
    #expect(report.figures["commitments", "commitment-records", month("2022-05")] == 4)
    #expect(report.figures["commitments", "firms", november] == 6)
  }

  @Test func whatIsWrongDoesNotCount() throws {
    let report = try report([
      commitment(2, .kept, done: "2022-06-01"), commitment(3, id: "N2"), commitment(4, .kept),
      commitment(5, done: "2022-06-01"), commitment(6, .kept, done: "2022-04-30"),
      commitment(7, reported: "2022-04-30"), commitment(8, reported: "2022-12-01"),
      commitment(9, department: "市烟草局"),
    ])
    #expect(
      report.findings.words == [
        "3 repeated", "4 state-without-day", "5 state-without-day", "6 days-out-of-order",
        "7 days-out-of-order", "8 future", "9 unknown-department",
      ])
    #expect(report.lines.map(\.given).reduce(0, +) == 2)
  }
}
