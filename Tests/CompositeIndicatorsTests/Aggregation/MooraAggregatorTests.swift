import CompositeIndicators
import Testing

struct MooraAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; pymcdm, scikit-criteria and pyDecision agree.
  @Test func textbook() throws {
    let scoring = try MooraAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          0.058806142446315435, 0.04175473710980279, 0.13045409287612536, 0.09102353344407008,
          0.06923301044851407,
        ]))
  }
}
