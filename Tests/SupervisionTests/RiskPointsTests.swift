import Credit
import EvaluationModels
import Supervision
import Testing

@testable import Evaluation

/// Where more points are worse, costs are added and gains taken away.
struct RiskPointsTests {
  private let model: EvaluationModel
  private let table: GradeTable

  init() throws {
    let sample = SampleCity.model
    let scheme = try GradeScheme(
      id: "risk", title: Phrase("风险", "risk"), higherIsBetter: false,
      bands: [
        Band(
          grade: "A", meaning: Phrase("低", "low"), lower: nil,
          upper: BandEdge(30, inclusive: true)),
        Band(
          grade: "B", meaning: Phrase("高", "high"), lower: BandEdge(30, inclusive: false),
          upper: nil),
      ])
    model = EvaluationModel(
      id: "risk", title: sample.title, version: "1", effectiveFrom: sample.effectiveFrom,
      effectiveTo: nil, source: sample.source, domain: 0, subjects: sample.subjects,
      composition: sample.composition, weighting: [], scheme: scheme, directGrades: [],
      regimes: Array(sample.regimes.prefix(2)), file: "risk.yaml")
    table = GradeTable(
      model: model,
      weights: FrozenWeights(values: [1, 1, 1], notices: [], consistencyRatios: []), rows: [])
  }

  private func contribution(
    _ group: Int, _ indicator: Int, _ amount: ExactDecimal, shortfall: ExactDecimal
  ) -> Contribution {
    Contribution(
      group: group, indicator: indicator, value: 1, points: 1, countedPoints: 1, amount: amount,
      shortfall: shortfall)
  }

  @Test func costsHaveAPlusAndGainsAMinus() {
    let reasons = GradeReasons(model: model)
    let costly = Scoring(
      contributions: [
        contribution(0, 0, 12, shortfall: 12), contribution(1, 0, 0, shortfall: 0),
        contribution(2, 0, -5, shortfall: 0), contribution(2, 1, 0, shortfall: 0),
      ], sum: 40, score: 40)
    #expect(reasons.text(of: costly, .chinese) == "公共信用综合评价得分+12.00")
    let clean = Scoring(
      contributions: [
        contribution(0, 0, 0, shortfall: 0), contribution(1, 0, 0, shortfall: 0),
        contribution(2, 0, -5, shortfall: 0), contribution(2, 1, 0, shortfall: 0),
      ], sum: 20, score: 20)
    #expect(reasons.text(of: clean, .chinese) == "行政处罚（一般）-5.00")
  }

  @Test func aRemedyLowersTheScore() {
    let scoring = Scoring(
      contributions: [
        contribution(0, 0, 20, shortfall: 20), contribution(1, 0, 15, shortfall: 15),
        contribution(2, 0, 0, shortfall: 0), contribution(2, 1, 0, shortfall: 0),
      ], sum: 35, score: 35)
    let evaluation = CaseEvaluation(
      table: table, row: SampleCity.row(3, "35", grade: 1, rank: 1), scoring: scoring,
      evidence: [[0], [1], [], []],
      remedies: [
        Remedy(contribution: 0, score: 36, grade: 1), Remedy(contribution: 1, score: 20, grade: 0),
      ], directGradeEvidence: [])
    let file = CaseFile(
      organisation: SampleCity.organisations[3], ledger: SampleCase.ledger,
      evaluations: [evaluation])
    let result = CaseRecord(file, library: SampleCity.library).results[0]
    #expect(result.remedies.map(\.line) == [1])
    #expect(result.remedies.map(\.gain) == [15])
    #expect(result.distance == 5)
  }

  @Test func anOpenEdgeTakesOneStepMore() {
    let edge = SampleCity.row(3, "30.01", grade: 1, rank: 1)
    #expect(table.distanceToBetter(of: edge) == ExactDecimal("0.01"))
    #expect(
      SampleCity.table.distanceToBetter(of: SampleCity.row(1, "89.99", grade: 1))
        == ExactDecimal("0.01"))
  }
}
