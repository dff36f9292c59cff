import CompositeIndicators
import Testing

struct AromanAggregatorTests {
  /// pymcdm 1.4.0.
  @Test func textbook() throws {
    let scoring = try AromanAggregator(turnsCosts: false)
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          0.6371763393829032, 0.4210158877556138, 0.8682097644267619, 0.755617889322877,
          0.5820163029890988,
        ]))
  }

  @Test func costsLowerTheScoreUnlessTheyAreNotTurned() throws {
    let data = try matrix([[5, 6, 7], [1, 1, 1]], costs: [0])
    func ranks(_ method: AromanAggregator) throws -> [Double] {
      try method.aggregate(data, weights: .equal(2)).ranks()
    }
    #expect(try ranks(AromanAggregator()) == [1, 2, 3])
    #expect(try ranks(AromanAggregator(turnsCosts: false)) == [3, 2, 1])
  }
}
