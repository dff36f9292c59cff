import CompositeIndicators
import Testing

struct OresteAggregatorTests {
  @Test func globalRanks() throws {
    // Ranks 1, 2 and 2, 1; the first criterion is rank 1 by weight, the second 2. With α = ½ the
    // positions are 1, 1.5 and 2, 1.5, whose ranks are 1, 2.5 and 4, 2.5.
    let data = try matrix([[9, 5], [1, 3]])
    let oreste = try OresteAggregator(rankShare: 0.5)
    let scoring = try oreste.aggregate(data, weights: Weights([0.6, 0.4]))
    #expect(scoring.scores == [5, 5])
    let low = try OresteAggregator(rankShare: 0.4).aggregate(data, weights: Weights([0.6, 0.4]))
    // Positions 1, 1.4 and 2, 1.6.
    #expect(low.scores == [5, 5])
    #expect(throws: CompositeIndicatorsError.self) { try OresteAggregator(rankShare: 2) }
  }
}
