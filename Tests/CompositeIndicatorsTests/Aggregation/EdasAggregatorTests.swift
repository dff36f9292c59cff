import CompositeIndicators
import Testing

struct EdasAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; four libraries agree.
  @Test func textbook() throws {
    let scoring = try EdasAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          0.34070964247020585, 0.1938461538461539, 0.7633802816901407, 0.5229685807150595,
          0.3734850126399422,
        ]))
  }

  @Test func aMeanThatIsNotPositiveIsRefused() throws {
    #expect(throws: CompositeIndicatorsError.self) {
      try EdasAggregator().aggregate(matrix([[-1, 1]]), weights: .equal(1))
    }
  }
}
