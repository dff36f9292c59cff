import CompositeIndicators
import Testing

struct BordaAggregatorTests {
  @Test func countsRowsBeaten() throws {
    let data = try matrix([[1, 2, 2], [9, 5, 7]], costs: [1])
    let scores = try BordaAggregator().aggregate(data, weights: Weights([0.75, 0.25])).scores
    #expect(agree(scores, [0, 0.75 * 1.5 + 0.25 * 2, 0.75 * 1.5 + 0.25 * 1]))
  }
}
