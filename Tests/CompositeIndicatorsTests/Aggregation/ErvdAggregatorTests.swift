import CompositeIndicators
import Testing

struct ErvdAggregatorTests {
  /// pymcdm 1.4.0.
  @Test func textbook() throws {
    let scoring = try ErvdAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          0.5017006468922235, 0.3501128217598628, 0.6818701561390985, 0.5456596791575656,
          0.4786273177942445,
        ]))
  }

  @Test func lossesWeighMore() throws {
    // Around a reference of 2, going down by 1 costs more than going up by 1 gains.
    let ervd = try ErvdAggregator(references: [2])
    let scores = try ervd.aggregate(matrix([[1, 2, 3]]), weights: .equal(1)).scores
    #expect(scores[0] == 0 && scores[2] == 1)
    #expect(agree([scores[1]], [2.25 / 3.25]))
    #expect(throws: CompositeIndicatorsError.self) { try ErvdAggregator(exponent: 0) }
  }
}
