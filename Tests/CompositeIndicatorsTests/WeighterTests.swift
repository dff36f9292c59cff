import CompositeIndicators
import Testing

/// Reference values: hand computations from the definitions, confirmed by pymcdm 1.4.0 and
/// scikit-criteria 0.10 on the same table.
struct WeighterTests {
  @Test(
    arguments: [
      (
        "entropy", [:],
        [0.06391538399045828, 0.3788312783411814, 0.2879206127537567, 0.2693327249146037]
      ),
      (
        "entropy", ["scaling": "min-max"],
        [0.15777543313866, 0.4386387220604463, 0.26545390706614574, 0.13813193773474786]
      ),
      (
        "critic", [:],
        [0.27156958983563706, 0.28167162026165193, 0.25638458541134085, 0.19037420449137016]
      ),
      (
        "critic", ["turn-costs": "no"],
        [0.1301801558008257, 0.25902748435987316, 0.378475633431603, 0.23231672640769815]
      ),
      (
        "critic", ["correlation": "spearman"],
        [0.2729277530129314, 0.28442720840450314, 0.25299742090917937, 0.18964761767338612]
      ),
      (
        "standard-deviation", [:],
        [0.7397873473602427, 0.16401270687034186, 0.07486121605864064, 0.021338729710774756]
      ),
    ] as [(String, [String: ParameterValue], [Double])])
  func textbookTable(
    _ name: String, _ parameters: [String: ParameterValue], _ expected: [Double]
  ) throws {
    let weights = try Catalogue.weighters.make(name, parameters).weigh(phones()).weights.values
    #expect(agree(weights, expected, within: 1e-13))
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

  @Test func perfectCorrelationLeavesSpread() throws {
    let result = try CriticWeighter().weigh(matrix([[1, 2, 4], [10, 20, 40]]))
    #expect(agree(result.weights.values, [0.5, 0.5]))
    #expect(result.notices.contains(.allPerfectlyCorrelated))
  }

  @Test func hugeAndTinyNumbers() throws {
    for size in [1e300, 1e150, 1e-150, 1e-300] {
      let columns = try phones().columns
      let scaled = try matrix(columns.map { $0.map { $0 / 300 * size } }, costs: [0])
      for name in ["entropy", "critic", "principal-component"] {
        let weighter = try Catalogue.weighters.make(name)
        #expect(
          agree(
            try weighter.weigh(scaled).weights.values,
            try weighter.weigh(phones()).weights.values, within: 1e-9), "\(name) at \(size)")
      }
    }
  }

  @Test func weightsAreCheckedOnce() throws {
    #expect(throws: CompositeIndicatorsError.weightSum(0.9)) { try Weights([0.5, 0.4]) }
    #expect(throws: CompositeIndicatorsError.self) { try Weights(normalising: [1, .nan]) }
    #expect(throws: CompositeIndicatorsError.weight(index: 1, value: -1)) {
      try Weights(normalising: [2, -1])
    }
    #expect(throws: CompositeIndicatorsError.weightSum(0)) { try Weights(normalising: [0, 0]) }
    #expect(try Weights(normalising: [1e308, 1e308]).values == [0.5, 0.5])
    #expect(try Weights(normalising: [2, 1, 1]).values == [0.5, 0.25, 0.25])
  }
}
