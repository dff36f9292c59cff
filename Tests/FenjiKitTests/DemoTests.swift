import Credit
import Datasets
import Evaluation
import EvaluationModels
import FenjiKit
import Foundation
import Reports
import Testing

/// The bundled city, evaluated once.
@Suite struct DemoTests {
  private static let scratch = Result { try Scratch() }
  private static let demo = Result {
    try scratch.get().evaluate(demoFolder)
  }

  private func planted() throws -> JSONValue {
    try JSONValue(parsing: try bytes(demoFolder + "/planted.json"))
  }

  /// How often each reason stands in `rejects.csv`, for files whose name begins so.
  private func rejects(of files: String) throws -> [String: Int] {
    let table = try PlainTable("out/rejects.csv", in: try Self.scratch.get().path)
    var counts: [String: Int] = [:]
    for row in table.rows where row[0].hasPrefix(files) { counts[row[4], default: 0] += 1 }
    return counts
  }

  @Test(arguments: ["organisations", "records", "measures", "outcomes"])
  func plantedRowsAreRefused(table: String) throws {
    _ = try Self.demo.get()
    var expected: [String: Int] = [:]
    for member in try planted()[table]?["rejected"]?.members ?? [] {
      expected[member.key] = Int(member.value.integer ?? 0)
    }
    // Outcomes are for back-tests and not read by an evaluation.
    #expect(try rejects(of: table) == (table == "outcomes" ? [:] : expected))
  }

  @Test func plantedFatesAreFound() throws {
    let run = try Self.demo.get().run
    let fates = try #require(try planted()["records"]?["fate"]?.members)
    for member in fates {
      let count = Int(member.value.integer ?? 0)
      if let fate = Eligibility.allCases.first(where: { $0.word == member.key }) {
        #expect(run.ledger[fate] == count, "\(member.key)")
      }
    }
    // Beyond what is planted, records lapse by the catalogue's periods.
    let expired = fates.filter { $0.key.hasPrefix("expired") }
      .reduce(0) { $0 + Int($1.value.integer ?? 0) }
    #expect(run.ledger[.expired] > expired)
    #expect(run.ledger.total == run.totals.accepted)
  }

  @Test func everyDomainHasAUsefulTable() throws {
    let run = try Self.demo.get().run
    #expect(run.tables.count == 21)
    for table in run.tables {
      #expect(table.rows.count >= 80, "\(table.model.id)")
      #expect(table.gradeCounts.count { $0 > 0 } >= 2, "\(table.model.id)")
    }
  }

  /// Grades must tell organisations apart: those graded worse are found wanting more often later.
  @Test func gradesPredictLaterInspections() throws {
    let run = try Self.demo.get().run
    let dataset = try Dataset.open(at: demoFolder)
    let evaluator = Evaluator(library: run.library, threads: 2)
    let outcomes = try dataset.outcomes(
      codebook: evaluator.codebook, organisations: run.organisations, rejects: { _ in })
    var found = (good: 0, bad: 0)
    var inspected = (good: 0, bad: 0)
    for table in run.tables where table.model.domain != nil {
      var grades: [UInt32: Int] = [:]
      for row in table.rows { grades[row.organisation] = row.grade }
      for outcome in outcomes where Int(outcome.domain) == table.model.domain {
        guard let grade = grades[outcome.organisation] else { continue }
        if grade == 0 {
          inspected.good += 1
          found.good += outcome.found
        } else {
          inspected.bad += 1
          found.bad += outcome.found
        }
      }
    }
    let good = Double(found.good) / Double(inspected.good)
    let bad = Double(found.bad) / Double(inspected.bad)
    #expect(bad > 1.3 * good)
  }

  @Test func formulasAreInert() throws {
    _ = try Self.demo.get()
    let market = try text(try Self.scratch.get().path + "/out/grades/market.csv")
    #expect(market.hasPrefix("\u{FEFF}"))
    #expect(!market.contains(",=") && !market.contains("\"="))
    #expect(market.contains("'="))
  }

  /// The whole run in figures. Set `FENJI_RECORD` to record it again after a wanted change.
  @Test func goldenRun() throws {
    let published = try Self.demo.get()
    var lines: [String] = []
    for table in published.manifest.tables {
      let grades = table.grades.map { "\($0.name)=\($0.count)" }
      let states = table.states.map { "\($0.name)=\($0.count)" }
      let weights = table.weights.map { "\($0.group)=\($0.weight)" }
      lines.append(
        "\(table.model) \(table.modelVersion)\n  \((grades + states).joined(separator: " "))\n  "
          + "\(weights.joined(separator: " "))\n  drawn=\(table.drawn) pool=\(table.poolHash)")
    }
    for file in published.manifest.outputs where file.path != "grades.xlsx" {
      lines.append("\(file.sha256) \(file.path)")
    }
    let fresh = lines.joined(separator: "\n") + "\n"
    let path = packageFolder + "/Tests/FenjiKitTests/Golden/demo.txt"
    if ProcessInfo.processInfo.environment["FENJI_RECORD"] != nil {
      try AtomicFile.write(fresh, to: path)
    }
    #expect(fresh == (try text(path)))
  }
}
