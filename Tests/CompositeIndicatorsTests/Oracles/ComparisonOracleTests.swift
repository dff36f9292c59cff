import CompositeIndicators
import Testing

/// pymcdm's coefficients between its TOPSIS (min–max) and its VIKOR.
@Suite(.enabled(if: Oracles.arePresent))
struct ComparisonOracleTests {
  static let coefficients = [
    ("spearman", "spearman"), ("weighted_spearman", "weighted-spearman"),
    ("rank_similarity_coef", "rank-similarity"), ("goodman_kruskal_gamma", "gamma"),
  ]

  @Test(arguments: ["textbook5x4w", "benefit40x12", "ties_pos200x25"], coefficients)
  func agreesWithPymcdm(_ decision: String, _ names: (oracle: String, ours: String)) throws {
    let (matrix, weights) = try Oracles.decision(decision)
    let topsis = try TopsisAggregator(scaling: .minMax).aggregate(matrix, weights: weights)
    let vikor = try VikorAggregator().aggregate(matrix, weights: weights)
    let found = try Catalogue.comparisons.make(names.ours).compare(
      topsis.scores, vikor.scores.map { -$0 })
    let expected = try Oracles.json("mcdm/\(decision)/pymcdm.json")["rank_correlations"]
    #expect((found - expected[names.oracle]["value"].number).magnitude < 1e-12)
  }
}
