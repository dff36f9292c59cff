import CompositeIndicators
import Testing

struct VikorAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; pymcdm, scikit-criteria, pyrepo-mcda and pyDecision agree.
  @Test func q() throws {
    let scoring = try VikorAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(agree(scoring.scores, [0.5, 0.4, 0.5, 0.30000000000000027, 0.2]))
  }

  @Test func flatTermsCountNothing() throws {
    // Equal weights make every R equal; peers give NaN.
    let solution = try VikorAggregator().solve(phones(), weights: .equal(4))
    #expect(solution.r == [0.25, 0.25, 0.25, 0.25, 0.25])
    #expect(agree(solution.q, [0.25, 0.5, 0, 0.28125, 0.34375]))
    #expect(solution.compromise == [2] && solution.hasAcceptableAdvantage)
  }

  @Test func compromiseConditions() throws {
    // Q of rows 5, 4, 2 is 0.2, 0.3, 0.4: no lead of 1/4, so all within it are in the compromise.
    let solution = try VikorAggregator().solve(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(!solution.hasAcceptableAdvantage)
    #expect(solution.compromise == [4, 3, 1])
    // The best by Q is second by S and by R: C1 holds, C2 fails.
    let torn = try VikorAggregator().solve(
      matrix([[10, 0, 5, 0], [0, 10, 4.9, 0], [0, 0, 6, 10]]), weights: .equal(3))
    #expect(torn.hasAcceptableAdvantage == (torn.compromise.count <= 2))
    #expect(throws: CompositeIndicatorsError.self) { try VikorAggregator(majority: 1.1) }
  }
}
