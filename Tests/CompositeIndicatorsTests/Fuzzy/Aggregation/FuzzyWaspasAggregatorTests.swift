import CompositeIndicators
import Testing

struct FuzzyWaspasAggregatorTests {
  /// The definition computed with numpy. pyDecision 5.1.8 gives millions.
  @Test func costsAndBenefits() throws {
    let scores = try supplierScores(FuzzyWaspasAggregator())
    #expect(
      agree(
        scores.plain,
        [0.6122240626415433, 0.6427658502431481, 0.668215998146986, 0.5802763903943393]))
    #expect(
      agree(
        scores.fuzzy,
        [0.6612137950785276, 0.6187090261691565, 0.7640941545160156, 0.5101697317716469]))
  }

  @Test func plainNumbersGiveWaspas() throws {
    let weights = try Weights([0.4, 0.3, 0.2, 0.1])
    let found = try FuzzyWaspasAggregator(sumShare: 0.5)
      .aggregate(FuzzyMatrix(phones()), weights: FuzzyWeights(weights)).scores
    let expected = try WaspasAggregator().aggregate(phones(), weights: weights).scores
    #expect(agree(found, expected))
  }

  @Test func aZeroMakesTheProductZero() throws {
    let scores = try FuzzyWaspasAggregator(sumShare: 0).aggregate(
      FuzzyMatrix(matrix([[0, 1], [2, 1]])), weights: FuzzyWeights(.equal(2))
    ).scores
    #expect(scores[0] == 0 && scores[1] > 0)
    #expect(throws: CompositeIndicatorsError.self) { try FuzzyWaspasAggregator(sumShare: 2) }
  }
}
