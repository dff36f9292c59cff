import CompositeIndicators
import Testing

struct HellwigAggregatorTests {
  /// Distances from (4, 6) with equal weights: 5/√2, 0 and 3/√2.
  @Test func byHand() throws {
    let scoring = try HellwigAggregator()
      .aggregate(matrix([[0, 4, 4], [3, 6, 3]]), weights: .equal(2))
    let mean = 8.0 / 3
    let squares = 34 - 3 * mean * mean
    let deviation = (squares / 2).squareRoot()
    let limit = mean + 2 * deviation
    #expect(agree(scoring.scores, [1 - 5 / limit, 1, 1 - 3 / limit]))
    #expect(agree(scoring.parts[0].values, [5 / limit, 0, 3 / limit]))
  }

  @Test func largeNumbers() throws {
    let scoring = try HellwigAggregator()
      .aggregate(matrix([[-1.7e308, 1.7e308, 0]]), weights: .equal(1))
    #expect(scoring.scores.allSatisfy(\.isFinite) && scoring.ranks() == [3, 1, 2])
  }
}
