import CompositeIndicators
import Testing

struct FuzzyOcraAggregatorTests {
  /// The definition computed with numpy. pyDecision 5.1.8, by ends and middles apart, has 0.256, 0.288, 0.451
  /// and 0.0003.
  @Test func costsAndBenefits() throws {
    let scores = try supplierScores(FuzzyOcraAggregator())
    #expect(
      agree(
        scores.plain,
        [0.3051587301587302, 0.2853968253968255, 0.44619047619047614, 0]))
    #expect(
      agree(
        scores.fuzzy, [2.2044973544973545, 1.2953174603174602, 2.6798412698412695, 0]))
  }

  @Test func plainNumbersGiveOcra() throws {
    let weights = try Weights([0.4, 0.3, 0.2, 0.1])
    let found = try FuzzyOcraAggregator()
      .aggregate(FuzzyMatrix(phones()), weights: FuzzyWeights(weights))
    let expected = try OcraAggregator().aggregate(phones(), weights: weights)
    #expect(agree(found.scores, expected.scores))
    #expect(found.parts.map(\.name) == expected.parts.map(\.name))
  }
}
