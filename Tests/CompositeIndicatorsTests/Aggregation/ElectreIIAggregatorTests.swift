import CompositeIndicators
import Testing

struct ElectreIIAggregatorTests {
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
