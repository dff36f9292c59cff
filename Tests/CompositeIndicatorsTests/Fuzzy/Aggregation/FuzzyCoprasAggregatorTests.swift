import CompositeIndicators
import Testing

struct FuzzyCoprasAggregatorTests {
  /// The definition computed with numpy. pyDecision 5.1.8 has 0.899, 0.938, 1 and 0.872.
  @Test func costsAndBenefits() throws {
    let scores = try supplierScores(FuzzyCoprasAggregator())
    #expect(
      agree(
        scores.plain, [0.9048203963808352, 0.9474536084628826, 1, 0.9233844301872574]))
    #expect(
      agree(
        scores.fuzzy, [0.8818906713990504, 0.8350952323198797, 1, 0.7655580994631256]))
  }

  @Test func plainNumbersGiveCopras() throws {
    let weights = try Weights([0.4, 0.3, 0.2, 0.1])
    let found = try FuzzyCoprasAggregator()
      .aggregate(FuzzyMatrix(phones()), weights: FuzzyWeights(weights)).scores
    let expected = try CoprasAggregator().aggregate(phones(), weights: weights).scores
    #expect(agree(found, expected))
    let benefits = try matrix([[1, 2, 3], [4, 4, 5]])
    #expect(
      agree(
        try FuzzyCoprasAggregator().aggregate(
          FuzzyMatrix(benefits), weights: FuzzyWeights(.equal(2))
        ).scores,
        try CoprasAggregator().aggregate(benefits, weights: .equal(2)).scores))
  }

  @Test func lowEndsThatSumToNothingAreRefused() throws {
    let matrix = try FuzzyMatrix(
      criteria: [.init(name: "a")], columns: [[fuzzy(0, 1, 2), fuzzy(0, 2, 3)]])
    let error = #expect(throws: CompositeIndicatorsError.self) {
      try FuzzyCoprasAggregator().aggregate(matrix, weights: FuzzyWeights(.equal(1)))
    }
    #expect(try isUndefined(#require(error), by: "fuzzy-copras"))
  }
}
