import CompositeIndicators
import LinearAlgebra
import Testing

struct CorrelationMeasureTests {
  private let one: [Double] = [5, 3, 4, 1, 2, 2, 0]
  private let other: [Double] = [4, 4, 3, 0, 2, 1, 2]

  /// scipy 1.17: `spearmanr`, `kendalltau`.
  @Test(arguments: [("spearman", 0.7614999375457328), ("kendall", 0.6155870112510924)])
  func known(_ name: String, _ expected: Double) throws {
    let found = try Catalogue.comparisons.make(name).compare(one, other)
    #expect((found - expected).magnitude < 1e-14)
  }

  @Test func pearsonByHand() throws {
    // Deviations −1, 0, 1 and −1, −1, 2 about their means: 3/√(2·6).
    let found = try CorrelationMeasure(.pearson).compare([1, 2, 3], [1, 1, 4])
    #expect(agree([found], [3 / Double(12).squareRoot()]))
  }

  @Test func matrixOfAllPairs() throws {
    let matrix = try CorrelationMeasure(.spearman).matrix(of: [one, other, one])
    #expect((matrix[0, 1] - 0.7614999375457328).magnitude < 1e-14)
    #expect(matrix[0, 2] == 1 && matrix[1, 0] == matrix[0, 1])
  }

  @Test(arguments: CorrelationKind.allCases)
  func badLists(_ kind: CorrelationKind) throws {
    try expectBadListsRefused(by: CorrelationMeasure(kind))
  }
}
