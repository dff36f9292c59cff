import CompositeIndicators
import LinearAlgebra
import Testing

struct JudgementTests {
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

  @Test func rankOrders() throws {
    let centroid = try RankOrderWeighter().weigh(rows: [[2, 1, 3]]).weights.values
    #expect(agree(centroid, [5.0 / 18, 11.0 / 18, 2.0 / 18]))
    let tied = try RankOrderWeighter().weigh(rows: [[1, 1, 3]]).weights.values
    #expect(agree(tied, [8.0 / 18, 8.0 / 18, 2.0 / 18]))
    let sum = try RankOrderWeighter(rule: .sum).weigh(rows: [[1, 2, 3]]).weights.values
    #expect(agree(sum, [3.0 / 6, 2.0 / 6, 1.0 / 6]))
    let reciprocal = try RankOrderWeighter(rule: .reciprocal).weigh(rows: [[1, 2]]).weights.values
    #expect(agree(reciprocal, [2.0 / 3, 1.0 / 3]))
    #expect(throws: CompositeIndicatorsError.self) {
      try RankOrderWeighter().weigh(rows: [[1, .nan]])
    }
    #expect(throws: CompositeIndicatorsError.self) { try RankOrderWeighter().weigh(rows: [[]]) }
  }

  @Test func bestWorstIsExactWhenConsistent() throws {
    let result = try BestWorstWeighter().weigh(rows: [[1, 2, 4, 8, 8], [8, 4, 2, 1, 1]])
    #expect(agree(result.weights.values, [0.5, 0.25, 0.125, 0.0625, 0.0625]))
    #expect(result.parts.allSatisfy { $0.values[0].magnitude < 1e-15 })
    #expect(try BestWorstWeighter().weigh(rows: [[1], [1]]).weights.values == [1])
    for bad in [[[2, 2], [2, 1]], [[1, 2], [2, 2]], [[1, 0.5], [2, 1]], [[1, 2]]] as [[[Double]]] {
      #expect(throws: CompositeIndicatorsError.self) { try BestWorstWeighter().weigh(rows: bad) }
    }
  }

  /// Worked by hand: N = D/4, T = N(1 − N)⁻¹.
  @Test func dematel() throws {
    let result = try DematelWeighter().weigh(rows: [[0, 4], [2, 0]])
    // 1 − N = [1 −1; −½ 1], determinant ½; T = [1 2; 1 1].
    #expect(agree(result.parts[0].values, [5, 5]) && agree(result.parts[1].values, [1, -1]))
    #expect(agree(result.weights.values, [0.5, 0.5]))
    #expect(throws: CompositeIndicatorsError.self) {
      try DematelWeighter().weigh(rows: [[0, 1], [1, 0]])
    }
    #expect(throws: CompositeIndicatorsError.self) {
      try DematelWeighter().weigh(rows: [[0, 0], [0, 0]])
    }
    #expect(throws: CompositeIndicatorsError.judgement(row: 0, column: 0, value: 1)) {
      try DematelWeighter().weigh(rows: [[1, 1], [1, 0]])
    }
  }

  @Test func networkWithFeedback() throws {
    // w = W·w: w₁ = 0.2w₁ + 0.6w₂ gives 3 : 4.
    let result = try AnalyticNetwork().weigh(rows: [[0.2, 0.6], [0.8, 0.4]])
    #expect(agree(result.weights.values, [3.0 / 7, 4.0 / 7], within: 1e-13))
    let circling = try AnalyticNetwork().weigh(rows: [[0, 1], [1, 0]])
    #expect(agree(circling.weights.values, [0.5, 0.5], within: 1e-13))
    // A hierarchy: the goal's weight flows to two ends, which keep it.
    let limit = try AnalyticNetwork().limit([[0, 0, 0], [0.7, 0, 0], [0.3, 0, 0]])
    #expect(agree(Array(limit.column(0)), [0, 0.7, 0.3], within: 1e-13))
  }

  @Test func clustersAreWeightedBlockByBlock() throws {
    let network = AnalyticNetwork(clusterSizes: [1, 2], clusterWeights: [[0.5, 1], [0.5, 0]])
    let limit = try network.limit([[1, 1, 1], [3, 0, 0], [1, 0, 0]])
    // Column 1 becomes ½, ⅜, ⅛; the others send all to element 1.
    #expect(agree(Array(limit.column(2)), [2.0 / 3, 0.25, 1.0 / 12], within: 1e-13))
    #expect(throws: CompositeIndicatorsError.self) {
      try AnalyticNetwork(clusterSizes: [2]).weigh(rows: [[1]])
    }
    let made = try Catalogue.judgementWeighters.make(
      "anp", ["clusters": "1,2", "cluster-weights": "0.5,1,0.5,0"])
    #expect(
      agree(
        try made.weigh(rows: [[1, 1, 1], [3, 0, 0], [1, 0, 0]]).weights.values,
        [2.0 / 3, 0.25, 1.0 / 12]))
  }

  @Test(arguments: Catalogue.judgementWeighters.names)
  func emptyAndRaggedRowsAreRefused(_ name: String) {
    #expect(throws: CompositeIndicatorsError.self) {
      try Catalogue.judgementWeighters.make(name).weigh(rows: [])
    }
    #expect(throws: CompositeIndicatorsError.self) {
      try Catalogue.judgementWeighters.make(name).weigh(rows: [[1, 2], [1], [1, 2]])
    }
  }
}
