import CompositeIndicators
import Testing

struct MazziottaParetoAggregatorTests {
  /// (90, 110): M 100, S² 200 with n − 1 and 100 with n.
  @Test func byHand() throws {
    let data = try matrix([[90, 100], [110, 100]])
    func scores(_ method: MazziottaParetoAggregator) throws -> [Double] {
      try method.aggregate(data, weights: .equal(2)).scores
    }
    #expect(agree(try scores(MazziottaParetoAggregator()), [98, 100]))
    #expect(agree(try scores(MazziottaParetoAggregator(raises: true)), [102, 100]))
    #expect(agree(try scores(MazziottaParetoAggregator(usesSample: false)), [99, 100]))
    let weighted = try MazziottaParetoAggregator(usesSample: false)
      .aggregate(data, weights: Weights([0.75, 0.25]))
    #expect(agree(weighted.parts[0].values, [95, 100]))
    #expect(agree(weighted.scores, [95 - 75.0 / 95, 100]))
  }

  @Test func meansMustBePositive() throws {
    do {
      _ = try MazziottaParetoAggregator().aggregate(
        matrix([[1, -1], [1, 1]]), weights: .equal(2))
      Issue.record("a mean of 0")
    } catch { #expect(isUndefined(error, by: "mazziotta-pareto")) }
  }
}
