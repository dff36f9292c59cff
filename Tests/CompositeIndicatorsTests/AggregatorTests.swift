import CompositeIndicators
import Testing

struct AggregatorTests {
  let weights: Weights

  init() throws {
    weights = try Weights([0.5, 0.25, 0.25])
  }

  @Test func means() throws {
    let data = try matrix([[1, 4], [2, 9], [4, 16]])
    #expect(try ArithmeticMeanAggregator().aggregate(data, weights: weights).scores == [2, 8.25])
    #expect(
      agree(
        try GeometricMeanAggregator().aggregate(data, weights: weights).scores,
        [8, 16 * 144].map { ($0 as Double).squareRoot().squareRoot() }, within: 1e-14))
  }

  @Test func missingValuesRaiseTheOtherWeights() throws {
    let data = try matrix([[.nan, 2, .nan], [3, .nan, .nan], [5, .nan, .nan]])
    let scoring = try ArithmeticMeanAggregator().aggregate(data, weights: weights)
    #expect(agree(scoring.scores, [4, 2, .nan]))
    #expect(scoring.notices == [.rowsWithoutScore(count: 1)])
    let strict = try ArithmeticMeanAggregator(minimumAvailability: 0.51)
      .aggregate(data, weights: weights)
    #expect(strict.scores.allSatisfy { $0.isNaN })
  }

  @Test func aZeroMakesTheGeometricMeanZero() throws {
    let data = try matrix([[0, 1], [2, 1], [4, 1]])
    #expect(try GeometricMeanAggregator().aggregate(data, weights: weights).scores == [0, 1])
    #expect(throws: CompositeIndicatorsError.self) {
      try GeometricMeanAggregator().aggregate(matrix([[-1], [2], [3]]), weights: weights)
    }
  }

  @Test func ranksTieWhatIsEqualOnPaper() {
    let scoring = Scoring(scores: [0.1 + 0.2, 0.3, .nan, 0.4])
    #expect(Array(scoring.ranks()[0...1]) == [2, 2] && scoring.ranks()[3] == 1)
    #expect(scoring.ranks()[2].isNaN)
    let costs = Scoring(scores: [3, 1, 2], higherIsBetter: false)
    #expect(costs.ranks() == [3, 1, 2])
  }
}
