import CompositeIndicators
import Testing

struct ArithmeticMeanAggregatorTests {
  let weights: Weights

  init() throws {
    weights = try Weights([0.5, 0.25, 0.25])
  }

  @Test func mean() throws {
    let data = try matrix([[1, 4], [2, 9], [4, 16]])
    #expect(try ArithmeticMeanAggregator().aggregate(data, weights: weights).scores == [2, 8.25])
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
}
