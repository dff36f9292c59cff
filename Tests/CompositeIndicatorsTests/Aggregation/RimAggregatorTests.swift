import CompositeIndicators
import Testing

struct RimAggregatorTests {
  /// pymcdm 1.4.0.
  @Test func textbook() throws {
    let scoring = try RimAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          0.39564392373896, 0.5226024847201979, 0.47739751527980206, 0.4716068485605285,
          0.520869628449301,
        ]))
  }

  @Test func idealIntervals() throws {
    // 3 lies in the ideal 2…4, 1 halfway between the bound and it, 9 at the far bound.
    let rim = RimAggregator(
      bounds: [.init(worst: 0, best: 9)], idealLow: [2], idealHigh: [4])
    let scores = try rim.aggregate(matrix([[3, 1, 9]]), weights: .equal(1)).scores
    #expect(agree(scores, [1, 0.5, 0]))
    #expect(throws: CompositeIndicatorsError.self) {
      try rim.aggregate(matrix([[10, 1]]), weights: .equal(1))
    }
    #expect(throws: CompositeIndicatorsError.self) {
      try RimAggregator(bounds: [.init(worst: 0, best: 9)], idealLow: [12])
        .aggregate(matrix([[1, 2]]), weights: .equal(1))
    }
  }
}
