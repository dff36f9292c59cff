import CompositeIndicators
import Testing

struct VariationCoefficientWeighterTests {
  /// The definition by hand on the same table as the others.
  @Test func textbookTable() throws {
    let weighter = try Catalogue.weighters.make("coefficient-of-variation")
    #expect(
      agree(
        try weighter.weigh(phones()).weights.values,
        [0.13182825115261596, 0.32619032695611605, 0.2779183557326559, 0.26406306615861197]))
  }

  @Test func refusals() throws {
    try expectConstantColumnAndSingleRowHandled(by: VariationCoefficientWeighter())
    #expect {
      try VariationCoefficientWeighter().weigh(matrix([[-1, 0, 1]]))
    } throws: {
      isUndefined($0, by: "coefficient-of-variation")
    }
  }
}
