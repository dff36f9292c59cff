import Credit
import Datasets
import Foundation
import Scorecards
import Testing

@testable import FenjiKit

/// The demo's planted errors are found, through the calls the command line makes.
@Suite struct ScorecardDemoTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func path(_ name: String) -> String { Self.root.appending(path: name).path }

  private func demo(_ name: String) -> String { path("datasets/zoucheng-scorecard/" + name) }

  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func request(_ values: String, asOf: String) throws -> ScorecardRequest {
    ScorecardRequest(
      documents: CityDocuments(models: path("models")), values: [demo(values)],
      asOf: try date(asOf))
  }

  private func circumstances() throws -> QualityJob.Circumstances {
    QualityJob.Circumstances(
      documents: CityDocuments(models: path("models")), asOf: try date("2022-11-30"),
      language: .english)
  }

  @Test func pointsOfTheDemo() throws {
    let scorecard = try ScorecardJob.run(request("figures.csv", asOf: "2022-11-30"))
    #expect(scorecard.points.description == "71.490838")
    #expect(scorecard.best == scorecard.points && scorecard.worst == scorecard.points)
    #expect(scorecard.missing.isEmpty)
  }

  @Test func everyWrongRowIsNamed() throws {
    let error = #expect(throws: ScorecardError.self) {
      try ScorecardJob.run(request("faulty-figures.csv", asOf: "2022-11-30"))
    }
    guard case .figures(let faults) = error else { return }
    #expect(faults.map(\.row) == [2, 3, 4, 5, 6, 7, 9, 10, 12, 13, 14, 15, 16])
  }

  @Test func filesAreWrittenAndTheSameAgain() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "scorecard-\(ProcessInfo.processInfo.processIdentifier)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let scorecard = try ScorecardJob.run(request("figures.csv", asOf: "2022-09-30"))
    var written: [[Data]] = []
    for _ in 0..<2 {
      try scorecard.write(to: folder, language: .chinese)
      written.append(
        try ["json", "xlsx", "html"].map {
          try Data(contentsOf: URL(filePath: "\(folder)/scorecard.\($0)"))
        })
    }
    #expect(written[0] == written[1] && written[0].allSatisfy { !$0.isEmpty })
  }

  @Test func tasksOfTheDemo() throws {
    let board = try TaskJob.run(
      request("figures.csv", asOf: "2022-09-30"), tasks: path("models/scorecard/tasks-2022.yaml"),
      progress: [demo("progress.csv")])
    func status(_ goal: String, _ department: String) -> TaskEntry.Status? {
      board.entries.first { $0.goal.id == goal && $0.department == department }?.status
    }
    #expect(status("below-two-tenths", "邹城市人民法院") == .late)
    #expect(status("embedded", "邹城市行政审批服务局") == .done)
    #expect(status("embedded", "邹城市民政局") == .open)
    #expect(status("no-code-error", "邹城市市场监督管理局") == .late)
  }

  @Test func codesPublicityAndNames() throws {
    let audit = try CodeAudit.make(
      path: demo("register.csv"), code: "code", name: "name", date: "registered_on")
    #expect(
      audit.findings.map(\.fault.word) == [
        "code-check", "repeated-row", "several-names", "several-codes", "shared-subject",
        "code-mangled-by-spreadsheet", "missing",
      ])
    let publicity = try QualityJob.publicity(
      .files([demo("permits.csv"), demo("penalties.csv")]), circumstances())
    #expect(publicity.text.contains("6 failures; 1 copies, 1 exempt, 1 of other months"))
    let names = try QualityJob.names(
      .files([demo("register.csv")]),
      columns: QualityJob.Columns(code: "code", name: "name", scope: "scope"), circumstances())
    #expect(!names.isClean)
    #expect(names.text.components(separatedBy: "to be looked at").count == 3)
  }

  /// The faults that the synthetic city's own account says are planted in its register.
  @Test func codesOfTheSyntheticCity() throws {
    let audit = try CodeAudit.make(
      path: path("datasets/zoucheng-demo/organisations.csv"), code: "code", name: "name",
      date: "registered_on")
    func count(_ word: String) -> Int { audit.findings.count { $0.fault.word == word } }
    #expect(count("code-length") == 2 && count("code-character") == 2)
    #expect(count("code-subject-check") == 2 && count("code-mangled-by-spreadsheet") == 4)
    #expect(count("missing") == 2 && count("repeated-row") == 8 && count("shared-subject") == 2)
    // Rows of natural persons are passed over.
    #expect(count("code-check") == 4)
    #expect(!audit.findings.contains { PersonalNumber.hasShape(of: $0.code) })
  }

  @Test func recordsOfTheSyntheticCity() throws {
    let asOf = try date("2022-11-30")
    let documents = CityDocuments(models: path("models"))
    let model = try ScorecardModel.load(path: documents.scorecard)
    func found(_ threads: Int) throws -> RecordFigures {
      try RecordFigures.make(
        CityData(
          dataset: path("datasets/zoucheng-demo"), documents: documents, model: model, asOf: asOf,
          threads: threads))
    }
    let one = try found(1)
    let four = try found(4)
    #expect(one.figures == four.figures && one.severe == four.severe && one.left == four.left)
    #expect(!one.severe.isEmpty && one.operating > one.severe.count)
    #expect(one.severe.map(\.code) == one.severe.map(\.code).sorted())
  }
}
