import CompositeIndicators
import Testing

struct CategoricalNormaliserTests {
  @Test func categories() throws {
    let column = (1...21).map(Double.init)
    let result = try CategoricalNormaliser().normalise(matrix([column, column], costs: [1]))
    #expect(result.columns[0][0] == 0 && result.columns[0][1] == 25 && result.columns[0][20] == 100)
    #expect(result.columns[0] == result.columns[1].reversed())
    #expect(throws: CompositeIndicatorsError.self) {
      try CategoricalNormaliser(percentiles: [50], scores: [2, 1])
    }
  }

  @Test func theMedianBelongsToTheBetterHalf() throws {
    let halves = try CategoricalNormaliser(percentiles: [50], scores: [0, 1])
    let result = try halves.normalise(matrix([[1, 2, 3, .nan], [1, 2, 3, .nan]], costs: [1]))
    #expect(
      agree(result.columns[0], [0, 1, 1, .nan]) && agree(result.columns[1], [1, 1, 0, .nan]))
  }

  @Test func aConstantColumnHasReachedEveryCut() throws {
    let result = try CategoricalNormaliser().normalise(matrix([[7, 7], [7, 7]], costs: [1]))
    #expect(result.columns == [[100, 100], [100, 100]])
  }

  @Test(
    arguments: [
      ([50], [2, 1]), ([75, 25], [0, 1, 2]), ([50, 50], [0, 1, 2]), ([101], [0, 1]),
      ([.nan], [0, 1]),
      ([50], [0, .infinity]),
    ] as [([Double], [Double])])
  func badScalesAreRefused(_ percentiles: [Double], _ scores: [Double]) {
    #expect {
      try CategoricalNormaliser(percentiles: percentiles, scores: scores)
    } throws: {
      isUndefined($0, by: "categorical")
    }
  }

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.count(of: "scores", expected: 2, found: 1)) {
      try CategoricalNormaliser(percentiles: [50], scores: [1])
    }
    #expect(throws: CompositeIndicatorsError.emptyColumn("c1")) {
      try CategoricalNormaliser().normalise(matrix([[.nan]]))
    }
  }
}
