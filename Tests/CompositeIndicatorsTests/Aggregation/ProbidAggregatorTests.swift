import CompositeIndicators
import Testing

struct ProbidAggregatorTests {
  /// pymcdm 1.4.0 and scikit-criteria 0.10.
  @Test func textbook() throws {
    let scoring = try ProbidAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          0.2633744385264797, 0.34553747089831494, 0.7626020564889049, 0.652335043419647,
          0.4371406918280191,
        ]))
  }

  /// pymcdm 1.4.0.
  @Test func textbookVariant() throws {
    let scoring = try ProbidAggregator(isSimplified: true)
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          0.5721969018068761, 0.6553940137684903, 1.5257997158839438, 1.2062244557460013,
          0.7889868509957294,
        ]))
  }
}
