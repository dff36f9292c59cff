import CompositeIndicators
import Testing

struct RelativeEntropyCombinerTests {
  @Test func relativeEntropyIsTheGeometricMean() throws {
    let (expert, data) = try twoWeightings()
    let combined = try RelativeEntropyCombiner().combine([expert, data]).weights.values
    let roots = [0.10, 0.06, 0.12].map { $0.squareRoot() }
    #expect(agree(combined, roots.map { $0 / roots.reduce(0, +) }))
  }

  @Test func aWeightingWithoutShareHasNoSay() throws {
    let combiner = try Catalogue.combiners.make("relative-entropy", ["coefficients": "1,0"])
    let combined = try combiner.combine([Weights([0.75, 0.25]), Weights([0, 1])])
    #expect(agree(combined.weights.values, [0.75, 0.25]) && combined.coefficients == [1, 0])
  }

  @Test func nothingInCommon() throws {
    #expect(throws: CompositeIndicatorsError.noCommonCriterion) {
      try RelativeEntropyCombiner().combine([Weights([1, 0]), Weights([0, 1])])
    }
    try expectBadWeightingsRefused(by: RelativeEntropyCombiner())
    #expect(throws: CompositeIndicatorsError.count(of: "coefficients", expected: 1, found: 2)) {
      try RelativeEntropyCombiner(coefficients: [1, 1]).combine([.equal(2)])
    }
  }
}
