import CompositeIndicators
import Testing

struct EntropyWeighterTests {
  /// The definition by hand, confirmed by pymcdm 1.4.0 and scikit-criteria 0.10 on the same table.
  @Test(
    arguments: [
      (
        [:], [0.06391538399045828, 0.3788312783411814, 0.2879206127537567, 0.2693327249146037]
      ),
      (
        ["scaling": "min-max"],
        [0.15777543313866, 0.4386387220604463, 0.26545390706614574, 0.13813193773474786]
      ),
    ] as [([String: ParameterValue], [Double])])
  func textbookTable(_ parameters: [String: ParameterValue], _ expected: [Double]) throws {
    let weighter = try Catalogue.weighters.make("entropy", parameters)
    #expect(agree(try weighter.weigh(phones()).weights.values, expected))
  }

  @Test func entropyRefusesNegativeValuesAndNamesThem() {
    #expect(
      throws: CompositeIndicatorsError.sign(method: "entropy", column: "c2", row: 1, value: -1)
    ) {
      try EntropyWeighter().weigh(matrix([[1, 2, 3], [1, -1, 2]]))
    }
  }

  @Test func nearlyConstantColumnsKeepTheirDigits() throws {
    // Spreads of 1e-3 and 1e-9 of the mean: d is close to var/(2·mean²·ln n).
    let small = [1.0 - 1e-9, 1, 1 + 1e-9]
    let wide = [1.0 - 1e-3, 1, 1 + 1e-3]
    let weights = try EntropyWeighter().weigh(matrix([small, wide])).weights.values
    let spread = { (column: [Double]) in
      column.reduce(0) { $0 + ($1 - 1) * ($1 - 1) }
    }
    #expect(weights[0] > 0)
    #expect(agree([weights[0] / weights[1]], [spread(small) / spread(wide)], within: 1e-6))
  }

  @Test(arguments: [1e300, 1e150, 1e-150, 1e-300])
  func hugeAndTinyNumbers(_ size: Double) throws {
    try expectSameWeights(by: EntropyWeighter(), atSize: size)
  }

  @Test func refusals() throws {
    try expectConstantColumnAndSingleRowHandled(by: EntropyWeighter())
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "entropy", name: "scaling", value: "max", expected: "none | min-max | sum")
    ) { try Catalogue.weighters.make("entropy", ["scaling": "max"]) }
  }
}
