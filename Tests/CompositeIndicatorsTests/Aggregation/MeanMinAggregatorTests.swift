import CompositeIndicators
import Testing

struct MeanMinAggregatorTests {
  private func scores(_ share: Double, _ tolerance: Double) throws -> [Double] {
    try MeanMinAggregator(share: share, tolerance: tolerance)
      .aggregate(matrix([[2, 5], [8, 5]]), weights: .equal(2)).scores
  }

  @Test func byHand() throws {
    #expect(try scores(0, 1) == [5, 5])
    #expect(try scores(1, 0) == [2, 5])
    // √(3² + 4²) − 4 = 1.
    #expect(agree(try scores(1, 4), [4, 5]))
    #expect(agree(try scores(0.5, 4), [4.5, 5]))
  }

  @Test func smallGapsKeepTheirDigits() throws {
    let gap = 1e-7
    let scores = try MeanMinAggregator(share: 1, tolerance: 1)
      .aggregate(matrix([[-gap], [gap]]), weights: .equal(2)).scores
    #expect((scores[0] / (-gap * gap / 2) - 1).magnitude < 1e-12)
  }

  @Test func parametersHaveBounds() {
    for (share, tolerance) in [(1.5, 1.0), (-0.1, 1), (.nan, 1), (0.5, -1), (0.5, .infinity)] {
      #expect(throws: CompositeIndicatorsError.self) {
        try MeanMinAggregator(share: share, tolerance: tolerance)
      }
    }
  }
}
