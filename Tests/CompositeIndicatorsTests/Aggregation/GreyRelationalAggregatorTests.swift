import CompositeIndicators
import Testing

struct GreyRelationalAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; pyDecision, once multiplied by the number of criteria, agrees.
  @Test func textbook() throws {
    let scoring = try GreyRelationalAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(scoring.scores, [0.5, 0.6095238095238096, 0.6933333333333334, 0.5866666666666667, 0.6]))
  }

  @Test func whatIsEqualOnPaperTies() throws {
    // Rows 1, 4 and 5 score 7/12; in floating point they differ in the last digit.
    let scoring = try GreyRelationalAggregator().aggregate(phones(), weights: .equal(4))
    #expect(scoring.ranks() == [2, 5, 1, 2, 2])
    #expect(throws: CompositeIndicatorsError.self) {
      try GreyRelationalAggregator(distinguishing: 0)
    }
  }
}
