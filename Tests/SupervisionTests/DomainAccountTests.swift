import Credit
import EvaluationModels
import Supervision
import Testing

@testable import Evaluation

struct DomainAccountTests {
  private func account(_ table: GradeTable) -> DomainAccount {
    let organisations = SampleCity.organisations
    return DomainAccount(
      of: table,
      inspection: InspectionDraw(seed: "s").draw(table, organisations: organisations),
      library: SampleCity.library, organisations: organisations, scoring: SampleCase.scoring(of:))
  }

  @Test func gradesAndStatesAreCounted() {
    let account = account(SampleCity.table)
    #expect(account.grades.map(\.count) == [1, 1, 0, 2])
    #expect(account.grades.map { $0.share?.description } == ["0.25", "0.25", "0", "0.5"])
    #expect(account.states.map(\.count) == [4, 1, 0, 0, 1, 0])
    #expect(account.organisationCount == 6)
    #expect(account.grades[3].measures.map(\.id) == ["more"])
    #expect(account.domain?.id == "market")
  }

  @Test func theCompositeIsFoundAmongTheIndicators() {
    let account = account(SampleCity.table)
    #expect(account.compositeReferences.map(\.id) == ["composite"])
    #expect(account.meetsPlan)
  }

  @Test func theExampleIsTheMiddleOfTheWorstGradeAndHasNoName() throws {
    let example = try #require(account(SampleCity.table).example)
    // 丙 and 丁 have D; the upper of two in the middle is 丙, which the list put there.
    #expect(example.grade == 3)
    #expect(example.directGrade?.id == "severe")
    #expect(example.statement.score == 90)
    #expect(example.distance == nil)
    #expect(example.alias == Phrase("某企业", "an enterprise"))
    #expect(example.maskedCode == "***")
    let reversed = account(SampleCity.table(SampleCity.rows.reversed())).example
    #expect(reversed == example)
  }

  @Test func theExampleOfAGradeByScoreTellsTheDistance() throws {
    let rows = SampleCity.rows.filter { $0.directGrade == nil }
    let example = try #require(account(SampleCity.table(rows)).example)
    #expect(example.directGrade == nil)
    #expect(example.distance == ExactDecimal("20.37"))
  }

  @Test func withNobodyEvaluatedThereIsNoExample() {
    let account = account(SampleCity.table([SampleCity.row(4, state: .new)]))
    #expect(account.example == nil)
    #expect(account.grades.allSatisfy { $0.share == nil })
    #expect(!account.meetsPlan)
  }
}
