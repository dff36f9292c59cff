import CompositeIndicators
import Testing

struct CocosoAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; four libraries agree.
  @Test func textbook() throws {
    let scoring = try CocosoAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          1.9113444890847096, 1.5777764138002794, 2.312756632308385, 1.9547451623061847,
          1.6663905972975073,
        ]))
  }

  @Test func aRowThatIsWorstThroughoutIsNamed() throws {
    #expect(throws: CompositeIndicatorsError.self) {
      try CocosoAggregator().aggregate(matrix([[1, 2, 3], [1, 3, 2]]), weights: .equal(2))
    }
  }
}
