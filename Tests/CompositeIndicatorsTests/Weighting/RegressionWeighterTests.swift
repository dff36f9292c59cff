import CompositeIndicators
import Testing

struct RegressionWeighterTests {
  @Test func regressionFindsThePlantedWeights() throws {
    var dice = Dice(seed: 11)
    let columns = (0..<3).map { _ in dice.column(60, from: 0, to: 1) }
    let scaled = try MinMaxNormaliser().normalise(matrix(columns, costs: [1])).columns
    let exact = zip(scaled[0], scaled[1]).map { 6 * $0 + 2 * $1 }
    let outcome = zip(exact, scaled[2]).map { $0 - 3 * $1 }
    let weights = try RegressionWeighter.weigh(matrix(columns, costs: [1]), against: outcome)
    // The third column counts against the outcome and gets nothing.
    #expect(weights.weights[2] == 0 && weights.weights[0] > 2 * weights.weights[1])
    let found = try RegressionWeighter(outcome: "c4").weigh(
      matrix(columns + [exact], costs: [1]))
    #expect(agree(found.weights.values, [0.75, 0.25, 0, 0], within: 1e-9))
    let twins = [columns[0], columns[0], exact]
    let ridge = try RegressionWeighter(outcome: "c3", ridge: 0.1).weigh(matrix(twins))
    #expect(agree(ridge.weights.values, [0.5, 0.5, 0], within: 1e-9))
    #expect(throws: CompositeIndicatorsError.self) {
      try RegressionWeighter(outcome: "x").weigh(matrix(columns))
    }
    #expect(throws: CompositeIndicatorsError.tooFewRows(needed: 4, found: 3)) {
      try RegressionWeighter.weigh(
        matrix([[1, 2, 3], [3, 1, 2], [4, 4, 5]]), against: [1, 2, 3])
    }
  }

  @Test func constantPredictorsGetNothing() throws {
    let data = try matrix([[1, 2, 3], [5, 5, 5]])
    let found = try RegressionWeighter.weigh(data, against: [2, 4, 6])
    #expect(found.weights.values == [1, 0] && found.notices == [.constantColumn("c2")])
    let none = try RegressionWeighter.weigh(data, against: [6, 4, 2])
    #expect(none.weights.values == [0.5, 0.5] && none.notices.contains(.equalWeightsInstead))
  }

  @Test func refusals() {
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "regression", name: "outcome", value: "x", expected: "c1 | c2")
    ) { try RegressionWeighter(outcome: "x").weigh(matrix([[1, 2], [3, 4]])) }
    #expect(throws: CompositeIndicatorsError.count(of: "outcome", expected: 2, found: 1)) {
      try RegressionWeighter.weigh(matrix([[1, 2]]), against: [1])
    }
    #expect(throws: CompositeIndicatorsError.tooFewRows(needed: 2, found: 1)) {
      try RegressionWeighter.weigh(matrix([[1, 2, .nan]]), against: [1, .nan, 3])
    }
    #expect {
      try RegressionWeighter.weigh(matrix([[1, 2, 3]]), against: [4, 4, 4])
    } throws: {
      isUndefined($0, by: "regression")
    }
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "regression", name: "ridge", value: "-1", expected: "0.0…1000000000000.0")
    ) { try Catalogue.weighters.make("regression", ["outcome": "c1", "ridge": -1]) }
  }
}
