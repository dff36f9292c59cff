import CompositeIndicators
import Testing

struct WispAggregatorTests {
  /// pyDecision 5.1.8.
  @Test func textbook() throws {
    let scoring = try WispAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          0.9269418085100272, 0.9395777812280535, 0.9559290870295547, 0.9366113760783353,
          0.9524022365429139,
        ]))
  }

  /// pyDecision 5.1.8.
  @Test func textbookVariant() throws {
    let scoring = try WispAggregator(isSimplified: true)
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [0.9493835276121569, 0.9378290318438623, 1.0, 0.9690564789044055, 0.9579118376097007]))
  }

  @Test func manyCriteriaDoNotUnderflow() throws {
    // The product of 300 weighted values is 0 in floating point; its ratio is not.
    let columns = (0..<300).map { [1 + Double($0 % 7), 2 + Double($0 % 5)] }
    let scoring = try WispAggregator().aggregate(
      matrix(columns, costs: Set(0..<150)), weights: .equal(300))
    #expect(scoring.scores.allSatisfy { $0.isFinite && $0 > 0 })
  }
}
