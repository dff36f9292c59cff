import CompositeIndicators
import Testing

struct TodimAggregatorTests {
  /// pyDecision 5.1.8.
  @Test func textbook() throws {
    let scoring = try TodimAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(scoring.scores, [0.6781076304283187, 0.0, 1.0, 0.526737001730846, 0.10608672214349983]))
  }

  @Test func equalRowsAreHalfway() throws {
    #expect(
      try TodimAggregator().aggregate(matrix([[2, 2]]), weights: .equal(1)).scores == [0.5, 0.5])
    #expect(throws: CompositeIndicatorsError.self) { try TodimAggregator(attenuation: 0) }
  }
}
