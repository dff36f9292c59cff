import CompositeIndicators
import Testing

struct IndependenceWeighterTests {
  /// The definition by hand on the same table as the others.
  @Test func textbookTable() throws {
    let weights = try Catalogue.weighters.make("independence").weigh(phones()).weights.values
    #expect(
      agree(
        weights,
        [0.24721086977543433, 0.24808079876858874, 0.25240960381628086, 0.25229872763969613]))
  }

  @Test func columnsThatOthersExplainWhollyWeighTheSame() throws {
    let weights = try IndependenceWeighter().weigh(matrix([[1, 2, 4], [2, 4, 8]])).weights
    #expect(agree(weights.values, [0.5, 0.5], within: 1e-6))
  }

  @Test func refusals() throws {
    try expectConstantColumnAndSingleRowHandled(by: IndependenceWeighter())
  }
}
