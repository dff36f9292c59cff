import CompositeIndicators
import Testing

struct GameTheoreticCombinerTests {
  @Test func gameTheoryBySolvingTwoEquations() throws {
    let (expert, data) = try twoWeightings()
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

  /// [0.82 0.57; 0.57 0.46] α = [0.82, 0.46] has the solution (0.115, −0.0902)/0.0523.
  @Test func negativeSharesAreBarredOrTakenByTheirSize() throws {
    let weightings = try [Weights([0.9, 0.1, 0]), Weights([0.6, 0.3, 0.1])]
    let constrained = try GameTheoreticCombiner().combine(weightings)
    #expect(constrained.coefficients == [1, 0])
    #expect(constrained.notices == [.withoutShare(index: 1)])
    let absolute = try Catalogue.combiners.make(
      "game-theoretic", ["negative-shares": "absolute"]
    ).combine(weightings)
    #expect(
      agree(absolute.coefficients ?? [], [0.115, 0.0902].map { $0 / 0.2052 }, within: 1e-11))
  }

  @Test func nothingInCommon() throws {
    let combined = try GameTheoreticCombiner().combine([Weights([1, 0]), Weights([0, 1])])
    #expect(agree(combined.weights.values, [0.5, 0.5]))
  }

  @Test func refusals() throws {
    try expectBadWeightingsRefused(by: GameTheoreticCombiner())
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "game-theoretic", name: "negative-shares", value: "x",
        expected: "constrained | absolute")
    ) { try Catalogue.combiners.make("game-theoretic", ["negative-shares": "x"]) }
  }
}
