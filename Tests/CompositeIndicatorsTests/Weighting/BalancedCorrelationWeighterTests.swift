import CompositeIndicators
import Testing

struct BalancedCorrelationWeighterTests {
  private static func correlations(_ columns: [[Double]], _ weights: [Double]) -> [Double] {
    let means = columns[0].indices.map { row in
      weights.indices.reduce(0) { $0 + weights[$1] * columns[$1][row] }
    }
    return columns.map { CorrelationKind.pearson.coefficient($0, means) }
  }

  private static func columns() -> [[Double]] {
    var dice = Dice(seed: 4)
    let common = dice.column(40, from: 0, to: 1)
    return [0.2, 0.5, 1, 2].map { share in
      common.map { share * $0 + dice.roll() }
    }
  }

  @Test func correlationsAreEqual() throws {
    let columns = Self.columns()
    let weights = try BalancedCorrelationWeighter(scaling: .none).weigh(matrix(columns)).weights
    let found = Self.correlations(columns, weights.values)
    #expect(agree(found, found.map { _ in found[0] }, within: 1e-12) && found[0] > 0.3)
  }

  @Test func orInProportion() throws {
    let columns = Self.columns()
    let wanted = [1.0, 1, 1.2, 1.1]
    let weights = try BalancedCorrelationWeighter(scaling: .none, proportions: wanted)
      .weigh(matrix(columns)).weights
    let found = Self.correlations(columns, weights.values)
    #expect(agree(zip(found, wanted).map { $0 / $1 }, found.map { _ in found[0] }, within: 1e-12))
  }

  /// Two columns have no choice: weights are as the reciprocals of their deviations.
  @Test func twoColumns() throws {
    let data = try matrix([[1, 2, 4], [30, 10, 20]], costs: [1])
    let scaled = [[0, 1.0 / 3, 1], [0, 1, 0.5]].map { Moments($0).sampleStandardDeviation }
    let weights = try BalancedCorrelationWeighter().weigh(data).weights.values
    #expect(agree(weights, [scaled[1], scaled[0]].map { $0 / (scaled[0] + scaled[1]) }))
    // A column twice shares its weight.
    let shared = try BalancedCorrelationWeighter(scaling: .none)
      .weigh(matrix([[1, 2, 4], [1, 2, 4]])).weights.values
    #expect(agree(shared, [0.5, 0.5]))
  }

  @Test func refusals() throws {
    let weighter = try BalancedCorrelationWeighter()
    try expectConstantColumnAndSingleRowHandled(by: weighter)
    do {
      _ = try weighter.weigh(matrix([[1, 2, 3], [3, 2, 1]]))
      Issue.record("columns that contradict each other")
    } catch { #expect(isUndefined(error, by: "balanced-correlation")) }
    #expect(throws: CompositeIndicatorsError.self) {
      try BalancedCorrelationWeighter(proportions: [1, 0])
    }
    #expect(throws: CompositeIndicatorsError.count(of: "proportions", expected: 2, found: 1)) {
      try BalancedCorrelationWeighter(proportions: [1]).weigh(matrix([[1, 2, 4], [1, 3, 2]]))
    }
  }
}
