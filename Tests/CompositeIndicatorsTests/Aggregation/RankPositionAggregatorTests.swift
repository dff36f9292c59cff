import CompositeIndicators
import Testing

struct RankPositionAggregatorTests {
  /// Ranks with ties: price 3 1 5 4 2, storage 4 4 1½ 1½ 4, camera 3 4½ 1½ 4½ 1½, looks 1 4 2½ 2½ 5.
  @Test func byHand() throws {
    let scoring = try RankPositionAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    let ranks: [[Double]] = [
      [3, 4, 3, 1], [1, 4, 4.5, 4], [5, 1.5, 1.5, 2.5], [4, 1.5, 4.5, 2.5], [2, 4, 1.5, 5],
    ]
    let expected = ranks.map { 1 / (0.4 / $0[0] + 0.3 / $0[1] + 0.2 / $0[2] + 0.1 / $0[3]) }
    #expect(agree(scoring.scores, expected) && !scoring.higherIsBetter)
  }

  /// As pyrepo-mcda 0.1.15 joins rankings, times their number: the ranks of a row are 1 2 1, 2 1 3, 3 3 2.
  @Test func joinsRankings() throws {
    let rankings = try matrix([[1, 2, 3], [2, 1, 3], [1, 3, 2]], costs: [0, 1, 2])
    let scores = try RankPositionAggregator().aggregate(rankings, weights: .equal(3)).scores
    #expect(agree(scores, [6.0 / 5, 18.0 / 11, 18.0 / 7]))
  }
}
