import CompositeIndicators
import Testing

struct WaspasAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; pymcdm, scikit-criteria and pyrepo-mcda agree.
  @Test func textbook() throws {
    let scoring = try WaspasAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          0.7106785911521663, 0.6909465082880446, 0.8390931376548205, 0.7602134187959061,
          0.7262912716491173,
        ]))
  }
}
