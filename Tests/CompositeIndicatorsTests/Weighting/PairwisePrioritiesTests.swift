import CompositeIndicators
import Testing

struct PairwisePrioritiesTests {
  @Test func prioritiesAgreeOnConsistentMatrices() throws {
    for rule in PairwisePriorities.allCases {
      let result = try AnalyticHierarchy(priorities: rule).weigh(
        PairwiseMatrix([[1, 2, 6], [0.5, 1, 3], [1.0 / 6, 1.0 / 3, 1]]))
      #expect(agree(result.weights.values, [0.6, 0.3, 0.1], within: 1e-13))
      #expect(result.consistency.ratio == 0)
      #expect((result.consistency.geometricIndex ?? 1) < 1e-25)
    }
  }

  @Test func geometricMeansFillMissingJudgements() throws {
    // Three judgements that are consistent imply the missing one.
    let result = try AnalyticHierarchy(priorities: .geometricMean).weigh(
      PairwiseMatrix([[1, 2, .nan], [.nan, 1, 3], [.nan, .nan, 1]]))
    #expect(agree(result.weights.values, [0.6, 0.3, 0.1], within: 1e-12))
  }

  @Test func arithmeticMeansNeedEveryJudgement() {
    #expect {
      try AnalyticHierarchy(priorities: .arithmeticMean).weigh(
        PairwiseMatrix([[1, 2, .nan], [.nan, 1, 3], [.nan, .nan, 1]]))
    } throws: { error in
      guard case .judgement(0, 2, let value)? = error as? CompositeIndicatorsError else {
        return false
      }
      return value.isNaN
    }
  }

  @Test func unknownRules() {
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "ahp", name: "priorities", value: "x",
        expected: "eigenvector | geometric-mean | arithmetic-mean")
    ) { try Catalogue.judgementWeighters.make("ahp", ["priorities": "x"]) }
  }
}
