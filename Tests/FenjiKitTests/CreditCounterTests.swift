import Credit
import Datasets
import Evaluation
import EvaluationModels
import Foundation
import Scorecards
import Storage
import Testing

@testable import FenjiKit

/// From an evaluation to a counter's answer, and from the log back to the scorecard.
@Suite struct CreditCounterTests {
  /// Noon of 2022-11-30 in China.
  private static let now: Int64 = 19_326 * 86_400 + 4 * 3600
  private static let documents = CityDocuments(models: modelsFolder)

  private func loaded(_ scratch: Scratch) throws -> (store: String, results: String, city: String) {
    let city = try scratch.city()
    try scratch.evaluate(city)
    let store = scratch.path + "/credit.sqlite"
    let words = try CreditCounter.load(results: scratch.path + "/out", store: store)
    #expect(words.english.hasPrefix("loaded the evaluation of 2022-11-30: 150 organisations"))
    return (store, scratch.path + "/out", city)
  }

  private func check(_ code: String, _ store: String, json: Bool = false) throws
    -> CreditCounter.Outcome
  {
    try CreditCounter.check(
      code: code, matter: "经营许可", department: "市行政审批局", role: "窗口", store: store,
      second: Self.now, isJSON: json, language: .english)
  }

  @Test func answersAreTheRunsAndTheLogIsTheScorecards() throws {
    let scratch = try Scratch()
    let (store, results, city) = try loaded(scratch)
    let data = try CityData(
      dataset: city, documents: Self.documents,
      model: ScorecardModel.load(path: Self.documents.scorecard), asOf: demoDay)
    let subject = try #require(
      data.organisations.organisations.first { data.context.rules.marketSubjects.contains($0) })
    let outcome = try check(subject.code, store, json: true)
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.text.utf8)) as? [String: Any])
    #expect(answer["name"] as? String == subject.name)
    let grades = try #require(answer["grades"] as? [[String: Any]])
    let (_, run) = try PublishedResults(folder: results).replay()
    for grade in grades {
      let model = try #require(grade["model"] as? String)
      let table = try #require(run.table(of: model))
      let index = try #require(run.organisations.index(ofCode: subject.code))
      let row = try #require(table.rows.first { $0.organisation == index })
      #expect(grade["grade"] as? String == row.grade.map { table.model.scheme.bands[$0].grade })
      #expect(grade["version"] as? String == table.model.version)
    }
    // Risk classes are for those who plan inspections.
    let shown = Set(grades.compactMap { $0["model"] as? String })
    #expect(!shown.isEmpty)
    for table in run.tables where table.model.profile?.publicity ?? .internal == .internal {
      #expect(!shown.contains(table.model.id), "\(table.model.id)")
    }

    for _ in 0..<4 { _ = try check(subject.code, store) }
    let scorecard = try ScorecardJob.run(
      ScorecardRequest(documents: Self.documents, dataset: city, store: store, asOf: demoDay))
    let row = try #require(scorecard.rows.first { $0.id == "credit-checks" })
    #expect(
      row.inputs.map(\.value) == [
        5, ExactDecimal(data.context.count(data.context.rules.marketSubjects)),
      ])
    #expect(row.notes.contains { $0.english == "computed from the log of checks" })

    // The exported log reads as the ledger.
    let log = try CreditCounter.log(store: store, until: demoDay)
    #expect(
      log == "checked_on,department,matter,count\n2022-11-30,市行政审批局,经营许可,5\n")
    #expect(try CreditCounter.faults(store: store).isEmpty)
  }

  @Test func listedOrganisationsAreListed() throws {
    let scratch = try Scratch()
    let store = scratch.path + "/credit.sqlite"
    try scratch.evaluate(demoFolder)
    _ = try CreditCounter.load(results: scratch.path + "/out", store: store)
    let data = try CityData(
      dataset: demoFolder, documents: Self.documents,
      model: ScorecardModel.load(path: Self.documents.scorecard), asOf: demoDay)
    let severe = try RecordFigures.make(data).severe
    #expect(severe.count > 10)
    for subject in severe {
      let outcome = try check(subject.code, store)
      #expect(outcome.isListed && outcome.text.contains("on "), "\(subject.code)")
    }
    let codes = Set(severe.map(\.code))
    let other = try #require(
      data.organisations.organisations.first { !codes.contains($0.code) && $0.status == .active })
    #expect(try !check(other.code, store).isListed)
  }
}
