import CompositeIndicators
import Testing

/// What every combiner must obey.
struct CombinerTests {
  let expert: Weights
  let data: Weights

  init() throws { (expert, data) = try twoWeightings() }

  @Test(arguments: Catalogue.combiners.names)
  func oneWeightingStaysAsItIs(_ name: String) throws {
    let combiner = try Catalogue.combiners.make(name)
    #expect(agree(try combiner.combine([expert]).weights.values, expert.values, within: 1e-14))
    #expect(
      agree(
        try combiner.combine([.equal(3), .equal(3)]).weights.values, [1, 1, 1].map { $0 / 3 },
        within: 1e-14))
    #expect(throws: CompositeIndicatorsError.self) { try combiner.combine([]) }
    #expect(throws: CompositeIndicatorsError.self) { try combiner.combine([expert, .equal(2)]) }
  }

  @Test(arguments: Catalogue.combiners.names)
  func theOrderOfWeightingsDoesNotMatter(_ name: String) throws {
    let combiner = try Catalogue.combiners.make(name)
    #expect(
      agree(
        try combiner.combine([expert, data]).weights.values,
        try combiner.combine([data, expert]).weights.values, within: 1e-13))
  }
}
