import CompositeIndicators
import Testing

struct PreferenceVectorAggregatorTests {
  /// pyrepo-mcda 0.1.15, with motivating and demotivating criteria.
  @Test func textbook() throws {
    let scores = try PreferenceVectorAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1])).scores
    #expect(
      agree(
        scores,
        [
          0.028532661455458654, 0.010665737403566238, 0.0984989424023686, 0.06505060945649083,
          0.0408762572090757,
        ]))
  }

  /// Along one criterion the vector has length 1: (x − 3)/‖x‖ with ‖x‖ = 5.
  @Test func givenVector() throws {
    let method = PreferenceVectorAggregator(motivating: [4], demotivating: [3])
    #expect(agree(try method.aggregate(matrix([[3, 4]]), weights: .equal(1)).scores, [0, 0.2]))
    #expect(throws: CompositeIndicatorsError.count(of: "motivating", expected: 2, found: 1)) {
      try method.aggregate(matrix([[3, 4], [1, 2]]), weights: .equal(2))
    }
  }
}
