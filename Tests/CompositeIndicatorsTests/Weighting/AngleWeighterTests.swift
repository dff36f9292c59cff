import CompositeIndicators
import Testing

struct AngleWeighterTests {
  /// The definition by hand, confirmed by pymcdm 1.4.0 on the same table.
  @Test func textbookTable() throws {
    let weights = try Catalogue.weighters.make("angle").weigh(phones()).weights.values
    #expect(
      agree(
        weights, [0.13471089049856, 0.3227639890286797, 0.27783324497622774, 0.2646918754965325]))
  }

  @Test func refusals() throws {
    try expectConstantColumnAndSingleRowHandled(by: AngleWeighter())
    #expect(throws: CompositeIndicatorsError.sign(method: "angle", column: "c2", row: 1, value: -1))
    {
      try AngleWeighter().weigh(matrix([[1, 2, 3], [1, -1, 2]]))
    }
  }
}
