import CompositeIndicators
import Testing

struct CoprasAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; pyrepo-mcda and pyDecision agree.
  @Test func textbook() throws {
    let scoring = try CoprasAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [0.8341803769650349, 0.8127747028010327, 1.0, 0.9085151282385469, 0.8579032602456347]))
  }

  @Test func costsAreNotRewarded() throws {
    // The same benefit at costs of 5, 6 and 7; pymcdm 1.4.0 ranks them the wrong way round.
    let scores = try CoprasAggregator().aggregate(
      matrix([[4, 4, 4], [5, 6, 7]], costs: [1]), weights: .equal(2)
    ).scores
    #expect(scores[0] == 1 && scores[0] > scores[1] && scores[1] > scores[2])
    #expect((scores[1] - 0.91).magnitude < 0.01 && (scores[2] - 0.85).magnitude < 0.01)
  }

  @Test func withoutCostsItIsTheSumOfShares() throws {
    let scores = try CoprasAggregator().aggregate(matrix([[1, 3], [2, 2]]), weights: .equal(2))
      .scores
    #expect(agree(scores, [0.375 / 0.625, 1]))
  }

  @Test func aRowWithoutAnyCostHasNoScore() throws {
    #expect(throws: CompositeIndicatorsError.self) {
      try CoprasAggregator().aggregate(matrix([[1, 2], [0, 3]], costs: [1]), weights: .equal(2))
    }
  }
}
