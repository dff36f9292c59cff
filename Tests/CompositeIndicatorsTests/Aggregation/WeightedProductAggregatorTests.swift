import CompositeIndicators
import Testing

struct WeightedProductAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; pymcdm agree.
  @Test func linearScaling() throws {
    let scoring = try WeightedProductAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          0.7013571823043325, 0.6718930165760894, 0.8315196086429745, 0.7495177466827212,
          0.7070269877426791,
        ]))
  }

  /// The definition computed with numpy; pymcdm agree.
  @Test func shares() throws {
    let scoring = try WeightedProductAggregator(scaling: .sum)
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          0.18530958609147977, 0.1775246906154079, 0.21970054401997524, 0.1980343638168167,
          0.18680763776259432,
        ]))
  }
}
