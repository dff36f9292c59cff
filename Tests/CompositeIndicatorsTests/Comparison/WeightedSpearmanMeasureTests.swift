import CompositeIndicators
import Testing

struct WeightedSpearmanMeasureTests {
  @Test func weightedSpearmanByHand() throws {
    // Ranks 1 2 3 against 2 1 3, n = 3: 1 − 6·(5 + 5)/96.
    let found = try WeightedSpearmanMeasure().compare([9, 8, 7], [8, 9, 7])
    #expect((found - 0.375).magnitude < 1e-15)
  }

  @Test func theReverseIsMinusOne() throws {
    // 1 − 6·(16 + 16)/96.
    #expect(try WeightedSpearmanMeasure().compare([9, 8, 7], [7, 8, 9]) == -1)
    try expectBadListsRefused(by: WeightedSpearmanMeasure())
  }
}
