import CompositeIndicators
import Testing

struct MarcosAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; four libraries agree.
  @Test func textbook() throws {
    let scoring = try MarcosAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          0.6004678877783666, 0.592128056003667, 0.7061057569245607, 0.642925213176837,
          0.6217807912025987,
        ]))
  }
}
