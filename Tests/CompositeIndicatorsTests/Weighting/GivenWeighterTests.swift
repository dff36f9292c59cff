import CompositeIndicators
import Testing

struct GivenWeighterTests {
  @Test func weightsAreTakenAsShares() throws {
    let weighter = try Catalogue.weighters.make("given", ["weights": "2,1,1"])
    #expect(try weighter.weigh(matrix([[1], [2], [.nan]])).weights.values == [0.5, 0.25, 0.25])
  }

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.count(of: "weights", expected: 1, found: 2)) {
      try GivenWeighter(weights: .equal(2)).weigh(matrix([[1, 2]]))
    }
    #expect(throws: CompositeIndicatorsError.weight(index: 0, value: -1)) {
      try Catalogue.weighters.make("given", ["weights": "-1,2"])
    }
    #expect(throws: CompositeIndicatorsError.weightSum(0)) {
      try Catalogue.weighters.make("given", ["weights": "0,0"])
    }
    #expect(throws: CompositeIndicatorsError.missingParameter(method: "given", name: "weights")) {
      try Catalogue.weighters.make("given")
    }
  }
}
