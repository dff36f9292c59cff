import CompositeIndicators
import Testing

struct CriticWeighterTests {
  /// The definition by hand, confirmed by pymcdm 1.4.0 and scikit-criteria 0.10 on the same table.
  @Test(
    arguments: [
      (
        [:], [0.27156958983563706, 0.28167162026165193, 0.25638458541134085, 0.19037420449137016]
      ),
      (
        ["turn-costs": "no"],
        [0.1301801558008257, 0.25902748435987316, 0.378475633431603, 0.23231672640769815]
      ),
      (
        ["correlation": "spearman"],
        [0.2729277530129314, 0.28442720840450314, 0.25299742090917937, 0.18964761767338612]
      ),
    ] as [([String: ParameterValue], [Double])])
  func textbookTable(_ parameters: [String: ParameterValue], _ expected: [Double]) throws {
    let weighter = try Catalogue.weighters.make("critic", parameters)
    #expect(agree(try weighter.weigh(phones()).weights.values, expected))
  }

  @Test func perfectCorrelationLeavesSpread() throws {
    let result = try CriticWeighter().weigh(matrix([[1, 2, 4], [10, 20, 40]]))
    #expect(agree(result.weights.values, [0.5, 0.5]))
    #expect(result.notices.contains(.allPerfectlyCorrelated))
  }

  @Test(arguments: [1e300, 1e150, 1e-150, 1e-300])
  func hugeAndTinyNumbers(_ size: Double) throws {
    try expectSameWeights(by: CriticWeighter(), atSize: size)
  }

  @Test func refusals() throws {
    try expectConstantColumnAndSingleRowHandled(by: CriticWeighter())
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "critic", name: "correlation", value: "x",
        expected: "pearson | spearman | kendall | distance")
    ) { try Catalogue.weighters.make("critic", ["correlation": "x"]) }
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "critic", name: "turn-costs", value: "x", expected: "yes | no")
    ) { try Catalogue.weighters.make("critic", ["turn-costs": "x"]) }
  }
}
