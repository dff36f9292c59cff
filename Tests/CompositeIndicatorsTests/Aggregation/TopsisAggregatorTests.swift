import CompositeIndicators
import Testing

struct TopsisAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; pymcdm, scikit-criteria, pyrepo-mcda and pyDecision agree.
  @Test func vectorScaling() throws {
    let scoring = try TopsisAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          0.36394735363571085, 0.39591421034348884, 0.6040857896565112, 0.5467369616923836,
          0.44102439912098207,
        ]))
  }

  /// The definition computed with numpy; pymcdm and pyrepo-mcda agree.
  @Test func minMaxScaling() throws {
    let scoring = try TopsisAggregator(scaling: .minMax)
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          0.39564392373896, 0.5226024847201979, 0.47739751527980206, 0.4716068485605285,
          0.520869628449301,
        ]))
  }

  /// Published in many tutorials: equal weights, vector scaling.
  @Test func publishedCloseness() throws {
    let scores = try TopsisAggregator().aggregate(phones(), weights: .equal(4)).scores
    #expect(agree(scores, [0.534277, 0.308368, 0.691632, 0.534737, 0.401046], within: 1e-5))
  }

  @Test func equalRowsAreHalfway() throws {
    let scoring = try TopsisAggregator().aggregate(matrix([[3, 3]]), weights: .equal(1))
    #expect(scoring.scores == [0.5, 0.5])
  }
}
