import CompositeIndicators
import Testing

struct SmartAggregatorTests {
  /// pyDecision 5.1.8 with the grades 6, 5, 4, 3, which make weights in proportion to √2ᵍ.
  @Test func textbook() throws {
    let root = 2.0.squareRoot()
    let weights = try Weights(normalising: [root * root * root, root * root, root, 1])
    let smart = SmartAggregator(bounds: [
      .init(worst: 350, best: 150), .init(worst: 8, best: 64), .init(worst: 4, best: 20),
      .init(worst: 1, best: 6),
    ])
    let scores = try smart.aggregate(phones(), weights: weights).scores
    #expect(
      agree(
        scores, [7.03243775, 7.0896287, 7.2985873, 7.09182545, 7.03259863], within: 1e-8))
  }

  @Test func gradesStayInTheScale() throws {
    let scores = try SmartAggregator().aggregate(matrix([[0, 1, 33, 64]]), weights: .equal(1))
      .scores
    #expect(agree(scores, [4, 4, 9.0443941193584534, 10]))
    let costs = try SmartAggregator().aggregate(
      matrix([[0, 1, 32, 64]], costs: [0]), weights: .equal(1))
    #expect(agree(costs.scores, [10, 10, 5, 4]))
    #expect(
      try SmartAggregator().aggregate(matrix([[7, 7]], costs: [0]), weights: .equal(1)).scores
        == [10, 10])
  }
}
