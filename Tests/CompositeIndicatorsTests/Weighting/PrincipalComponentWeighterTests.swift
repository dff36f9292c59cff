import CompositeIndicators
import Testing

struct PrincipalComponentWeighterTests {
  @Test func rotatedLoadingsWeighFactorsByWhatTheyExplain() throws {
    // Two pairs of twins: two factors of equal size, four equal weights.
    let data = try matrix([[1, 2, 3, 4], [1, 2, 3, 4], [1, -1, -1, 1], [1, -1, -1, 1]])
    let weights = try PrincipalComponentWeighter(rule: .rotatedLoadings).weigh(data)
    #expect(agree(weights.weights.values, [0.25, 0.25, 0.25, 0.25], within: 1e-9))
  }

  /// Twins beside an uncorrelated column: eigenvalues 2, 1, 0 and first vector (1, 1, 0)/√2.
  @Test(arguments: [
    PrincipalComponentRule.explainedVariance, .firstSquared, .firstAbsolute, .communality,
  ])
  func theFirstComponentOfTwins(_ rule: PrincipalComponentRule) throws {
    let data = try matrix([[1, 2, 3, 4], [2, 4, 6, 8], [1, -1, -1, 1]])
    let weights = try PrincipalComponentWeighter(rule: rule).weigh(data).weights.values
    #expect(agree(weights, [0.5, 0.5, 0], within: 1e-9))
    let both = PrincipalComponentWeighter(rule: .communality, retention: .number(2))
    #expect(agree(try both.weigh(data).weights.values, [1, 1, 1].map { $0 / 3 }, within: 1e-9))
  }

  @Test func costsAreTurnedAndOppositesAreTold() throws {
    let columns: [[Double]] = [[1, 2, 3, 4], [8, 6, 4, 2]]
    let turned = try PrincipalComponentWeighter().weigh(matrix(columns, costs: [1]))
    #expect(agree(turned.weights.values, [0.5, 0.5]) && turned.notices.isEmpty)
    let opposed = try PrincipalComponentWeighter().weigh(matrix(columns))
    #expect(agree(opposed.weights.values, [0.5, 0.5]) && opposed.notices.count == 1)
  }

  @Test(arguments: [1e300, 1e150, 1e-150, 1e-300])
  func hugeAndTinyNumbers(_ size: Double) throws {
    try expectSameWeights(by: PrincipalComponentWeighter(), atSize: size)
  }

  @Test func refusals() throws {
    try expectConstantColumnAndSingleRowHandled(by: PrincipalComponentWeighter())
    for bad in ["0", "-1", "1.5", "most"] {
      #expect(
        throws: CompositeIndicatorsError.parameter(
          method: "principal-component", name: "components", value: bad,
          expected: "kaiser | 0.85 | 3")
      ) { try Catalogue.weighters.make("principal-component", ["components": .text(bad)]) }
    }
  }
}
