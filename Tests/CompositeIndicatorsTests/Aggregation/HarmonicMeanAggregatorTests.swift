import CompositeIndicators
import Testing

struct HarmonicMeanAggregatorTests {
  @Test func mean() throws {
    // 60 km at 20 and 60 km at 60 km/h: 30 km/h on average.
    let scores = try HarmonicMeanAggregator().aggregate(matrix([[20], [60]]), weights: .equal(2))
      .scores
    #expect(agree(scores, [30], within: 1e-15))
  }

  @Test func refusesNegatives() throws {
    #expect(
      throws: CompositeIndicatorsError.sign(method: "harmonic", column: "c2", row: 1, value: -1)
    ) {
      try HarmonicMeanAggregator().aggregate(matrix([[1, 2], [1, -1]]), weights: .equal(2))
    }
  }

  @Test func missingValuesRaiseTheOtherWeights() throws {
    let data = try matrix([[20, .nan], [.nan, .nan]])
    let scoring = try HarmonicMeanAggregator().aggregate(data, weights: .equal(2))
    #expect(agree(scoring.scores, [20, .nan]))
    #expect(scoring.notices == [.rowsWithoutScore(count: 1)])
  }
}
