import CompositeIndicators
import Testing

struct RankSimilarityMeasureTests {
  @Test func rankSimilarity() throws {
    // Reference ranks 1, 2, 3 against 1, 3, 2: 1 − (¼·1/1 + ⅛·1/2).
    #expect(agree([try RankSimilarityMeasure().compare([3, 2, 1], [3, 1, 2])], [0.6875]))
    #expect(try RankSimilarityMeasure().compare([1, 5, 2], [1, 5, 2]) == 1)
  }

  @Test func theTopCountsMostAndTheFirstListIsTheReference() throws {
    // Ranks 1, 2, 3 against 2, 1, 3: 1 − (½·1/2 + ¼·1/1).
    #expect(agree([try RankSimilarityMeasure().compare([3, 2, 1], [2, 3, 1])], [0.5]))
    // The reverse: 1 − (½·2/2 + ⅛·2/2).
    #expect(agree([try RankSimilarityMeasure().compare([3, 2, 1], [1, 2, 3])], [0.375]))
    try expectBadListsRefused(by: RankSimilarityMeasure())
  }
}
