import Credit
import EvaluationModels
import Supervision
import Testing

@testable import Evaluation

struct GradeChangeTests {
  @Test(
    arguments: [
      ("A", 0, EvaluationState.evaluated, "持平", "unchanged"),
      ("B", 0, .evaluated, "升 B→A", "up B→A"),
      ("A", 3, .evaluated, "降 A→D", "down A→D"),
      ("new", 1, .evaluated, "转 新设立，未评价→B", "now new, not evaluated→B"),
      ("新设立，未评价", nil, .new, "持平", "unchanged"),
      ("B", nil, .suspended, "转 B→异议中，暂缓", "now B→suspended"),
      ("A+", 0, .evaluated, "转 A+→A", "now A+→A"),
      (nil, 0, .evaluated, "新增", "added"),
    ] as [(String?, Int?, EvaluationState, String, String)])
  func theChangeSaysFromWhatToWhat(
    previous: String?, grade: Int?, state: EvaluationState, chinese: String, english: String
  ) {
    func change(_ language: Language) -> String {
      GradeChange(
        from: previous, toGrade: grade, state: state, scheme: SampleCity.scheme,
        language: language
      ).title(language)
    }
    #expect(change(.chinese) == chinese)
    #expect(change(.english) == english)
  }

  @Test func theDistanceIsToTheBetterBandWhereAScoreLeadsThere() {
    let distances = SampleCity.rows.map { SampleCity.table.distanceToBetter(of: $0) }
    let expected: [String?] = [nil, nil, "7.5", "20.37", nil, nil]
    #expect(distances == expected.map { $0.flatMap { ExactDecimal($0) } })
  }

  @Test(arguments: [(0, "1"), (2, "0.01"), (6, "0.000001")])
  func theStepIsTheLastDecimal(decimals: Int, step: String) {
    let other = Composition(
      method: .deductions, base: 0, minimum: 0, maximum: 1, decimals: decimals, groups: [])
    #expect(other.step == ExactDecimal(step))
  }
}
