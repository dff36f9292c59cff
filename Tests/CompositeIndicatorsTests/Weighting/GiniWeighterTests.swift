import CompositeIndicators
import Testing

struct GiniWeighterTests {
  /// The definition by hand, confirmed by pymcdm 1.4.0 on the same table.
  @Test func textbookTable() throws {
    let weights = try Catalogue.weighters.make("gini").weigh(phones()).weights.values
    #expect(
      agree(
        weights,
        [0.14109742441209405, 0.3023516237402015, 0.2821948488241881, 0.2743561030235162]))
  }

  @Test func byHand() throws {
    // (1, 2, 3): 2·(3 − 1)/(9·2) = 2/9; (0, 0, 3) has all in one row: 2·3/(9·1) = 2/3.
    let weights = try GiniWeighter().weigh(matrix([[1, 2, 3], [0, 3, 0]])).weights.values
    #expect(agree(weights, [0.25, 0.75]))
  }

  @Test func refusals() throws {
    try expectConstantColumnAndSingleRowHandled(by: GiniWeighter())
    #expect(throws: CompositeIndicatorsError.sign(method: "gini", column: "c2", row: 1, value: -1))
    {
      try GiniWeighter().weigh(matrix([[1, 2, 3], [1, -1, 2]]))
    }
  }
}
