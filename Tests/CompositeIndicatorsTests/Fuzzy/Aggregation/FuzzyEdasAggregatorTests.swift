import CompositeIndicators
import Testing

struct FuzzyEdasAggregatorTests {
  /// The definition computed with numpy; with plain weights pyfdm 1.2.1 gives the same. pyDecision 5.1.8 has
  /// 0.435, 0.617, 0.707 and 0.366.
  @Test func costsAndBenefits() throws {
    let scores = try supplierScores(FuzzyEdasAggregator())
    #expect(
      agree(
        scores.plain,
        [0.4432995395500579, 0.5989256305461242, 0.7412249517298961, 0.40225558191884164]))
    #expect(
      agree(
        scores.fuzzy,
        [0.5754838559837224, 0.4660693781838035, 0.8592150150900776, 0.1948740522796106]))
  }

  @Test func plainNumbersGiveEdas() throws {
    let weights = try Weights([0.4, 0.3, 0.2, 0.1])
    let found = try FuzzyEdasAggregator()
      .aggregate(FuzzyMatrix(phones()), weights: FuzzyWeights(weights))
    let expected = try EdasAggregator().aggregate(phones(), weights: weights)
    #expect(agree(found.scores, expected.scores))
  }

  @Test func aMeanThatIsNotPositiveIsRefused() throws {
    #expect(throws: CompositeIndicatorsError.self) {
      try FuzzyEdasAggregator().aggregate(
        FuzzyMatrix(matrix([[-1, 1]])), weights: FuzzyWeights(.equal(1)))
    }
  }
}
