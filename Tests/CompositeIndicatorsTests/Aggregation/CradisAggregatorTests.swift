import CompositeIndicators
import Testing

struct CradisAggregatorTests {
  /// pyrepo-mcda 0.1.15.
  @Test func textbook() throws {
    let scoring = try CradisAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          0.6742424242424243, 0.6644596040663456, 0.806960247225734, 0.7254784688995217,
          0.6996503051444534,
        ]))
  }

  @Test func theOptimalRowScoresOne() throws {
    let scores = try CradisAggregator().aggregate(matrix([[4, 2], [4, 2]]), weights: .equal(2))
      .scores
    #expect(scores[0] == 1 && scores[1] < 1)
  }
}
