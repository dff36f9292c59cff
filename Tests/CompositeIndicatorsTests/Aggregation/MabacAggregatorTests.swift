import CompositeIndicators
import Testing

struct MabacAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; pymcdm and scikit-criteria agree.
  @Test func textbook() throws {
    let scoring = try MabacAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          -0.014041378732838672, 0.01929195460049457, 0.15262528793382787, 0.05262528793382784,
          0.08595862126716128,
        ]))
  }

  @Test func theBorderOfManyRowsDoesNotUnderflow() throws {
    // 4,000 rows of weight 0.001: the plain product of v would be 0.
    var dice = Dice(seed: 3)
    let column = dice.column(4000, from: 0, to: 1)
    let other = dice.column(4000, from: 0, to: 1)
    let scores = try MabacAggregator().aggregate(
      matrix([column, other]), weights: Weights([0.001, 0.999])
    ).scores
    // Σ over rows of w(n − border) is near 0 for each column: borders lie near the mean.
    let mean = scores.reduce(0, +) / 4000
    #expect(mean > 0 && mean < 0.05)
  }
}
