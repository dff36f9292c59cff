import CompositeIndicators
import Testing

/// Worked by hand on the columns (1, 2, 4) and (3, 4, 12).
struct RatioNormaliserTests {
  @Test(
    arguments: [
      ("percentile-rank", [0, 0.5, 1], [1, 0.5, 0]),
      ("borda", [0, 1, 2], [2, 1, 0]),
      ("vector", [1, 2, 4].map { $0 / 4.58257569495584 }, [3, 4, 12].map { 1 - $0 / 13 }),
      ("sum", [1, 2, 4].map { $0 / 7 }, [0.5, 0.375, 0.125]),
      ("max", [0.25, 0.5, 1], [0.75, 2.0 / 3, 0]),
      ("fraction-of-max", [0.25, 0.5, 1], [1, 0.75, 0.25]),
      ("nonlinear", [0.0625, 0.25, 1], [1, 0.421875, 0.015625]),
      ("logarithmic", [0, 1.0 / 3, 2.0 / 3], [0.38947147282556493, 0.36052852717443507, 0.25]),
      ("enhanced-accuracy", [0.4, 0.6, 1], [1, 0.9, 0.1]),
      ("zavadskas-turskis", [0.25, 0.5, 1], [1, 2.0 / 3, -2]),
      (
        "robust", [-1, 0, 2].map { $0 / 1.482602218505602 },
        [1, 0, -8].map { $0 / 1.482602218505602 }
      ),
    ] as [(String, [Double], [Double])])
  func byHand(_ name: String, _ benefit: [Double], _ cost: [Double]) throws {
    let result = try Catalogue.normalisers.make(name)
      .normalise(matrix([[1, 2, 4], [3, 4, 12]], costs: [1]))
    #expect(agree(result.columns[0], benefit, within: 1e-12))
    #expect(agree(result.columns[1], cost, within: 1e-12))
  }

  @Test(arguments: ["sum", "max", "fraction-of-max", "nonlinear", "vector"])
  func columnsOfZeros(_ name: String) throws {
    let result = try Catalogue.normalisers.make(name).fit(matrix([[0, 0], [1, 2]]))
    #expect(result.constants.map(\.name) == ["c1"])
    #expect(try result.apply(to: matrix([[0, 0], [1, 2]])).columns[0].allSatisfy { $0.isFinite })
  }

  @Test(arguments: ["sum", "fraction-of-max", "nonlinear"])
  func zeroCostsAreRefusedByName(_ name: String) {
    #expect(throws: CompositeIndicatorsError.sign(method: name, column: "c1", row: 1, value: 0)) {
      try Catalogue.normalisers.make(name).normalise(matrix([[1, 0]], costs: [0]))
    }
    #expect(throws: CompositeIndicatorsError.sign(method: name, column: "c1", row: 0, value: -1)) {
      try Catalogue.normalisers.make(name).normalise(matrix([[-1, 0]]))
    }
  }

  @Test func aValueTheFormulaCannotTakeIsNeverMissing() throws {
    let fitted = try Catalogue.normalisers.make("fraction-of-max").fit(
      matrix([[1, 2]], costs: [0]))
    #expect(throws: CompositeIndicatorsError.infinite(column: "c1", row: 0)) {
      try fitted.apply(to: matrix([[0, 2]], costs: [0]))
    }
  }

  @Test func robustWithoutMedianDeviation() throws {
    let column = try Catalogue.normalisers.make("robust").normalise(matrix([[1, 1, 1, 5]]))
    #expect(agree(column.columns[0], [0, 0, 0, 4 / 1.2533141373155001]))
  }

  @Test func targetsAndReferences() throws {
    let data = try matrix([[0, 5, 20], [9, 3, 1]], costs: [1])
    let target = try TargetDistanceNormaliser(targets: [10, 3]).normalise(data)
    #expect(target.columns == [[0, 0.5, 2], [0, 1, 4.0 / 3]])
    let reference = try ReferenceDistanceNormaliser(row: 1).normalise(data)
    #expect(
      agree(reference.columns[0], [0, 1, 4]) && agree(reference.columns[1], [0, 1, 4.0 / 3]))
    #expect(throws: CompositeIndicatorsError.self) {
      try TargetDistanceNormaliser(targets: [0, 3]).normalise(data)
    }
    #expect(throws: CompositeIndicatorsError.self) {
      try ReferenceDistanceNormaliser(row: 0).normalise(data)
    }
    #expect(throws: CompositeIndicatorsError.tooFewRows(needed: 4, found: 3)) {
      try ReferenceDistanceNormaliser(row: 3).normalise(data)
    }
  }

  @Test func categories() throws {
    let column = (1...21).map(Double.init)
    let result = try CategoricalNormaliser().normalise(matrix([column, column], costs: [1]))
    #expect(result.columns[0][0] == 0 && result.columns[0][1] == 25 && result.columns[0][20] == 100)
    #expect(result.columns[0] == result.columns[1].reversed())
    #expect(throws: CompositeIndicatorsError.self) {
      try CategoricalNormaliser(percentiles: [50], scores: [2, 1])
    }
  }

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

  @Test func bestRanges() throws {
    let normaliser = try Catalogue.normalisers.make("interval", ["low": 35, "high": 37])
    #expect(
      agree(
        try normaliser.normalise(matrix([[35, 36.5, 39, 33, 41]])).columns[0], [1, 1, 0.5, 0.5, 0]))
    let best = try Catalogue.normalisers.make("interval", ["low": 7, "high": 7])
    #expect(agree(try best.normalise(matrix([[7, 9, 3]])).columns[0], [1, 0.5, 0]))
  }
}
