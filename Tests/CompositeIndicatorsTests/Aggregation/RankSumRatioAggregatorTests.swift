import CompositeIndicators
import Testing

struct RankSumRatioAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy.
  @Test func wholeRanks() throws {
    let scoring = try RankSumRatioAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores, [0.5800000000000001, 0.6199999999999999, 0.6, 0.5599999999999999, 0.64]))
  }

  /// The definition computed with numpy.
  @Test func interpolatedRanks() throws {
    let scoring = try RankSumRatioAggregator(interpolates: true)
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [0.5200000000000001, 0.5466666666666666, 0.6533333333333333, 0.5733333333333334, 0.6]))
  }

  @Test func tiesShareTheirRank() throws {
    let scores = try RankSumRatioAggregator().aggregate(phones(), weights: .equal(4)).scores
    #expect(agree(scores, [0.65, 0.525, 0.675, 0.575, 0.575]))
  }

  /// Probits of 0.2, 0.5, 0.8 and 0.95 from any table of the normal distribution.
  @Test func fit() throws {
    let fit = try RankSumRatioFit([0.65, 0.525, 0.675, 0.575, 0.575])
    #expect(fit.counts == [1, 2, 1, 1])
    #expect(agree(fit.frequencies, [0.2, 0.5, 0.8, 0.95]))
    #expect(
      agree(fit.probits, [4.158378766427086, 5, 5.841621233572914, 6.644853626951472]))
    #expect(agree([fit.slope, fit.intercept], [0.06334833576885524, 0.2634586361930385]))
    let edges = fit.edges(classes: 4)
    #expect(agree(edges, [3.5, 5, 6.5].map { fit.intercept + fit.slope * $0 }))
    #expect(throws: CompositeIndicatorsError.tooFewRows(needed: 2, found: 1)) {
      try RankSumRatioFit([0.5, 0.5])
    }
  }
}
