import CompositeIndicators
import Testing

struct ArasAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; pymcdm, pyrepo-mcda and pyDecision agree.
  @Test func textbook() throws {
    let scoring = try ArasAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          0.7151204175371153, 0.6984733045669861, 0.8538295489588236, 0.7759969486958922,
          0.7365253390402304,
        ]))
  }
}
