import CompositeIndicators
import LinearAlgebra
import Testing

struct AnalyticNetworkTests {
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

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.count(of: "clusters", expected: 1, found: 2)) {
      try AnalyticNetwork(clusterSizes: [2]).weigh(rows: [[1]])
    }
    #expect(throws: CompositeIndicatorsError.count(of: "cluster weights", expected: 2, found: 1)) {
      try AnalyticNetwork(clusterSizes: [1, 1], clusterWeights: [[1]])
        .weigh(rows: [[0, 1], [1, 0]])
    }
    #expect(throws: CompositeIndicatorsError.count(of: "cluster weights", expected: 4, found: 3)) {
      try Catalogue.judgementWeighters.make(
        "anp", ["clusters": "1,1", "cluster-weights": "1,1,1"])
    }
    #expect(throws: CompositeIndicatorsError.judgement(row: 0, column: 1, value: -1)) {
      try AnalyticNetwork().weigh(rows: [[0, -1], [1, 0]])
    }
    #expect(throws: CompositeIndicatorsError.notSquare(rows: 2, columns: 1, row: 1)) {
      try AnalyticNetwork().weigh(rows: [[0, 1], [1]])
    }
    #expect(throws: CompositeIndicatorsError.noCriteria) { try AnalyticNetwork().weigh(rows: []) }
  }
}
