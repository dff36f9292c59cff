import CompositeIndicators
import Testing

struct MaraAggregatorTests {
  /// pyDecision 5.1.8.
  @Test func textbook() throws {
    let scoring = try MaraAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          0.13999999999999996, 0.14500000000000002, 0.07666666666666666, 0.1145454545454545,
          0.12722222222222224,
        ]))
  }
}
