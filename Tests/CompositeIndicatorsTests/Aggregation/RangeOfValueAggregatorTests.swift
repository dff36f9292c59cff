import CompositeIndicators
import Testing

struct RangeOfValueAggregatorTests {
  /// Means over the first one, two, three and four criteria of the min–max scaled table.
  @Test func byHand() throws {
    let scoring = try RangeOfValueAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(agree(scoring.scores, [0.375, 2.0 / 3, 1.0 / 3, 0.4375, 0.5625]))
    #expect(agree(scoring.parts[0].values, [0.5, 1, 2.0 / 3, 0.625, 0.75]))
    #expect(agree(scoring.parts[1].values, [0.25, 1.0 / 3, 0, 0.25, 0.375]))
  }

  /// Criteria of equal weight stay equal, so equal weights leave the plain mean.
  @Test func equalWeights() throws {
    let data = try phones()
    let scores = try RangeOfValueAggregator().aggregate(data, weights: .equal(4)).scores
    let means = try WeightedSumAggregator(scaling: .minMax).aggregate(data, weights: .equal(4))
      .scores
    #expect(agree(scores, means))
  }
}
