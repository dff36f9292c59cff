import CompositeIndicators
import Testing

struct LopmAggregatorTests {
  /// pymcdm 1.4.0.
  @Test func textbook() throws {
    let scoring = try LopmAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(agree(scoring.scores, [1.4666666666666668, 1.5666666666666669, 1.225, 1.375, 1.5]))
  }
}
