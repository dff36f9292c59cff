import Credit
import Datasets
import Testing

@testable import Scorecards

@Suite struct ContractReportTests {
  private func contract(
    _ row: Int, signed: String = "2022-05-01", due: String? = "2022-10-01",
    _ state: PerformanceState = .kept, reported: String? = "2022-05-03", id: String? = nil,
    department: String = "市财政局", fen: Int64 = 100
  ) -> Contract {
    Contract(
      place: Ledger.place(row), organisation: 0, id: id ?? "H\(row)", department: department,
      signedOn: Ledger.day(signed), dueOn: due.map(Ledger.day), amount: fen, state: state,
      reportedOn: reported.map(Ledger.day))
  }

  private func report(_ entries: [Contract]) throws -> ContractReport {
    ContractReport(entries, context: try Ledger.context())
  }

  @Test func byDepartment() throws {
    let report = try report([
      contract(2), contract(3, .broken), contract(4, .open), contract(5, due: "2023-01-01", .open),
      contract(6, reported: nil), contract(7, department: "财政局"),
      contract(8, department: "市水务局", fen: 250),
    ])
    #expect(report.lines.map(\.department) == ["邹城市水务局", "邹城市财政局"])
    let line = report.lines[1]
    #expect(line.signed == 6 && line.reported == 5 && line.performed == 3 && line.broken == 1)
    #expect(line.overdue == 1 && line.amount == 6 && report.lines[0].amount == decimal("2.5"))
    #expect(report.findings.words == ["3 broken", "4 overdue", "6 unreported"])
  }

  @Test func whatIsWrongDoesNotCount() throws {
    let report = try report([
      contract(2), contract(3, id: "H2"), contract(4, due: "2022-04-30"),
      contract(5, reported: "2022-04-30"),
      contract(6, signed: "2022-12-01", due: nil, reported: nil),
    ])
    #expect(
      report.findings.words == [
        "3 repeated", "4 days-out-of-order", "5 days-out-of-order", "6 future",
      ])
    #expect(report.lines.map(\.signed) == [1])
  }
}
