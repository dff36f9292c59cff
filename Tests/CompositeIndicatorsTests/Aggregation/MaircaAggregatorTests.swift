import CompositeIndicators
import Testing

struct MaircaAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; pymcdm and pyDecision agree.
  @Test func textbook() throws {
    let scoring = try MaircaAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores, [0.12, 0.11333333333333333, 0.08666666666666667, 0.10666666666666666, 0.1]))
  }
}
