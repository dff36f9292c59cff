import CompositeIndicators
import Testing

struct MerecWeighterTests {
  /// The definition by hand, confirmed by pymcdm 1.4.0 and scikit-criteria 0.10 on the same table.
  @Test func textbookTable() throws {
    let weights = try Catalogue.weighters.make("merec").weigh(phones()).weights.values
    #expect(
      agree(
        weights,
        [0.14855974738128283, 0.19315859537118238, 0.26166739256218136, 0.3966142646853535]))
  }

  @Test func refusals() throws {
    try expectConstantColumnAndSingleRowHandled(by: MerecWeighter())
    for bad in [0, -1] as [Double] {
      #expect(
        throws: CompositeIndicatorsError.sign(method: "merec", column: "c2", row: 1, value: bad)
      ) { try MerecWeighter().weigh(matrix([[1, 2, 3], [1, bad, 2]])) }
    }
    #expect(throws: CompositeIndicatorsError.missing(column: "c2", row: 1)) {
      try MerecWeighter().weigh(matrix([[1, 2, 3], [1, .nan, 2]]))
    }
  }
}
