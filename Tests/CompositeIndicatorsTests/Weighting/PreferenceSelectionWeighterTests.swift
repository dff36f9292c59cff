import CompositeIndicators
import Testing

struct PreferenceSelectionWeighterTests {
  /// Squared deviations of x/max and min/x from their means, by hand.
  @Test func textbookTable() throws {
    let weighter = try Catalogue.weighters.make("preference-selection")
    #expect(
      agree(
        try weighter.weigh(phones()).weights.values,
        [0.08409435267226957, 0.36249563878406216, 0.3020796989867185, 0.2513303095569498]))
  }

  @Test func refusals() throws {
    let weighter = PreferenceSelectionWeighter()
    try expectConstantColumnAndSingleRowHandled(by: weighter)
    #expect(
      throws: CompositeIndicatorsError.sign(
        method: "preference-selection", column: "c2", row: 1, value: -1)
    ) { try weighter.weigh(matrix([[1, 2, 3], [1, -1, 2]])) }
    #expect(
      throws: CompositeIndicatorsError.sign(
        method: "preference-selection", column: "c1", row: 1, value: 0)
    ) { try weighter.weigh(matrix([[1, 0, 3]], costs: [0])) }
  }
}
