import CompositeIndicators
import Testing

struct PivAggregatorTests {
  /// pyDecision 5.1.8.
  @Test func textbook() throws {
    let scoring = try PivAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          0.15444942736636147, 0.1715008327028741, 0.08280147693655156, 0.12223203636860681,
          0.14402255936416283,
        ]))
  }
}
