import CompositeIndicators
import Testing

struct VectorMeasureAggregatorTests {
  /// pyrepo-mcda 0.1.15, given its pattern and anti-pattern times the weights.
  @Test func textbook() throws {
    let scores = try VectorMeasureAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1])).scores
    #expect(
      agree(
        scores,
        [
          0.30867346938775514, 0.5306122448979592, 0.46938775510204084, 0.42517006802721086,
          0.564200680272109,
        ]))
  }

  /// The quartiles of 1…5 are 2 and 4.
  @Test func quartilesAreTheEnds() throws {
    let scores = try VectorMeasureAggregator()
      .aggregate(matrix([[1, 2, 3, 4, 5]]), weights: .equal(1)).scores
    #expect(agree(scores, [-0.5, 0, 0.5, 1, 1.5]))
    let flat = try VectorMeasureAggregator()
      .aggregate(matrix([[1, 1, 1, 1, 9]]), weights: .equal(1)).scores
    #expect(flat == [0, 0, 0, 0, 0])
  }
}
