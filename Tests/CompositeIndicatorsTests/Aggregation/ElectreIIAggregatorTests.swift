import CompositeIndicators
import Testing

struct ElectreIIAggregatorTests {
  /// scikit-criteria 0.10, `electre2_gomez2004tomada`, on the table scaled to equal ranges.
  @Test func sevenRows() throws {
    let data = try matrix(
      [
        [5, 1, 3, 3, 6, 8, 8], [5, 2, 3, 8, 5, 7, 3], [7, 8, 8, 3, 1, 8, 5],
        [9, 9, 4, 4, 1, 5, 8],
      ], costs: [0])
    let scoring = try ElectreIIAggregator().aggregate(data, weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(scoring.parts[0].values == [3, 1, 2, 1, 4, 1, 4])
    #expect(scoring.parts[1].values == [3, 1, 2, 2, 4, 3, 4])
    #expect(scoring.scores == [3, 1, 2, 1.5, 4, 2, 4])
  }

  @Test func aChainIsRankedFromBothEnds() throws {
    let data = try matrix([[1, 4, 2, 3], [1, 4, 2, 3]])
    let scoring = try ElectreIIAggregator().aggregate(data, weights: .equal(2))
    #expect(scoring.scores == [4, 1, 3, 2])
    #expect(scoring.parts[0].values == scoring.parts[1].values)
  }

  @Test func cyclesStayTogether() throws {
    let data = try matrix([[3, 2, 1], [1, 3, 2], [2, 1, 3]])
    let scoring = try ElectreIIAggregator(concordances: [0.6, 0.6, 0.6], discordances: [1, 1])
      .aggregate(data, weights: .equal(3))
    #expect(scoring.scores == [1, 1, 1])
  }

  @Test func thresholdsMustFall() {
    for bad in [[0.5, 0.6, 0.3], [0.5, 0.4], [1.5, 1, 0]] {
      #expect(throws: CompositeIndicatorsError.self) {
        try ElectreIIAggregator(concordances: bad)
      }
    }
  }
}
