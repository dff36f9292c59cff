import CompositeIndicators
import Testing

struct MoosraAggregatorTests {
  /// pyDecision 5.1.8.
  @Test func textbook() throws {
    let scoring = try MoosraAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          1.3320074188367572, 1.2946733520373428, 1.6137642096944858, 1.4671820004294072,
          1.4343059744196953,
        ]))
  }

  @Test func withoutCostsBenefitsCount() throws {
    let scores = try MoosraAggregator().aggregate(matrix([[3, 4]]), weights: .equal(1)).scores
    #expect(agree(scores, [0.6, 0.8]))
    #expect(throws: CompositeIndicatorsError.self) {
      try MoosraAggregator().aggregate(matrix([[1, 2], [0, 3]], costs: [1]), weights: .equal(2))
    }
  }
}
