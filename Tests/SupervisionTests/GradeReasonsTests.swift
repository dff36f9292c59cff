import Credit
import EvaluationModels
import Supervision
import Testing

struct GradeReasonsTests {
  let reasons = GradeReasons(model: SampleCity.model)

  @Test func theLargestCostsComeFirst() {
    let scoring = SampleCase.scoring(composite: "812.5", awards: 1, ordinary: 2, serious: 1)
    #expect(reasons.reasons(of: scoring).map(\.contribution) == [3, 2])
    #expect(reasons.text(of: scoring, .chinese) == "行政处罚（严重）-30.00；行政处罚（一般）-16.00")
    #expect(
      reasons.text(of: scoring, .english) == "serious penalties -30.00; ordinary penalties -16.00")
  }

  @Test func withoutCostsTheLargestGainsStand() {
    let scoring = SampleCase.scoring(composite: "900", awards: 4, ordinary: 0, serious: 0)
    #expect(reasons.text(of: scoring, .chinese) == "表彰荣誉+20.00；公共信用综合评价得分+15.00")
  }

  @Test func equalReasonsStandInTheOrderOfTheModel() {
    let scoring = SampleCase.scoring(composite: "1000", awards: 4, ordinary: 0, serious: 0)
    #expect(reasons.reasons(of: scoring).map(\.contribution) == [0, 1])
  }

  @Test func aDirectGradeIsTheFirstReason() {
    let costs = SampleCase.scoring(composite: "812.5", awards: 1, ordinary: 2, serious: 1)
    #expect(
      reasons.text(of: costs, directGrade: 0, .chinese)
        == "列入严重失信主体名单（直接定级）；行政处罚（严重）-30.00；行政处罚（一般）-16.00")
    let gains = SampleCase.scoring(composite: "1000", awards: 0, ordinary: 0, serious: 0)
    #expect(
      reasons.text(of: gains, directGrade: 0, .english) == "on the severe list (direct grade)")
  }

  @Test func noMoreThanTheLimit() {
    let scoring = SampleCase.scoring(composite: "812.5", awards: 1, ordinary: 2, serious: 1)
    let one = GradeReasons(model: SampleCity.model, limit: 1)
    #expect(one.text(of: scoring, .chinese) == "行政处罚（严重）-30.00")
    #expect(GradeReasons(model: SampleCity.model, limit: 0).text(of: scoring, .chinese).isEmpty)
  }
}
