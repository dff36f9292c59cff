import CompositeIndicators
import Testing

struct PiecewiseLinearNormaliserTests {
  @Test func valueFunctions() throws {
    let normaliser = try Catalogue.normalisers.make(
      "piecewise-linear", ["points": "0:0 5:80 10:100"])
    #expect(
      try normaliser.normalise(matrix([[-1, 2.5, 5, 7.5, 12, .nan]])).columns[0].prefix(5)
        == [0, 40, 80, 90, 100])
    #expect(throws: CompositeIndicatorsError.self) {
      try Catalogue.normalisers.make("piecewise-linear", ["points": "5:80 0:0"])
    }
  }

  @Test func aFunctionMayRiseAndFallAndIgnoresDirection() throws {
    let hill = try PiecewiseLinearNormaliser([
      [.init(value: 0, score: 0), .init(value: 2, score: 1), .init(value: 6, score: 0)]
    ])
    let result = try hill.normalise(matrix([[1, .nan, 3, 3]], costs: [0]))
    #expect(agree(result.columns[0], [0.5, .nan, 0.75, 0.75]))
  }

  @Test(arguments: ["5:80 0:0", "5:80 5:90", ""])
  func pointsMustRise(_ points: String) {
    #expect {
      try Catalogue.normalisers.make("piecewise-linear", ["points": .text(points)])
    } throws: {
      isUndefined($0, by: "piecewise-linear")
    }
  }

  @Test func refusals() {
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "piecewise-linear", name: "points", value: "0:x", expected: "0:0 5:80 10:100")
    ) { try Catalogue.normalisers.make("piecewise-linear", ["points": "0:x"]) }
    #expect(throws: CompositeIndicatorsError.count(of: "functions", expected: 2, found: 1)) {
      try PiecewiseLinearNormaliser([[.init(value: 0, score: 0)]]).fit(matrix([[1], [2]]))
    }
    #expect {
      try PiecewiseLinearNormaliser([[.init(value: 0, score: .infinity)]])
    } throws: {
      isUndefined($0, by: "piecewise-linear")
    }
  }
}
