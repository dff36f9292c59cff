import CompositeIndicators
import Testing

struct QuantilesTests {
  /// R 4.2.2: `quantile(c(1, 2, 4, 7, 11), c(.1, .25, .5, .9), type = t)`.
  @Test(
    arguments: [
      (1, [1, 2, 4, 11]), (2, [1, 2, 4, 11]), (3, [1, 1, 2, 7]), (4, [1, 1.25, 3, 9]),
      (5, [1, 1.75, 4, 11]), (6, [1, 1.5, 4, 11]), (7, [1.4, 2, 4, 9.4]),
      (8, [1, 5.0 / 3, 4, 11]), (9, [1, 1.6875, 4, 11]),
    ] as [(Int, [Double])])
  func allNine(_ type: Int, _ expected: [Double]) throws {
    let kind = try #require(QuantileKind(rawValue: type))
    let quantiles = Quantiles([7, 1, 11, .nan, 2, 4])
    let found = [0.1, 0.25, 0.5, 0.9].map { quantiles.value(at: $0, kind: kind) ?? .nan }
    #expect(agree(found, expected, within: 1e-13))
    #expect(quantiles.value(at: 0, kind: kind) == 1 && quantiles.value(at: 1, kind: kind) == 11)
  }

  @Test func medianAndDeviation() {
    #expect(Quantiles([3, 1, 2, 10]).median == 2.5)
    #expect(Quantiles([3, 1, 2, 10, .nan]).medianAbsoluteDeviation() == 1)
    #expect(Quantiles([.nan]).median == nil && Quantiles([]).value(at: 0.5) == nil)
    #expect(Quantiles([1e308, 1.5e308]).median == 1.25e308)
  }
}
