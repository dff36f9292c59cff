import CompositeIndicators
import Testing

struct MautAggregatorTests {
  /// pyDecision 5.1.8.
  @Test func textbook() throws {
    let scoring = try MautAggregator(utility: .natural)
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          0.4720687041749665, 0.4452832425263942, 0.5763382515390141, 0.5192878593425294,
          0.5311955756971479,
        ]))
  }

  /// pyDecision 5.1.8.
  @Test func textbookVariant() throws {
    let scoring = try MautAggregator(utility: .logarithmic)
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          0.5442176136965463, 0.46020599913279625, 0.5845098040014257, 0.5892631483929754,
          0.5557206810025241,
        ]))
  }

  @Test(arguments: UtilityShape.allCases)
  func utilityGoesFromZeroToOne(_ utility: UtilityShape) throws {
    let scores = try MautAggregator(utility: utility)
      .aggregate(matrix([[0, 5, 10]]), weights: .equal(1)).scores
    #expect(scores[0] == 0 && agree([scores[2]], [1], within: 1e-15))
    #expect(scores[1] > 0 && scores[1] < 1)
  }
}
