import CompositeIndicators
import Testing

struct CilosWeighterTests {
  /// The definition by hand, confirmed by pymcdm 1.4.0 on the same table.
  @Test func textbookTable() throws {
    let weights = try Catalogue.weighters.make("cilos").weigh(phones()).weights.values
    #expect(
      agree(
        weights,
        [0.34671532846715336, 0.16788321167883208, 0.22384428223844283, 0.2615571776155717]))
  }

  @Test func refusals() throws {
    try expectConstantColumnAndSingleRowHandled(by: CilosWeighter())
    for bad in [0, -1] as [Double] {
      #expect(
        throws: CompositeIndicatorsError.sign(method: "cilos", column: "c2", row: 1, value: bad)
      ) { try CilosWeighter().weigh(matrix([[1, 2, 3], [1, bad, 2]])) }
    }
    #expect(throws: CompositeIndicatorsError.missing(column: "c2", row: 1)) {
      try CilosWeighter().weigh(matrix([[1, 2, 3], [1, .nan, 2]]))
    }
  }
}
