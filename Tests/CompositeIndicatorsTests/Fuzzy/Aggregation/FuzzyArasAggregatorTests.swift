import CompositeIndicators
import Testing

struct FuzzyArasAggregatorTests {
  /// The definition computed with numpy. pyDecision 5.1.8, without the optimal row, has 0.911, 0.979, 1 and
  /// 0.885.
  @Test func costsAndBenefits() throws {
    let scores = try supplierScores(FuzzyArasAggregator())
    #expect(
      agree(
        scores.plain,
        [0.7362959025645033, 0.7691965866348799, 0.8107010065344711, 0.7495082726298993]))
    #expect(
      agree(
        scores.fuzzy,
        [0.7692142783902138, 0.7224723886973425, 0.8641329259915942, 0.6636272326054673]))
  }

  @Test func plainNumbersGiveAras() throws {
    let weights = try Weights([0.4, 0.3, 0.2, 0.1])
    let found = try FuzzyArasAggregator()
      .aggregate(FuzzyMatrix(phones()), weights: FuzzyWeights(weights)).scores
    let expected = try ArasAggregator().aggregate(phones(), weights: weights).scores
    #expect(agree(found, expected))
  }
}
