import CompositeIndicators
import Testing

struct OrderedWeightedAggregatorTests {
  private func scores(
    _ start: Double, _ end: Double, _ weights: [Double] = [0.25, 0.25, 0.25, 0.25]
  ) throws -> [Double] {
    try OrderedWeightedAggregator(start: start, end: end)
      .aggregate(matrix([[4, 1], [1, 1], [3, 1], [8, 1]]), weights: Weights(weights)).scores
  }

  @Test func byHand() throws {
    #expect(agree(try scores(0, 1), [4, 1]))
    #expect(agree(try scores(0, 0.25), [8, 1]))
    #expect(agree(try scores(0.75, 1), [1, 1]))
    // From the best: 8 counts 0, 4 counts 0.4, 3 counts 0.5, 1 counts 0.1.
    #expect(agree(try scores(0.3, 0.8), [0.4 * 4 + 0.5 * 3 + 0.1, 1]))
  }

  /// With weights the whole quantifier is their mean.
  @Test func weights() throws {
    #expect(agree(try scores(0, 1, [0.4, 0.3, 0.2, 0.1]), [3.3, 1]))
    // 8 has the first tenth, 4 the next four; half of all is passed there.
    #expect(agree(try scores(0, 0.5, [0.4, 0.3, 0.2, 0.1]), [(0.1 * 8 + 0.4 * 4) / 0.5, 1]))
  }

  @Test func pointsRise() {
    for (start, end) in [(0.5, 0.5), (0.8, 0.3), (-0.1, 1), (0, 1.1), (.nan, 1)] {
      #expect(throws: CompositeIndicatorsError.self) {
        try OrderedWeightedAggregator(start: start, end: end)
      }
    }
  }
}
