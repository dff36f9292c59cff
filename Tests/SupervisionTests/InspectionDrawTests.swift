import Credit
import Digests
import EvaluationModels
import Supervision
import Testing

@testable import Evaluation

/// Digests in here were printed by `sha256sum`.
struct InspectionDrawTests {
  let draw = InspectionDraw(runSeed: "2022-11-30", modelID: "market")

  @Test func theTicketIsTheDigestOfSeedTextAndCode() {
    #expect(draw.seed == "2022-11-30:market:")
    #expect(
      draw.ticket(of: "91370883DEMO000001").hex
        == "11a2842591026ce7a1347ec013fa67584d1c5b7dee3d94241b51af0faab9dc3b")
    #expect(
      draw.ticket(of: "91370883DEMO000005").hex
        == "ce138d803174e444a0e95d0b349843a640a8af1e1c1674f4a8587c7365119a09")
  }

  @Test func strataAreTheGradesInOrderAndThenTheUngraded() {
    let list = draw.draw(SampleCity.table, organisations: SampleCity.organisations)
    #expect(list.strata.map(\.grade) == [0, 1, 2, 3, nil])
    #expect(list.strata.map(\.pool) == [1, 1, 0, 2, 1])
    #expect(list.strata.map(\.drawn) == [1, 1, 0, 2, 1])
    #expect(list.strata.map(\.isFullList) == [false, false, false, true, false])
    #expect(list.strata[4].ratio == SampleCity.decimal("0.1"))
    #expect(list.strata[4].frequency == Phrase("每年 1 次", "once a year"))
    // 丁 has the lower ticket of the two in D; 己 has left.
    #expect(list.items.map(\.organisation) == [0, 1, 3, 2, 4])
    #expect(list.items.map(\.order) == [1, 1, 1, 2, 1])
    #expect(list.items.map(\.grade) == [0, 1, 3, 3, nil])
    #expect(list.items.map(\.state) == [.evaluated, .evaluated, .evaluated, .evaluated, .new])
    #expect(
      list.items[2].ticket.hex
        == "701588713248158407ebf10fc50e9a17baf9cd09ee63638141b8fd2ea1f37fdc")
    #expect(list.poolCount == 5)
    #expect(list.ungradedCount == 1)
  }

  @Test func thePoolHashIsThatOfLinesOfCodeAndGrade() {
    let hash = InspectionDraw.poolHash(
      of: SampleCity.table, organisations: SampleCity.organisations)
    #expect(hash.hex == "daac6526989112f16a04907a0c5b9ae8e5fb4d1ac14934975e772d1364ae0bde")
  }

  @Test func lowestTicketsOfAGradeAreDrawn() {
    let (table, organisations) = uniform(20, ratio: "0.21")
    let list = InspectionDraw(seed: "seed").draw(table, organisations: organisations)
    #expect(
      list.items.map { organisations[Int($0.organisation)].code } == [
        "91370883DEMO000020", "91370883DEMO000004", "91370883DEMO000015", "91370883DEMO000002",
        "91370883DEMO000003",
      ])
    #expect(
      list.items.first?.ticket.hex
        == "022b415366f9096b6405204ee14e6a97d3e57b41a4db2bcdf07bd20dc2fc050a")
  }

  @Test(arguments: ["0.01", "0.05", "0.5", "0.97"])
  func ofManyTheLowestTicketsAreDrawnInOrder(_ ratio: String) {
    let (table, organisations) = uniform(3000, ratio: ratio)
    let draw = InspectionDraw(seed: "seed")
    let list = draw.draw(table, organisations: organisations)
    let lowest = organisations.map { (ticket: draw.ticket(of: $0.code), code: $0.code) }
      .sorted { $0.ticket < $1.ticket }.prefix(list.items.count)
    #expect(list.items.count >= 30)
    #expect(list.items.map { organisations[Int($0.organisation)].code } == lowest.map(\.code))
  }

  @Test func aLargerRatioDrawsTheSameAndMore() {
    let (small, organisations) = uniform(20, ratio: "0.25")
    let (large, _) = uniform(20, ratio: "0.6")
    let draw = InspectionDraw(seed: "seed")
    let few = draw.draw(small, organisations: organisations).items.map(\.organisation)
    let many = draw.draw(large, organisations: organisations).items.map(\.organisation)
    #expect(few.count == 5)
    #expect(many.count == 12)
    #expect(Array(many.prefix(5)) == few)
  }

  @Test func theOrderOfRowsAndOrganisationsDoesNotMatter() {
    let organisations = SampleCity.organisations
    let expected = draw.draw(SampleCity.table, organisations: organisations)
    let reversed = draw.draw(
      SampleCity.table(SampleCity.rows.reversed()), organisations: organisations)
    #expect(reversed == expected)

    let mirrored = SampleCity.rows.map { row in
      GradeRow(
        organisation: 5 - row.organisation, state: row.state, score: row.score, grade: row.grade,
        directGrade: row.directGrade, rank: row.rank)
    }
    let other = draw.draw(
      SampleCity.table(mirrored), organisations: Array(organisations.reversed()))
    #expect(other.poolHash == expected.poolHash)
    #expect(other.items.map(\.ticket) == expected.items.map(\.ticket))
  }

  @Test func whoIsDrawnDependsOnTheSeed() {
    let (table, organisations) = uniform(20, ratio: "0.21")
    let one = InspectionDraw(seed: "seed").draw(table, organisations: organisations)
    let other = InspectionDraw(seed: "another").draw(table, organisations: organisations)
    #expect(one.items.map(\.organisation) != other.items.map(\.organisation))
    #expect(one.poolHash == other.poolHash)
  }

  @Test(arguments: [
    ("0.05", 0, 0), ("0.05", 1, 1), ("0.05", 20, 1), ("0.05", 21, 2), ("0.1", 30, 3),
    ("0.000001", 5, 1), ("0.3", 10, 3), ("0.300001", 10, 4), ("1", 7, 7), ("2", 7, 7),
    ("0.333333", 3, 1), ("0.333334", 3, 2), ("0", 4, 1), ("0.07", 100, 7),
  ])
  func theCountIsRoundedUpExactly(ratio: String, pool: Int, drawn: Int) {
    #expect(InspectionDraw.count(ratio: SampleCity.decimal(ratio), of: pool) == drawn)
  }

  @Test func aFullListHoldsAllOfTheGrade() {
    let (table, organisations) = uniform(20, ratio: "1")
    let list = InspectionDraw(seed: "seed").draw(table, organisations: organisations)
    #expect(list.strata[0].isFullList)
    #expect(Set(list.items.map(\.organisation)).count == 20)
  }

  @Test func everyStateButExitedIsInThePool() {
    let states: [EvaluationState] = [.new, .noData, .suspended, .exited]
    let rows = states.enumerated().map { SampleCity.row($0, state: $1) }
    let list = draw.draw(
      SampleCity.table(rows, regimes: SampleCity.regimes(["1", "1", "1", "1"])),
      organisations: SampleCity.organisations)
    #expect(list.items.map(\.state).sorted { $0.rawValue < $1.rawValue } == states.dropLast())
  }

  /// `count` organisations that all have the best grade, drawn by `ratio`.
  private func uniform(_ count: Int, ratio: String) -> (GradeTable, [Organisation]) {
    let organisations = (1...count).map { number in
      let digits = String(number)
      return Organisation(
        code: "91370883DEMO" + String(repeating: "0", count: 6 - digits.count) + digits,
        name: "", kind: .enterprise, industry: "", area: "", town: "", registeredOn: nil,
        status: .active, employees: nil, scope: 1)
    }
    let rows = (0..<count).map { SampleCity.row($0, "95", grade: 0, rank: 1) }
    return (
      SampleCity.table(rows, regimes: SampleCity.regimes([ratio, "0.1", "0.5", "1"])),
      organisations
    )
  }
}
