import CompositeIndicators
import Testing

struct JudgementTreeTests {
  @Test func hierarchiesSumSharedLeaves() throws {
    let half = try PairwiseMatrix([[1, 1], [1, 1]])
    let tree = try JudgementTree(
      name: "goal", judgements: PairwiseMatrix([[1, 3], [1.0 / 3, 1]]),
      children: [
        JudgementTree(
          name: "a", judgements: half, children: [.init(name: "x"), .init(name: "y")]),
        JudgementTree(name: "b", children: [.init(name: "y")]),
      ])
    let result = try AnalyticHierarchy().weigh(tree)
    #expect(result.leaves.map(\.name) == ["x", "y"])
    #expect(agree(result.leaves.map(\.weight), [0.375, 0.625]))
    #expect(result.nodes.map(\.name) == ["goal", "a"] && result.totalRatio == nil)
    #expect(throws: CompositeIndicatorsError.count(of: "goal", expected: 1, found: 2)) {
      try AnalyticHierarchy().weigh(
        JudgementTree(name: "goal", judgements: half, children: [.init(name: "x")]))
    }
  }

  @Test func childrenWithoutJudgementsAreRefused() {
    #expect(throws: CompositeIndicatorsError.count(of: "goal", expected: 2, found: 0)) {
      try AnalyticHierarchy().weigh(
        JudgementTree(name: "goal", children: [.init(name: "x"), .init(name: "y")]))
    }
  }
}
