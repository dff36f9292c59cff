import CompositeIndicators
import Testing

struct IdocriwWeighterTests {
  /// The definition by hand, confirmed by pymcdm 1.4.0 on the same table.
  @Test func textbookTable() throws {
    let weights = try Catalogue.weighters.make("idocriw").weigh(phones()).weights.values
    #expect(
      agree(
        weights,
        [0.1004302135007216, 0.28822990554130645, 0.29208193994538006, 0.3192579410125918]))
  }

  @Test func refusals() throws {
    try expectConstantColumnAndSingleRowHandled(by: IdocriwWeighter())
    #expect(
      throws: CompositeIndicatorsError.sign(method: "entropy", column: "c2", row: 1, value: -1)
    ) { try IdocriwWeighter().weigh(matrix([[1, 2, 3], [1, -1, 2]])) }
    #expect(throws: CompositeIndicatorsError.sign(method: "cilos", column: "c2", row: 1, value: 0))
    {
      try IdocriwWeighter().weigh(matrix([[1, 2, 3], [1, 0, 2]]))
    }
    #expect(throws: CompositeIndicatorsError.missing(column: "c2", row: 1)) {
      try IdocriwWeighter().weigh(matrix([[1, 2, 3], [1, .nan, 2]]))
    }
  }
}
