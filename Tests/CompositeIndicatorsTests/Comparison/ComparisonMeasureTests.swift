import CompositeIndicators
import LinearAlgebra
import Testing

struct ComparisonMeasureTests {
  private let one: [Double] = [5, 3, 4, 1, 2, 2, 0]
  private let other: [Double] = [4, 4, 3, 0, 2, 1, 2]

  /// scipy 1.17: `spearmanr`, `kendalltau`, `weightedtau`.
  @Test(arguments: [
    ("spearman", 0.7614999375457328), ("kendall", 0.6155870112510924),
    ("weighted-kendall", 0.7120674294182233),
  ])
  func known(_ name: String, _ expected: Double) throws {
    let found = try Catalogue.comparisons.make(name).compare(one, other)
    #expect((found - expected).magnitude < 1e-14)
  }

  @Test func gammaIsThatOfAllPairs() throws {
    var (agreeing, disagreeing) = (0.0, 0.0)
    for row in one.indices {
      for next in 0..<row {
        let product = (one[row] - one[next]) * (other[row] - other[next])
        agreeing += product > 0 ? 1 : 0
        disagreeing += product < 0 ? 1 : 0
      }
    }
    let found = try GammaMeasure().compare(one, other)
    #expect(found == (agreeing - disagreeing) / (agreeing + disagreeing))
    #expect(try GammaMeasure().compare([1, 1], [1, 2]) == 0)
  }

  @Test func weightedSpearmanByHand() throws {
    // Ranks 1 2 3 against 2 1 3, n = 3: 1 − 6·(5 + 5)/96.
    let found = try WeightedSpearmanMeasure().compare([9, 8, 7], [8, 9, 7])
    #expect((found - 0.375).magnitude < 1e-15)
  }

  /// Agreement 0, 1, 1, ¾, 1 with p = 0.8.
  @Test func overlapByHand() throws {
    let found = try RankBiasedOverlapMeasure(persistence: 0.8)
      .compare([5, 4, 3, 2, 1], [4, 5, 3, 1, 2])
    #expect((found - 0.7744).magnitude < 1e-15)
  }

  @Test func matrixOfAllPairs() throws {
    let matrix = try CorrelationMeasure(.spearman).matrix(of: [one, other, one])
    #expect((matrix[0, 1] - 0.7614999375457328).magnitude < 1e-14)
    #expect(matrix[0, 2] == 1 && matrix[1, 0] == matrix[0, 1])
  }

  @Test func meanDistanceOfGrades() throws {
    let migration = try GradeMigration(
      from: [0, 0, 1, 2, nil, 1], to: [0, 1, 1, 0, 2, nil], classCount: 3)
    #expect(migration.meanDistance == 0.75)
  }

  /// 20 yes–yes, 5 yes–no, 10 no–yes, 15 no–no: κ = 0.4, the example of most textbooks.
  @Test func cohensExample() throws {
    let before = Array(repeating: 1, count: 25) + Array(repeating: 0, count: 25)
    let after =
      Array(repeating: 1, count: 20) + Array(repeating: 0, count: 5)
      + Array(repeating: 1, count: 10) + Array(repeating: 0, count: 15)
    let migration = try GradeMigration(from: before, to: after, classCount: 2)
    #expect(agree([try #require(migration.kappa(.unweighted))], [0.4]))
  }
}
