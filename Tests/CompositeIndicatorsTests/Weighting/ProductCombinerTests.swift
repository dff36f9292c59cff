import CompositeIndicators
import Testing

struct ProductCombinerTests {
  @Test func product() throws {
    let (expert, data) = try twoWeightings()
    let combined = try ProductCombiner().combine([expert, data])
    #expect(agree(combined.weights.values, [0.10, 0.06, 0.12].map { $0 / 0.28 }))
  }

  @Test func nothingInCommon() throws {
    #expect(throws: CompositeIndicatorsError.noCommonCriterion) {
      try ProductCombiner().combine([Weights([1, 0]), Weights([0, 1])])
    }
    try expectBadWeightingsRefused(by: ProductCombiner())
  }
}
