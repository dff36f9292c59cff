import CompositeIndicators
import Testing

struct AnalyticHierarchyJudgesTests {
  /// Two judges whose own weights are 0.8 : 0.2 and 0.5 : 0.5.
  private func judges() throws -> [PairwiseMatrix] {
    try [PairwiseMatrix([[1, 4], [0.25, 1]]), PairwiseMatrix([[1, 1], [1, 1]])]
  }

  @Test func eachJudgeWeighsAlone() throws {
    let geometric = try AnalyticHierarchy().weigh(priorities: judges())
    #expect(agree(geometric.weights.values, [2.0 / 3, 1.0 / 3], within: 1e-13))
    #expect(agree(geometric.judges[0].weights.values, [0.8, 0.2], within: 1e-13))
    let arithmetic = try AnalyticHierarchy().weigh(priorities: judges(), mean: .arithmetic)
    #expect(agree(arithmetic.weights.values, [0.65, 0.35], within: 1e-13))
    let first = try AnalyticHierarchy().weigh(priorities: judges(), weights: [1, 0])
    #expect(agree(first.weights.values, [0.8, 0.2], within: 1e-13))
  }

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.count(of: "weightings", expected: 1, found: 0)) {
      try AnalyticHierarchy().weigh(priorities: [])
    }
    #expect(throws: CompositeIndicatorsError.count(of: "coefficients", expected: 2, found: 1)) {
      try AnalyticHierarchy().weigh(priorities: judges(), weights: [1])
    }
    #expect(throws: CompositeIndicatorsError.noCriteria) {
      try AnalyticHierarchy().weigh(judges: [])
    }
    #expect(throws: CompositeIndicatorsError.count(of: "judge weights", expected: 2, found: 1)) {
      try AnalyticHierarchy().weigh(judges: judges(), weights: [1])
    }
  }
}
