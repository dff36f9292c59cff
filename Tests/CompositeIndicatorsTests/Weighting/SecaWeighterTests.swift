import CompositeIndicators
import Testing

struct SecaWeighterTests {
  /// scipy 1.17.1's SLSQP on the programme as published, to its accuracy.
  @Test(
    arguments: [
      (0.1, [0.48624754, 0.20903733, 0.16424361, 0.14047151]),
      (0.3, [0.46309071, 0.1800328, 0.17547117, 0.18140532]),
      (1, [0.31707499, 0.23243051, 0.22015405, 0.23034045]),
      (3, [0.25874166, 0.25743051, 0.24515405, 0.23867378]),
      (10, [0.23832499, 0.26618051, 0.25390405, 0.24159045]),
    ] as [(Double, [Double])])
  func textbook(_ closeness: Double, _ expected: [Double]) throws {
    let weights = try SecaWeighter(closeness: closeness).weigh(phones()).weights.values
    #expect(zip(weights, expected).allSatisfy { ($0 - $1).magnitude < 2e-5 })
  }

  /// No other weights do better.
  @Test(arguments: [0.05, 0.5, 3])
  func isTheMaximum(_ closeness: Double) throws {
    var dice = Dice(seed: 9)
    let data = try matrix((0..<4).map { _ in dice.column(30, from: 1, to: 9) }, costs: [3])
    let scaled = data.columns.enumerated().map { index, column in
      index == 3
        ? column.map { (column.min() ?? 0) / $0 } : column.map { $0 / (column.max() ?? 1) }
    }
    let spreads = scaled.map { Moments($0).sampleStandardDeviation }
    let conflicts = scaled.map { one in
      scaled.reduce(0) { $0 + 1 - CorrelationKind.pearson.coefficient(one, $1) }
    }
    func shares(_ values: [Double]) -> [Double] { values.map { $0 / values.reduce(0, +) } }
    let (near, apart) = (shares(spreads), shares(conflicts))
    func value(_ weights: [Double]) -> Double {
      let worst =
        (0..<30).map { row in
          weights.indices.reduce(0) { $0 + weights[$1] * scaled[$1][row] }
        }.min() ?? 0
      let distance = weights.indices.reduce(0) {
        let (one, other) = (weights[$1] - near[$1], weights[$1] - apart[$1])
        return $0 + one * one + other * other
      }
      return worst - closeness * distance
    }
    let found = try SecaWeighter(closeness: closeness).weigh(data).weights.values
    let best = value(found)
    for (scale, draws) in [(1.0, 500), (1e-2, 500), (1e-4, 500)] {
      for _ in 0..<draws {
        var other = found.map { max(0.001, $0 + scale * (dice.roll() - 0.5)) }
        let sum = other.reduce(0, +)
        other = other.map { $0 / sum }
        #expect(value(other) <= best + 1e-12)
      }
    }
  }

  @Test func refusals() throws {
    let weighter = try SecaWeighter()
    try expectConstantColumnAndSingleRowHandled(by: weighter)
    #expect(throws: CompositeIndicatorsError.self) { try SecaWeighter(closeness: 0) }
    // The row that would be the worst lacks a value.
    let gaps = try weighter.weigh(matrix([[1, .nan, 3], [2, 0.1, 3]]))
    #expect(gaps.notices.contains(.missingLeftOut(column: "c1", count: 1)))
    #expect(
      throws: CompositeIndicatorsError.sign(method: "seca", column: "c1", row: 1, value: 0)
    ) { try weighter.weigh(matrix([[1, 0, 3], [1, 2, 4]], costs: [0])) }
  }
}
