import CompositeIndicators
import Testing

struct StandardDeviationWeighterTests {
  /// The definition by hand, confirmed by pymcdm 1.4.0 and scikit-criteria 0.10 on the same table.
  @Test func textbookTable() throws {
    let weights = try Catalogue.weighters.make("standard-deviation").weigh(phones()).weights.values
    #expect(
      agree(
        weights,
        [0.7397873473602427, 0.16401270687034186, 0.07486121605864064, 0.021338729710774756]))
  }

  @Test func scalingComesFirst() throws {
    let data = try matrix([[1, 2, 3], [2, 4, 6]])
    #expect(
      agree(
        try StandardDeviationWeighter().weigh(data).weights.values, [1.0 / 3, 2.0 / 3]))
    for scaling in [WeightingScale.minMax, .sum] {
      let weights = try StandardDeviationWeighter(scaling: scaling).weigh(data).weights.values
      #expect(agree(weights, [0.5, 0.5]))
    }
  }

  @Test func refusals() throws {
    try expectConstantColumnAndSingleRowHandled(by: StandardDeviationWeighter())
    #expect(throws: CompositeIndicatorsError.sign(method: "sum", column: "c1", row: 1, value: -2)) {
      try StandardDeviationWeighter(scaling: .sum).weigh(matrix([[1, -2, 3]]))
    }
  }
}
