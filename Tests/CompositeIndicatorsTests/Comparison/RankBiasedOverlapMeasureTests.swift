import CompositeIndicators
import Testing

struct RankBiasedOverlapMeasureTests {
  @Test func overlap() throws {
    // Two of three in another order: X = 1, 1, 3 at depths 1, 2, 3.
    let found = try RankBiasedOverlapMeasure(persistence: 0.5).compare([3, 2, 1], [3, 1, 2])
    #expect(agree([found], [0.125 + 0.5 + 0.125 + 0.125]))
    #expect(try RankBiasedOverlapMeasure().compare([1, 2, 3], [10, 20, 30]) == 1)
    #expect(try RankBiasedOverlapMeasure().compare([1, 1, 1], [2, 2, 2]) == 1)
  }

  /// Agreement 0, 1, 1, ¾, 1 with p = 0.8.
  @Test func overlapByHand() throws {
    let found = try RankBiasedOverlapMeasure(persistence: 0.8)
      .compare([5, 4, 3, 2, 1], [4, 5, 3, 1, 2])
    #expect((found - 0.7744).magnitude < 1e-15)
  }

  @Test func refusals() throws {
    try expectBadListsRefused(by: RankBiasedOverlapMeasure())
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "rank-biased-overlap", name: "persistence", value: "1",
        expected: "1e-06…0.999999")
    ) { try Catalogue.comparisons.make("rank-biased-overlap", ["persistence": 1]) }
  }
}
