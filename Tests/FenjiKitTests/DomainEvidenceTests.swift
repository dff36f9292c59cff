import Credit
import Foundation
import Scorecards
import Testing

@testable import FenjiKit

/// A domain counts with a model in force, a composite evaluation that was made, and a case on disk.
@Suite struct DomainEvidenceTests {
  @Test func whatIsMissingDoesNotCount() throws {
    let scratch = try Scratch()
    try scratch.evaluate(try scratch.city())
    let out = scratch.path + "/out"
    func complete(_ asOf: CalendarDate = demoDay) throws -> [String] {
      try DomainEvidence(results: out, models: modelsFolder, asOf: asOf).domains
        .filter(\.isComplete).map(\.id)
    }
    let all = try complete()
    #expect(all.count == 20)
    // Results of a later day say nothing about an earlier one.
    #expect(try complete(demoDay.adding(days: -1)).isEmpty)

    let files = FileManager.default
    try files.removeItem(atPath: out + "/cases/market.md")
    try Data().write(to: URL(filePath: out + "/cases/tax.md"))
    #expect(try complete() == all.filter { !["market", "tax"].contains($0) })
    let rules = try RecordFigureRules.load(
      path: modelsFolder + "/scorecard/from-records.yaml",
      model: ScorecardModel.load(path: modelsFolder + "/scorecard/zoucheng-2022.yaml"))
    let window = ScorecardWindow(first: CalendarMonth(demoDay), last: CalendarMonth(demoDay))
    let figures = try DomainEvidence(results: out, models: modelsFolder, asOf: demoDay)
      .figures(rules, window: window, asOf: demoDay)
    #expect(figures["graded-supervision", "domains-complete", CalendarMonth(demoDay)] == 18)
    #expect(figures["graded-supervision", "domains-graded", CalendarMonth(demoDay)] == 20)

    try files.removeItem(atPath: out + "/grades/composite.csv")
    #expect(try complete().isEmpty)
  }
}
