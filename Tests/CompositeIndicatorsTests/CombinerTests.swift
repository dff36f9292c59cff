import CompositeIndicators
import Testing

struct CombinerTests {
  let expert: Weights
  let data: Weights

  init() throws {
    expert = try Weights([0.5, 0.3, 0.2])
    data = try Weights([0.2, 0.2, 0.6])
  }

  @Test func product() throws {
    let combined = try ProductCombiner().combine([expert, data])
    #expect(agree(combined.weights.values, [0.10, 0.06, 0.12].map { $0 / 0.28 }))
  }

  @Test func linear() throws {
    let combined = try LinearCombiner(coefficients: [3, 1]).combine([expert, data])
    #expect(agree(combined.weights.values, [0.425, 0.275, 0.3]))
    #expect(combined.coefficients == [0.75, 0.25])
  }

  @Test func relativeEntropyIsTheGeometricMean() throws {
    let combined = try RelativeEntropyCombiner().combine([expert, data]).weights.values
    let roots = [0.10, 0.06, 0.12].map { $0.squareRoot() }
    #expect(agree(combined, roots.map { $0 / roots.reduce(0, +) }))
  }

  @Test func gameTheoryBySolvingTwoEquations() throws {
    // [0.38 0.28; 0.28 0.44] α = [0.38, 0.44]
    let determinant = 0.38 * 0.44 - 0.28 * 0.28
    let first = (0.38 * 0.44 - 0.28 * 0.44) / determinant
    let second = (0.38 * 0.44 - 0.28 * 0.38) / determinant
    let combined = try GameTheoreticCombiner().combine([expert, data])
    #expect(
      agree(
        combined.coefficients ?? [], [first, second].map { $0 / (first + second) },
        within: 1e-13))
  }

  @Test func gameTheoryWithANegativeTextbookSolution() throws {
    let weightings = try [
      Weights([0.9, 0.1, 0]), Weights([0.6, 0.3, 0.1]), Weights([0.62, 0.28, 0.1]),
    ]
    let combined = try GameTheoreticCombiner().combine(weightings)
    let shares = try #require(combined.coefficients)
    #expect(shares.allSatisfy { $0 >= 0 } && (shares.reduce(0, +) - 1).magnitude < 1e-14)
  }

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

  @Test func nothingInCommon() throws {
    let left = try Weights([1, 0])
    let right = try Weights([0, 1])
    #expect(throws: CompositeIndicatorsError.noCommonCriterion) {
      try ProductCombiner().combine([left, right])
    }
    #expect(throws: CompositeIndicatorsError.noCommonCriterion) {
      try RelativeEntropyCombiner().combine([left, right])
    }
    #expect(agree(try GameTheoreticCombiner().combine([left, right]).weights.values, [0.5, 0.5]))
  }
}
