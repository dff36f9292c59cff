import CompositeIndicators
import LinearAlgebra
import Testing

struct ElectreIVAggregatorTests {
  private static func credibility(
    _ columns: [[Double]], veto: Double = .infinity
  ) throws -> [Double] {
    let count = columns.count
    let thresholds = OutrankingThresholds(
      indifference: [Double](repeating: 1, count: count),
      preference: [Double](repeating: 3, count: count),
      veto: [Double](repeating: veto, count: count))
    let solution = try ElectreIVAggregator(thresholds)
      .solve(matrix(columns), weights: .equal(count))
    return [solution.credibility[0, 1], solution.credibility[1, 0]]
  }

  /// Leads of the first row over the second, and the relation they make.
  @Test func relations() throws {
    // Equal rows: nobody is ahead, so canonic.
    #expect(try Self.credibility([[2, 2], [5, 5]]) == [0.8, 0.8])
    // A slight lead against nothing; back, one slight lag against none ahead.
    #expect(try Self.credibility([[2.5, 2], [5, 5]]) == [1, 0.6])
    // Strict and weak against one slight: quasi-dominance. Back a strict lag bars all but the veto
    // relation, which wants half of the criteria strictly ahead.
    #expect(try Self.credibility([[9, 2], [7, 5], [5, 5.5]]) == [1, 0])
    // A weak lag against one strict lead: canonic.
    #expect(try Self.credibility([[9, 2], [5, 7], [5, 5]]) == [0.8, 0])
    // A weak lag against one weak lead: pseudo, both ways.
    #expect(try Self.credibility([[7, 5], [5, 7], [5, 5]]) == [0.6, 0.6])
    // Two weak lags against one strict lead: sub.
    #expect(try Self.credibility([[9, 2], [5, 7], [5, 7]]) == [0.4, 0])
    // One strict lag against strict leads in half of the criteria: veto relation, unless it vetoes.
    #expect(try Self.credibility([[9, 2], [2, 9]]) == [0.2, 0.2])
    #expect(try Self.credibility([[9, 2], [2, 9]], veto: 6) == [0, 0])
  }

  @Test func ranks() throws {
    let scoring = try ElectreIVAggregator(
      OutrankingThresholds(indifference: [1, 1], preference: [3, 3])
    ).aggregate(matrix([[9, 5, 1], [9, 5, 1]]), weights: .equal(2))
    #expect(scoring.scores == [1, 2, 3] && !scoring.higherIsBetter)
  }
}
