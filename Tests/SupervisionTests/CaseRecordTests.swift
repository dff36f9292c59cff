import Credit
import EvaluationModels
import Supervision
import Testing

@testable import Evaluation

struct CaseRecordTests {
  let record = CaseRecord(SampleCase.file, library: SampleCity.library)

  @Test func theStatementAddsUp() throws {
    let statement = try #require(record.results[0].statement)
    let total = statement.lines.reduce(statement.base) { $0 + $1.amount }
    #expect(total == statement.sum)
    #expect(statement.sum + statement.adjustment == statement.score)
    #expect(statement.lines.map(\.amount.description) == ["10.63", "5", "-16", "-30"])
    #expect(statement.lines.map(\.worth.description) == ["0.2", "1", "-1", "-1"])
    #expect(statement.score == ExactDecimal("39.63"))
  }

  @Test func limitsAreAnAdjustment() {
    let statement = ScoreStatement(SampleCase.scoring(of: 0), in: SampleCity.table)
    #expect(statement.sum == 110)
    #expect(statement.adjustment == -10)
    #expect(statement.score == 100)
    #expect(statement.lines.map(\.isCapped) == [false, true, false, false])
  }

  @Test func everyRecordHasANumberAndAFate() {
    #expect(record.entries.map(\.number) == [1, 2, 3, 4, 5, 6, 7])
    #expect(record.leftOut.map(\.number) == [3, 5, 7])
    #expect(record.leftOut.map(\.fate) == [.duplicate, .simpleProcedure, .repaired])
    #expect(record.entries.map(\.category.id).filter { $0 == "award" }.count == 1)
    #expect(record.entries[0].yuan == 5000)
    #expect(record.entries[5].yuan == nil)
  }

  @Test func repairCanBeAskedForAsTheRegimeSays() {
    // Three months after an ordinary decision, six after a serious one; nothing for an award, nor
    // for what does not count.
    #expect(
      record.entries.map(\.repairableFrom) == [
        SampleCity.day(2022, 3, 1), SampleCity.day(2023, 1, 15), nil, SampleCity.day(2023, 3, 20),
        nil, nil, nil,
      ])
  }

  @Test func whatLapsesBeforeItCanBeRepairedIsNotOffered() {
    let soon = SampleCase.entry(
      "x", category: 0, .serious, SampleCity.day(2022, 9, 20), yuan: 1,
      lapses: SampleCity.day(2023, 3, 20), row: 2)
    let file = CaseFile(
      organisation: SampleCity.organisations[3], ledger: [soon], evaluations: [])
    let record = CaseRecord(file, library: SampleCity.library)
    #expect(record.entries[0].repairableFrom == nil)
  }

  @Test func remediesAreSortedByWhatTheyBring() {
    let remedies = record.results[0].remedies
    #expect(remedies.map(\.line) == [3, 2])
    #expect(remedies.map(\.gain) == [30, 16])
    #expect(remedies.map(\.grade) == [2, 3])
    #expect(remedies.map(\.records) == [[4], [1, 2]])
    #expect(remedies[1].repairableFrom == SampleCity.day(2023, 1, 15))
    #expect(remedies[1].lapsesOn == SampleCity.day(2025, 10, 15))
    #expect(remedies.allSatisfy { !$0.endsDirectGrade })
  }

  @Test func whatWouldWorsenTheScoreIsNoRemedy() {
    let evaluation = SampleCase.file.evaluations[0]
    let file = CaseFile(
      organisation: SampleCase.file.organisation, ledger: SampleCase.ledger,
      evaluations: [
        CaseEvaluation(
          table: evaluation.table, row: evaluation.row, scoring: evaluation.scoring,
          evidence: evaluation.evidence,
          remedies: [Remedy(contribution: 1, score: SampleCity.decimal("34.63"), grade: 3)],
          directGradeEvidence: [])
      ])
    #expect(CaseRecord(file, library: SampleCity.library).results[0].remedies.isEmpty)
  }

  @Test(arguments: [([0], true), ([0, 1], false)])
  func aRemedyEndsADirectGradeWhenNoRecordIsLeftForOne(direct: [Int], ends: Bool) {
    let listed = ["1", "2"].map {
      SampleCase.entry(
        $0, category: 2, .serious, SampleCity.day(2022, 1, 1), yuan: 0,
        lapses: SampleCity.day(2027, 1, 1), row: 2)
    }
    let evaluation = CaseEvaluation(
      table: SampleCity.table, row: SampleCity.rows[1], scoring: SampleCase.scoring(of: 3),
      evidence: [[], [], [], [0]],
      remedies: [Remedy(contribution: 3, score: SampleCity.decimal("69.63"), grade: 2)],
      directGradeEvidence: direct)
    let file = CaseFile(
      organisation: SampleCity.organisations[2], ledger: Array(listed.prefix(direct.count)),
      evaluations: [evaluation])
    let record = CaseRecord(file, library: SampleCity.library)
    #expect(record.results[0].remedies.map(\.endsDirectGrade) == [ends])
    #expect(record.results[0].directGrade?.records == direct.map { $0 + 1 })
    #expect(record.results[0].otherDirectGrades.isEmpty)
  }

  /// A second rule wants an entry of the six months that end on 30 November 2022.
  @Test(arguments: [("2022-05-31", false), ("2022-06-01", true)])
  func otherDirectGradesStandInTheirWindow(decided: String, stands: Bool) throws {
    let day = try #require(CalendarDate(decided))
    let entry = SampleCase.entry(
      "1", category: 2, .serious, day, yuan: 0, lapses: day.adding(months: 60), row: 2)
    let sample = SampleCity.model
    let recent = DirectGrade(
      id: "recent", title: Phrase("近期列入", "listed lately"), grade: 2,
      filter: RecordFilter(categories: [2], domains: nil, severities: [], withinMonths: 6),
      minimumCount: 1, basis: Phrase("示例", "an example"))
    let model = EvaluationModel(
      id: "market", title: sample.title, version: "1", effectiveFrom: sample.effectiveFrom,
      effectiveTo: nil, source: sample.source, domain: 0, subjects: sample.subjects,
      composition: sample.composition, weighting: [], scheme: sample.scheme,
      directGrades: sample.directGrades + [recent], regimes: sample.regimes, file: "")
    let table = GradeTable(
      model: model, weights: SampleCity.table.weights, rows: SampleCity.rows)
    let evaluation = CaseEvaluation(
      table: table, row: SampleCity.rows[1], scoring: SampleCase.scoring(of: 2),
      evidence: [[], [], [], []], remedies: [], directGradeEvidence: [0])
    let file = CaseFile(
      organisation: SampleCity.organisations[2], ledger: [entry], evaluations: [evaluation])
    let result = CaseRecord(file, library: SampleCity.library).results[0]
    #expect(result.otherDirectGrades.map(\.rule.id) == (stands ? ["recent"] : []))
  }

  @Test func theResultCarriesItsPlaceAndWhatFollows() {
    let result = record.results[0]
    #expect(result.rank == 4)
    #expect(result.evaluatedCount == 4)
    #expect(result.distance == ExactDecimal("20.37"))
    #expect(result.measures.map(\.id) == ["more"])
    #expect(result.recordNumbers == [[], [6], [1, 2], [4]])
    let clock = record.objection
    #expect(clock?.rules.own.workingDays == 3)
    #expect(clock?.rules.withOthers.workingDays == 7)
    #expect(clock?.filedOn == SampleCity.asOf)
    #expect(clock?.own == CalendarDate("2022-12-05"))
    #expect(clock?.withOthers == CalendarDate("2022-12-09"))
    #expect(clock?.fault == nil)
  }

  /// Beyond the calendar there is no deadline and a reason, never a guess.
  @Test func aClockBeyondItsCalendarSaysSo() throws {
    let day = try #require(CalendarDate("2022-12-30"))
    let clock = try #require(ObjectionClock(SampleCity.library, filedOn: day))
    #expect(clock.own == nil)
    #expect(clock.withOthers == nil)
    let beyond = try #require(CalendarDate("2023-01-01"))
    #expect(clock.fault == .unknownYear(beyond, known: 2022...2022))
  }

  @Test func whoIsNotEvaluatedIsSupervisedAsUsualAndWhoHasLeftIsNot() {
    func result(_ row: GradeRow) -> CaseResult {
      let evaluation = CaseEvaluation(
        table: SampleCity.table, row: row, scoring: nil, evidence: [], remedies: [],
        directGradeEvidence: [])
      let file = CaseFile(
        organisation: SampleCity.organisations[4], ledger: [], evaluations: [evaluation])
      return CaseRecord(file, library: SampleCity.library).results[0]
    }
    let new = result(SampleCity.rows[4])
    #expect(new.regime?.inspectionRatio == SampleCity.decimal("0.1"))
    #expect(new.measures.isEmpty)
    #expect(new.statement == nil)
    #expect(result(SampleCity.rows[5]).regime == nil)
  }
}
