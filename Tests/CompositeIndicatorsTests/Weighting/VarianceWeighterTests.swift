import CompositeIndicators
import Testing

struct VarianceWeighterTests {
  /// The definition by hand, confirmed by pymcdm 1.4.0 on the same table.
  @Test func textbookTable() throws {
    let weights = try Catalogue.weighters.make("variance").weigh(phones()).weights.values
    #expect(
      agree(
        weights,
        [0.1836734693877551, 0.35265306122448986, 0.2938775510204082, 0.16979591836734692]))
  }

  @Test func withoutScalingUnitsCount() throws {
    let weights = try Catalogue.weighters.make("variance", ["scaling": "none"])
      .weigh(matrix([[1, 2, 3], [2, 4, 6]])).weights.values
    #expect(agree(weights, [0.2, 0.8]))
  }

  @Test func refusals() throws {
    try expectConstantColumnAndSingleRowHandled(by: VarianceWeighter())
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "variance", name: "scaling", value: "max", expected: "none | min-max | sum")
    ) { try Catalogue.weighters.make("variance", ["scaling": "max"]) }
  }
}
