import CompositeIndicators
import Testing

struct WeightedSumAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; four libraries agree.
  @Test func linearScaling() throws {
    let scoring = try WeightedSumAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [0.7200000000000001, 0.71, 0.8466666666666667, 0.770909090909091, 0.7455555555555555]))
  }

  /// The definition computed with numpy; pymcdm and scikit-criteria agree.
  @Test func shares() throws {
    let scoring = try WeightedSumAggregator(scaling: .sum)
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          0.1890119617036985, 0.18416177752644847, 0.22658404216048944, 0.20585503012024536,
          0.19438718848911823,
        ]))
  }
}
