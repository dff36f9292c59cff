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

  /// pyDecision 5.1.8.
  @Test func asFirstPublished() throws {
    let weights = try PreferenceSelectionWeighter(isOriginal: true).weigh(phones()).weights
    #expect(
      agree(
        weights.values,
        [0.2932803906250754, 0.22065286644176949, 0.23641378547332448, 0.24965295745983065]))
    let scores = try WeightedSumAggregator().aggregate(phones(), weights: weights).scores
    #expect(
      agree(
        scores,
        [
          0.7719140422857691, 0.6716054910585209, 0.8523092782996754, 0.7518769546918057,
          0.707295082233764,
        ]))
  }

  @Test func negativeWeightsAreRefused() throws {
    let weighter = try Catalogue.weighters.make("preference-selection", ["form": "original"])
    do {
      _ = try weighter.weigh(matrix([[1, 2, 3], [0, 1, 0]].map { $0 + $0 + $0 }))
      Issue.record("squared deviations of 2")
    } catch { #expect(isUndefined(error, by: "preference-selection")) }
    #expect(throws: CompositeIndicatorsError.self) {
      try Catalogue.weighters.make("preference-selection", ["form": "new"])
    }
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
