import CompositeIndicators
import Testing

struct RancomWeighterTests {
  /// pyDecision 5.1.8 for the ranks 1, 2, 2, 4.
  @Test func ranks() throws {
    let weights = try RancomWeighter().weigh(rows: [[1, 2, 2, 4]]).weights.values
    #expect(agree(weights, [0.4375, 0.25, 0.25, 0.0625]))
  }

  @Test func comparisonsGiveTheSame() throws {
    let rows: [[Double]] = [
      [0.5, 1, 1, 1], [0, 0.5, 0.5, 1], [0, 0.5, 0.5, 1], [0, 0, 0, 0.5],
    ]
    #expect(
      agree(try RancomWeighter().weigh(rows: rows).weights.values, [0.4375, 0.25, 0.25, 0.0625]))
    #expect(try RancomWeighter().weigh(rows: [[0.5]]).weights.values == [1])
  }

  @Test func refusals() {
    #expect(
      throws: CompositeIndicatorsError.notReciprocal(row: 0, column: 1, value: 1, opposite: 1)
    ) { try RancomWeighter().weigh(rows: [[0.5, 1], [1, 0.5]]) }
    #expect(throws: CompositeIndicatorsError.judgement(row: 0, column: 1, value: 0.7)) {
      try RancomWeighter().weigh(rows: [[0.5, 0.7], [0.3, 0.5]])
    }
    #expect(throws: CompositeIndicatorsError.judgement(row: 0, column: 1, value: .infinity)) {
      try RancomWeighter().weigh(rows: [[1, .infinity]])
    }
    #expect(throws: CompositeIndicatorsError.noCriteria) { try RancomWeighter().weigh(rows: []) }
  }
}
