import Credit
import Datasets
import Foundation
import Scorecards
import Synthesis
import Testing

@testable import FenjiKit

/// What the synthetic city's own account says is planted in its ledgers is found there, no more and
/// no less, and the dataset fills the scorecard.
@Suite struct LedgerDemoTests {
  private static let documents = CityDocuments(models: modelsFolder)

  private static func city(_ dataset: String, asOf: CalendarDate = demoDay) throws -> CityData {
    try CityData(
      dataset: dataset, documents: documents,
      model: ScorecardModel.load(path: documents.scorecard), asOf: asOf)
  }

  private static func findings(_ ledger: String, _ city: CityData) -> [LedgerFinding] {
    let (ledgers, context) = (city.ledgers, city.context)
    switch ledger {
    case "uploads":
      return UploadReport(ledgers.uploads, context: context, model: city.model).findings
    case "commitments":
      return CommitmentReport(ledgers.commitments, context: context).findings
    case "loans": return LoanReport(ledgers.loans, context: context).findings
    case "contracts": return ContractReport(ledgers.contracts, context: context).findings
    case "credit-plus": return CreditPlusReport(ledgers.creditPlus, context: context).findings
    case "checks": return CheckReport(ledgers.checks, context: context).findings
    default: return []
    }
  }

  private static func expectPlanted(_ dataset: String) throws {
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(filePath: dataset + "/planted.json")))
    let planted = try #require(json as? [String: Any])
    let city = try city(dataset)
    for ledger in ["uploads", "commitments", "loans", "contracts", "credit-plus", "checks"] {
      let account = try #require(planted[ledger] as? [String: Any], "\(ledger)")
      let rejected = account["rejected"] as? [String: Int] ?? [:]
      let others = (account["noted"] as? [String: Int] ?? [:])
        .merging(account["fate"] as? [String: Int] ?? [:]) { $0 + $1 }
      let files = city.dataset.files(ofLedger: ledger)
      let rejects = city.ledgers.rejects.filter { files.contains($0.file) }
      #expect(counts(rejects.map(\.reason.word)) == rejected, "\(ledger)")
      #expect(counts(findings(ledger, city).map(\.fault.word)) == others, "\(ledger)")
      #expect(!others.isEmpty && !rejected.isEmpty || ledger == "credit-plus", "\(ledger)")
    }
    let scopes = try #require(planted["business-scopes"] as? [String: Any])
    let words = try #require(scopes["noted"] as? [String: Int])
    #expect(try city.names().open.count == words["credit-reporting-word"])
  }

  private static func counts(_ words: [String]) -> [String: Int] {
    Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
  }

  @Test func plantedInTheDemo() throws {
    try Self.expectPlanted(demoFolder)
  }

  @Test func plantedInAnotherCity() throws {
    let scratch = try Scratch()
    try CitySynthesiser(seed: "other", organisations: 700, records: 3000).write(to: scratch.path)
    try Self.expectPlanted(scratch.path)
  }

  /// Every row but that on graded supervision, which needs a run; with one, all of them.
  @Test func theDatasetFillsTheScorecard() throws {
    let scorecard = try ScorecardJob.run(
      ScorecardRequest(documents: Self.documents, dataset: demoFolder, asOf: demoDay))
    #expect(scorecard.missing.map(\.id) == ["graded-supervision"])
    func row(_ id: String) throws -> RowResult {
      try #require(scorecard.rows.first { $0.id == id })
    }
    #expect(try row("records-reported").points == 5)
    #expect(try row("special-data").points == 2)
    #expect(try row("credit-plus").points == ExactDecimal("3.4"))
    #expect(try row("credit-checks").points == 4)
    let steps = try row("special-data").nextSteps
    // Gas is one record short.
    #expect(
      steps.contains { $0.title.english.hasPrefix("1 more: gas") && $0.gain == ExactDecimal("0.5") }
    )
    for row in scorecard.rows where row.number != nil && row.points != nil {
      let isGiven = ["city-rank", "mechanism", "innovation", "financial-risk"].contains(row.id)
      #expect(isGiven != row.notes.contains { $0.english.hasPrefix("computed from") }, "\(row.id)")
    }
  }

  @Test func aDatasetWithoutLedgersFillsWhatItCan() throws {
    let scratch = try Scratch()
    let folder = try scratch.city()
    let descriptor = URL(filePath: folder + "/datapackage.json")
    var json = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: descriptor)) as? [String: Any])
    let resources = try #require(json["resources"] as? [[String: Any]])
    json["resources"] = resources.filter { !(($0["path"] as? String) ?? "").hasPrefix("ledgers/") }
    try JSONSerialization.data(withJSONObject: json).write(to: descriptor)
    let scorecard = try ScorecardJob.run(
      ScorecardRequest(documents: Self.documents, dataset: folder, asOf: demoDay))
    #expect(
      scorecard.rows.filter { $0.state == .missing }.map(\.id) == [
        "credit-checks", "special-data", "credit-plus", "loan-registrations", "loan-volume",
        "graded-supervision",
      ])
    let commitments = try #require(scorecard.rows.first { $0.id == "commitments" })
    // Hundreds of records of commitments kept, for some eighty firms.
    #expect(commitments.points == 6)
    #expect(throws: FenjiError.noLedger("loans", dataset: folder)) {
      try QualityJob.ledger(
        .loans, dataset: folder,
        QualityJob.Circumstances(documents: Self.documents, asOf: demoDay, language: .english))
    }
  }

  /// An earlier day knows less, and nothing of later.
  @Test func anEarlierDay() throws {
    let june = try #require(CalendarDate("2022-06-30"))
    let early = try ScorecardJob.run(
      ScorecardRequest(documents: Self.documents, dataset: demoFolder, asOf: june))
    let row = try #require(early.rows.first { $0.id == "records-reported" })
    #expect(row.inputs[0].months.last?.month.description == "2022-06")
    #expect(row.points == 0 && row.forecast == 5 && row.best == 10)
  }

  @Test(arguments: QualityJob.Ledger.allCases)
  func tablesAreWritten(ledger: QualityJob.Ledger) throws {
    let scratch = try Scratch()
    let outcome = try QualityJob.ledger(
      ledger, dataset: demoFolder,
      QualityJob.Circumstances(
        documents: Self.documents, asOf: demoDay, folder: scratch.path, language: .chinese))
    #expect(!outcome.isClean && outcome.text.contains("待核查"))
    for name in ["\(ledger.rawValue).csv", "findings.csv", "rejects.csv"] {
      #expect(try !text(scratch.path + "/" + name).isEmpty)
    }
    if ledger != .contracts {
      let figures = try CityFigures.load(
        path: scratch.path + "/figures.csv",
        model: ScorecardModel.load(path: Self.documents.scorecard))
      #expect(!figures.isEmpty)
    }
    // No identity number of a person gets out.
    for file in ["findings.csv", "rejects.csv"] {
      #expect(!PersonalNumber.stands(in: try text(scratch.path + "/" + file)), "\(file)")
    }
  }
}
