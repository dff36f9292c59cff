import CompositeIndicators
import Testing

struct ComparisonTests {
  /// SciPy 1.17.1: `weightedtau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])`, from its documentation.
  @Test func weightedKendall() throws {
    let measure = WeightedKendallMeasure()
    #expect(
      agree(
        [try measure.compare([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])], [-0.56694968153682723],
        within: 1e-12))
    #expect(agree([try measure.compare([1, 2, 3], [4, 5, 9])], [1]))
    #expect(agree([try measure.compare([1, 2, 3], [3, 2, 1])], [-1]))
  }

  @Test func overlap() throws {
    // Two of three in another order: X = 1, 1, 3 at depths 1, 2, 3.
    let found = try RankBiasedOverlapMeasure(persistence: 0.5).compare([3, 2, 1], [3, 1, 2])
    #expect(agree([found], [0.125 + 0.5 + 0.125 + 0.125]))
    #expect(try RankBiasedOverlapMeasure().compare([1, 2, 3], [10, 20, 30]) == 1)
    #expect(try RankBiasedOverlapMeasure().compare([1, 1, 1], [2, 2, 2]) == 1)
  }

  @Test func rankSimilarity() throws {
    // Reference ranks 1, 2, 3 against 1, 3, 2: 1 − (¼·1/1 + ⅛·1/2).
    #expect(agree([try RankSimilarityMeasure().compare([3, 2, 1], [3, 1, 2])], [0.6875]))
    #expect(try RankSimilarityMeasure().compare([1, 5, 2], [1, 5, 2]) == 1)
  }

  @Test(arguments: Catalogue.comparisons.names)
  func everyMeasureIsOneForTheSameOrder(_ name: String) throws {
    let measure = try Catalogue.comparisons.make(name)
    #expect(agree([try measure.compare([3, 1, .nan, 2, 7], [3, 1, 4, 2, 7])], [1]))
    #expect(throws: CompositeIndicatorsError.self) { try measure.compare([1, 2], [1]) }
    #expect(throws: CompositeIndicatorsError.self) { try measure.compare([1, .nan], [1, 2]) }
    #expect(try measure.compare([1, 1, 1], [3, 1, 2]).isFinite)
  }

  @Test func migration() throws {
    let migration = try GradeMigration(
      from: [0, 0, 1, 1, 2, nil, 2], to: [0, 1, 1, 0, 2, 1, 1], classCount: 3)
    #expect(migration.counts == [[1, 1, 0], [1, 1, 0], [0, 1, 1]])
    #expect(migration.unchanged == 3 && migration.raised == 1 && migration.lowered == 2)
    #expect(migration.total == 6 && migration.unmatched == 1)
    #expect(migration.shares[0] == [0.5, 0.5, 0])
    // Marginals 2, 2, 2 and 2, 3, 1: chance 2/6·2/6 + 2/6·3/6 + 2/6·1/6 = 1/3.
    #expect(agree([migration.kappa(.unweighted) ?? 0], [0.25]))
    // Linear: observed 3; expected Σ|i − j|·rᵢcⱼ/6 = (2·3 + 2·2·1 + 2·2 + 2·1 + 2·2·2 + 2·3)/6 = 5.
    #expect(agree([migration.kappa(.linear) ?? 0], [1 - 3.0 / 5]))
    let same = try GradeMigration(from: [0, 0], to: [0, 0], classCount: 2)
    #expect(same.kappa() == nil)
    #expect(throws: CompositeIndicatorsError.self) {
      try GradeMigration(from: [3], to: [0], classCount: 2)
    }
  }
}
