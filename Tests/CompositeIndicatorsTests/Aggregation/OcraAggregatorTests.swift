import CompositeIndicators
import Testing

struct OcraAggregatorTests {
  /// pymcdm 1.4.0 and scikit-criteria 0.10.
  @Test func textbook() throws {
    let scoring = try OcraAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores, [0.10000000000000003, 0.0, 0.3499999999999999, 0.2, 0.10000000000000003]))
  }

  @Test func refusesZeros() throws {
    #expect(throws: CompositeIndicatorsError.sign(method: "ocra", column: "c1", row: 0, value: 0)) {
      try OcraAggregator().aggregate(matrix([[0, 1]]), weights: .equal(1))
    }
  }
}
