import Credit
import EvaluationModels
import Testing

@testable import Evaluation

struct TableMakerTests {
  @Test func statesAreNeverGrades() throws {
    var city = TinyCity()
    city.status[0] = "cancelled"
    city.add(0, "severe-list", document: "gone")
    city.registered[1] = "2022-06-01"
    city.registered[2] = "2022-06-01"
    city.add(2, "severe-list", document: "new and listed")
    city.add(3, "severe-list", document: "contested", status: "under-objection")
    city.add(4, "severe-list", document: "left", status: "repaired")
    city.add(5, "severe-list", domain: "tax", document: "elsewhere")
    let (run, _, _) = try city.evaluate()
    let composite = try #require(run.composite)
    func row(_ index: UInt32) -> GradeRow? { composite.rows.first { $0.organisation == index } }
    #expect(row(0)?.state == .exited)
    #expect(row(1)?.state == .new)
    #expect(row(2)?.state == .evaluated)
    #expect(row(2)?.directGrade == 0)
    #expect(row(2)?.grade == 3)
    #expect(row(3)?.state == .suspended)
    #expect(row(4)?.state == .evaluated)
    #expect(row(4)?.grade == 0)
    for row in composite.rows where row.state != .evaluated {
      #expect(row.grade == nil && row.score == nil && row.rank == nil)
    }
    // The list entry of the tax domain reaches the composite, which names no domain, and not the
    // market.
    #expect(row(5)?.grade == 3)
    let market = try #require(run.table(of: "market"))
    #expect(market.rows.first { $0.organisation == 5 }?.directGrade == nil)
  }

  @Test func tooLittleDataIsAState() throws {
    var city = TinyCity()
    city.add(0, "penalty", domain: "tax", document: "1")
    city.add(1, "penalty", domain: "market", document: "1")
    let (run, _, _) = try city.evaluate()
    let tax = try #require(run.table(of: "tax"))
    #expect(tax.rows.first { $0.organisation == 0 }?.state == .evaluated)
    #expect(tax.rows.first { $0.organisation == 1 }?.state == .noData)
    #expect(tax.count(of: .noData) == 7)
  }

  @Test func aNewOrganisationIsGradedFromTheDayItIsOldEnough() throws {
    var city = TinyCity()
    city.registered = [0: "2021-11-30", 1: "2021-12-01"]
    let (run, _, _) = try city.evaluate()
    let rows = try #require(run.composite).rows
    #expect(rows.first { $0.organisation == 0 }?.state == .evaluated)
    #expect(rows.first { $0.organisation == 1 }?.state == .new)
  }

  @Test func rowsStandByScoreThenCodeAndTiesShareARank() throws {
    var city = TinyCity()
    city.add(1, "penalty", document: "1")
    city.add(4, "award", document: "2", severity: "none")
    city.status[0] = "revoked"
    let (run, _, _) = try city.evaluate()
    let rows = try #require(run.composite).rows
    #expect(rows.map(\.organisation) == [4, 2, 3, 5, 6, 7, 1, 0])
    #expect(rows.map(\.rank) == [1, 2, 2, 2, 2, 2, 7, nil])
  }

  @Test func gradeCountsCountTheEvaluated() throws {
    var city = TinyCity()
    city.add(1, "severe-list", document: "1")
    city.status[0] = "revoked"
    let (run, _, _) = try city.evaluate()
    #expect(try #require(run.composite).gradeCounts == [6, 0, 0, 1])
  }
}
