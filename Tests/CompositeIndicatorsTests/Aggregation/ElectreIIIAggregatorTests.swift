import CompositeIndicators
import LinearAlgebra
import Testing

struct ElectreIIIAggregatorTests {
  private func solve(_ columns: [[Double]], veto: [Double]? = nil) throws -> ElectreIIISolution {
    try ElectreIIIAggregator(
      OutrankingThresholds(indifference: [1, 1], preference: [3, 3], veto: veto)
    )
    .solve(matrix(columns), weights: .equal(2))
  }

  @Test func credibilityByHand() throws {
    // Row 2 leads row 1 by 2 in the first criterion: halfway between q and p.
    let solution = try solve([[0, 2], [5, 5]])
    #expect(agree([solution.credibility[0, 1], solution.credibility[1, 0]], [0.75, 1]))
    // A lead of 6 under a veto of 8 has discordance 0.6 > concordance 0.5: 0.5 · 0.4/0.5.
    let veto = try solve([[0, 6], [5, 5]], veto: [8, 8])
    #expect(agree([veto.credibility[0, 1], veto.credibility[1, 0]], [0.4, 1]))
    #expect(try solve([[0, 9], [5, 5]], veto: [8, 8]).credibility[0, 1] == 0)
  }

  /// pyDecision 5.1.8, `credibility_matrix`.
  @Test func textbookCredibility() throws {
    let solution = try ElectreIIIAggregator(
      OutrankingThresholds(
        indifference: [20, 4, 1, 0.5], preference: [50, 8, 4, 2], veto: [90, 17, 9, 4])
    ).solve(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    let expected = [
      [0, 0.6000000000000001, 0.11111111111111122, 0.2592592592592596, 0.7333333333333334],
      [0.7000000000000001, 0, 0.03645833333333336, 0.2222222222222225, 0.8],
      [0.5666666666666668, 0, 0, 0.9333333333333333, 0.5625000000000002],
      [0.7000000000000001, 0.5625000000000002, 0.8, 0, 0.13333333333333336],
      [0.9, 0.9, 0.1666666666666669, 0.1666666666666669, 0],
    ]
    for row in 0..<5 { #expect(agree(solution.credibility.row(row), expected[row])) }
  }

  @Test func distillationsOrderAChain() throws {
    let solution = try solve([[0, 10, 20, 10], [0, 10, 20, 10]])
    #expect(solution.descendingRanks == [4, 2, 1, 2])
    #expect(solution.ascendingRanks == [4, 2, 1, 2])
    #expect(solution.relation(of: 2, to: 0) == .better)
    #expect(solution.relation(of: 1, to: 3) == .indifferent)
    #expect(solution.relation(of: 0, to: 1) == .worse)
  }

  @Test func thresholdsAreChecked() throws {
    #expect(throws: CompositeIndicatorsError.self) {
      try ElectreIIIAggregator(OutrankingThresholds(indifference: [2], preference: [1]))
        .solve(matrix([[1, 2]]), weights: .equal(1))
    }
  }
}
