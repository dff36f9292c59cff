import CompositeIndicators
import Testing

struct RafsiAggregatorTests {
  /// pymcdm 1.4.0, between half the smallest and twice the largest values.
  @Test func textbook() throws {
    let scoring = try RafsiAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          0.32603174603174606, 0.3240362811791383, 0.37687074829931977, 0.34644403215831787,
          0.3378684807256236,
        ]))
  }

  @Test func aRowsScoreDependsOnTheRowAlone() throws {
    let rafsi = try RafsiAggregator(bounds: [.init(worst: 0, best: 10), .init(worst: 8, best: 0)])
    let two = try rafsi.aggregate(matrix([[2, 9], [7, 1]], costs: [1]), weights: .equal(2)).scores
    let one = try rafsi.aggregate(matrix([[9], [1]], costs: [1]), weights: .equal(2)).scores
    #expect(one == [two[1]] && two[1] > two[0])
    #expect(throws: CompositeIndicatorsError.self) { try RafsiAggregator(low: 6, high: 1) }
  }
}
