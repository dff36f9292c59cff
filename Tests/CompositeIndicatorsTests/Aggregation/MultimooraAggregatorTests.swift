import CompositeIndicators
import Testing

struct MultimooraAggregatorTests {
  /// Ratio system and reference point as scikit-criteria 0.10 gives them.
  @Test func parts() throws {
    let scoring = try MultimooraAggregator().aggregate(phones(), weights: .equal(4))
    #expect(
      agree(
        scoring.parts[0].values,
        [
          0.22122240876158533, 0.14788706471908233, 0.28029344324844974, 0.21993505788912954,
          0.17836473484504273,
        ]))
    #expect(
      agree(
        scoring.parts[1].values,
        [
          0.07537783614444091, 0.07537783614444091, 0.04428074427700476, 0.07142857142857142,
          0.08964214570007951,
        ]))
    // The multiplicative form ranks rows 3, 1, 4, 5, 2 whatever the scaling.
    #expect(Scoring(scores: scoring.parts[2].values).ranks() == [2, 5, 1, 3, 4])
    // Mean ranks of 2 5 1 3 4, of 3.5 3.5 1 2 5, and of 2 5 1 3 4.
    #expect(agree(scoring.scores, [2.5, 4.5, 1, 8.0 / 3, 13.0 / 3]))
  }

  @Test func refusesZeros() throws {
    #expect(throws: CompositeIndicatorsError.self) {
      try MultimooraAggregator().aggregate(matrix([[0, 1]]), weights: .equal(1))
    }
  }
}
