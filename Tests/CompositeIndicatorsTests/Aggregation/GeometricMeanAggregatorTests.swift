import CompositeIndicators
import Testing

struct GeometricMeanAggregatorTests {
  let weights: Weights

  init() throws {
    weights = try Weights([0.5, 0.25, 0.25])
  }

  /// 1^½·2^¼·4^¼ and 4^½·9^¼·16^¼, by square roots.
  @Test func mean() throws {
    let data = try matrix([[1, 4], [2, 9], [4, 16]])
    #expect(
      agree(
        try GeometricMeanAggregator().aggregate(data, weights: weights).scores,
        [8, 16 * 144].map { ($0 as Double).squareRoot().squareRoot() }, within: 1e-14))
  }

  @Test func aZeroMakesTheGeometricMeanZero() throws {
    let data = try matrix([[0, 1], [2, 1], [4, 1]])
    #expect(try GeometricMeanAggregator().aggregate(data, weights: weights).scores == [0, 1])
    #expect(throws: CompositeIndicatorsError.self) {
      try GeometricMeanAggregator().aggregate(matrix([[-1], [2], [3]]), weights: weights)
    }
  }

  @Test func missingValuesRaiseTheOtherWeights() throws {
    let data = try matrix([[.nan, .nan], [4, .nan], [9, .nan]])
    let scoring = try GeometricMeanAggregator().aggregate(data, weights: weights)
    #expect(agree(scoring.scores, [6, .nan]))
    #expect(scoring.notices == [.rowsWithoutScore(count: 1)])
  }
}
