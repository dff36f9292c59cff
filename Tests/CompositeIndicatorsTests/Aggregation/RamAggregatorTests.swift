import CompositeIndicators
import Testing

struct RamAggregatorTests {
  /// pymcdm 1.4.0 and scikit-criteria 0.10.
  @Test func textbook() throws {
    let scoring = try RamAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          1.4320818672445437, 1.427991936373054, 1.4444064037442075, 1.4378677467846743,
          1.4329754566626203,
        ]))
  }
}
