import CompositeIndicators
import Testing

struct CatalogueTests {
  @Test func parametersAreTypedAndStrict() throws {
    #expect(throws: CompositeIndicatorsError.self) { try Catalogue.weighters.make("entrop") }
    #expect(
      throws: CompositeIndicatorsError.unknownParameter(
        method: "equal", name: "x", known: [])
    ) { try Catalogue.weighters.make("equal", ["x": 1]) }
    #expect(throws: CompositeIndicatorsError.missingParameter(method: "given", name: "weights")) {
      try Catalogue.weighters.make("given")
    }
    for bad in ["nan", "1e999", "0x10", "", "1;2", "1/0"] {
      #expect(throws: CompositeIndicatorsError.self) {
        try Catalogue.weighters.make("given", ["weights": .text("1,\(bad)")])
      }
    }
    let made = try Catalogue.weighters.make("given", ["weights": "1/4, 0.75"])
    #expect(try made.weigh(matrix([[1], [2]])).weights.values == [0.25, 0.75])
  }

  @Test func errorsAndNoticesHaveWordsInBothLanguages() {
    let errors: [CompositeIndicatorsError] = [
      .noCriteria, .tooFewRows(needed: 3, found: 1), .infinite(column: "c", row: 0),
      .notReciprocal(row: 0, column: 1, value: 2, opposite: 2), .disconnected(reached: [0]),
      .noCommonCriterion, .weightSum(2), .numeric("x"), .fuzzyNumber(low: 2, middle: 1, high: 3),
    ]
    for error in errors {
      #expect(error.words.chinese != "无法计算" && error.words.english != "can't be computed")
    }
    #expect(Notice.constantColumn("x").words.english == "x is constant and gets weight 0")
  }
}
