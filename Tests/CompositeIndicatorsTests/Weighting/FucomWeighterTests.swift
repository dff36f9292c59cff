import CompositeIndicators
import Testing

struct FucomWeighterTests {
  /// The first is twice as important as the second and four times as the third; pyDecision 5.1.8 finds
  /// 0.5715, 0.2856, 0.1428 by a search.
  @Test func prioritiesAreRatios() throws {
    let weights = try FucomWeighter().weigh(rows: [[1, 2, 4]]).weights.values
    #expect(agree(weights, [4.0 / 7, 2.0 / 7, 1.0 / 7]))
    #expect(
      agree(
        try FucomWeighter().weigh(rows: [[8, 2, 4]]).weights.values, [1.0 / 7, 4.0 / 7, 2.0 / 7]))
  }

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.judgement(row: 0, column: 1, value: 0)) {
      try FucomWeighter().weigh(rows: [[1, 0]])
    }
    #expect(throws: CompositeIndicatorsError.count(of: "rows", expected: 1, found: 2)) {
      try FucomWeighter().weigh(rows: [[1], [1]])
    }
    #expect(throws: CompositeIndicatorsError.noCriteria) { try FucomWeighter().weigh(rows: [[]]) }
  }
}
