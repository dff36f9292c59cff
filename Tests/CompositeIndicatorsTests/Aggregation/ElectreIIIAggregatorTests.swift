import CompositeIndicators
import LinearAlgebra
import Testing

struct ElectreIIIAggregatorTests {
  private func solve(_ columns: [[Double]], veto: [Double]? = nil) throws -> ElectreIIISolution {
    try ElectreIIIAggregator(indifference: [1, 1], preference: [3, 3], veto: veto)
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
      try ElectreIIIAggregator(indifference: [2], preference: [1])
        .solve(matrix([[1, 2]]), weights: .equal(1))
    }
  }
}
