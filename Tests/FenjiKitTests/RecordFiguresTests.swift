import Credit
import Datasets
import Foundation
import Scorecards
import Testing

@testable import FenjiKit

/// Lists, defaulters and counts of a city small enough to work out by hand.
@Suite struct RecordFiguresTests {
  private static let bodies = (1...2).map { code($0, prefix: "11") }
  private static let firms = (3...6).map { code($0, prefix: "91") }

  private static func code(_ number: Int, prefix: String) -> String {
    let subject = "MX00000\(number)"
    let inner = CreditCode.subjectCheckCharacter(for: Array(subject.utf8)).map { [$0] } ?? []
    let body = Array("\(prefix)370883\(subject)".utf8) + inner
    let outer = CreditCode.checkCharacter(for: body).map { [$0] } ?? []
    return String(decoding: body + outer, as: UTF8.self)
  }

  private func found(_ records: [String], asOf: String = "2022-11-30") throws -> RecordFigures {
    let scratch = try Scratch()
    let register = (Self.bodies + Self.firms).map {
      "\($0),主体\($0.suffix(4)),\($0 == Self.firms[3] ? "cancelled" : "active")"
    }
    for (name, lines) in [
      ("o.csv", ["code,name,status"] + register),
      (
        "r.csv",
        ["code,category,severity,decided_on,submitted_on,repaired_on,status"] + records
      ),
      (
        "datapackage.json",
        [
          """
          {"resources": [{"path": "o.csv", "fenji": {"role": "organisations"}},
                         {"path": "r.csv", "fenji": {"role": "records"}}]}
          """
        ]
      ),
    ] {
      try Data((lines.joined(separator: "\n") + "\n").utf8)
        .write(to: URL(filePath: scratch.path + "/" + name))
    }
    let documents = CityDocuments(models: modelsFolder)
    return try RecordFigures.make(
      CityData(
        dataset: scratch.path, documents: documents,
        model: ScorecardModel.load(path: documents.scorecard),
        asOf: #require(CalendarDate(asOf))))
  }

  private func month(_ text: String) throws -> CalendarMonth { try #require(CalendarMonth(text)) }

  /// A body counts once, when it was listed in the window; settling later doesn't undo it.
  @Test func governmentDefaulters() throws {
    let (one, other) = (Self.bodies[0], Self.bodies[1])
    let found = try found([
      "\(one),judgment-debtor,ordinary,2021-12-01,2021-12-01,,valid",
      "\(one),judgment-debtor,ordinary,2022-03-01,2022-03-01,2022-06-01,repaired",
      "\(other),judgment-debtor,ordinary,2022-05-01,2022-05-01,2022-08-01,repaired",
      "\(Self.firms[0]),judgment-debtor,ordinary,2022-05-01,2022-05-01,,valid",
    ])
    #expect(found.defaulters.map(\.code) == [one, other])
    #expect(found.defaulters.map(\.settledOn?.description) == [nil, "2022-08-01"])
    let figures = found.figures
    #expect(figures["government-defaulters", "bodies", try month("2021-12")] == 1)
    #expect(figures["government-defaulters", "bodies", try month("2022-05")] == 2)
    #expect(figures["government-defaulters", "bodies", try month("2022-11")] == 2)
  }

  @Test func beforeTheWindowAndAnnulledAreNone() throws {
    let found = try found([
      "\(Self.bodies[0]),judgment-debtor,ordinary,2021-11-30,2021-11-30,,valid",
      "\(Self.bodies[1]),judgment-debtor,ordinary,2022-05-01,2022-05-01,,annulled",
      "\(Self.bodies[1]),penalty,ordinary,2022-05-01,2022-05-01,,valid",
    ])
    #expect(found.defaulters.isEmpty)
    #expect(found.figures["government-defaulters", "bodies", try month("2022-11")] == 0)
  }

  /// Who can leave when, who has left, and a firm that is gone.
  @Test func severeLists() throws {
    let firms = Self.firms
    let found = try found([
      "\(firms[0]),severe-list,serious,2022-05-31,2022-05-31,,valid",
      "\(firms[0]),judgment-debtor,ordinary,2022-09-01,2022-09-01,,valid",
      "\(firms[1]),severe-list,serious,2022-02-01,2022-02-01,2022-08-15,repaired",
      "\(firms[2]),severe-list,serious,2021-01-01,2021-01-01,2021-11-30,repaired",
      "\(firms[3]),severe-list,serious,2022-01-01,2022-01-01,,valid",
    ])
    #expect(found.severe.map(\.code) == [firms[0]])
    #expect(found.severe[0].entries.map(\.list.id) == ["severe-list", "judgment-debtors"])
    // Six months after a serious and three after an ordinary entry: both on 1 December or before.
    #expect(found.severe[0].repairableFrom.description == "2022-12-01")
    #expect(found.entries.map(\.code) == [firms[0], firms[0], firms[3]])
    #expect(found.left.map(\.code) == [firms[1]])
    #expect(found.operating == 3)
    #expect(found.figures["severe-list", "severe-subjects", try month("2022-11")] == 1)
    #expect(found.figures["severe-list", "operating-subjects", try month("2022-11")] == 3)
  }

  /// The departments' severe lists have a basis since 18 December 2020 only.
  @Test(arguments: [("2020-12-17", 0), ("2020-12-18", 1)])
  func aListTypeCountsWhileInForce(asOf: String, subjects: Int) throws {
    let found = try found(
      ["\(Self.firms[0]),severe-list,serious,2020-06-01,2020-06-01,,valid"], asOf: asOf)
    #expect(found.severe.count == subjects)
  }

  @Test func countsByMonthOfTheReport() throws {
    let firm = Self.firms[0]
    let found = try found([
      "\(firm),permit,none,2020-05-01,2020-05-02,,valid",
      "\(firm),permit,none,2022-01-31,2022-02-01,,valid",
      "\(firm),commitment-kept,none,2022-02-01,2022-02-01,,valid",
      "\(firm),permit,none,2022-12-01,2022-12-01,,valid",
    ])
    #expect(found.records["records-reported", "records", try month("2022-01")] == 1)
    #expect(found.records["records-reported", "records", try month("2022-11")] == 3)
    #expect(found.performances["commitments", "commitment-records", try month("2022-11")] == 1)
  }
}
