import CompositeIndicators
import Testing

struct LinearCombinerTests {
  @Test func linear() throws {
    let (expert, data) = try twoWeightings()
    let combined = try LinearCombiner(coefficients: [3, 1]).combine([expert, data])
    #expect(agree(combined.weights.values, [0.425, 0.275, 0.3]))
    #expect(combined.coefficients == [0.75, 0.25])
    let equal = try Catalogue.combiners.make("linear").combine([expert, data])
    #expect(agree(equal.weights.values, [0.35, 0.25, 0.4]))
  }

  @Test func refusals() throws {
    let (expert, data) = try twoWeightings()
    try expectBadWeightingsRefused(by: LinearCombiner())
    #expect(throws: CompositeIndicatorsError.count(of: "coefficients", expected: 2, found: 1)) {
      try LinearCombiner(coefficients: [1]).combine([expert, data])
    }
    #expect(throws: CompositeIndicatorsError.weight(index: 1, value: -1)) {
      try LinearCombiner(coefficients: [2, -1]).combine([expert, data])
    }
  }
}
