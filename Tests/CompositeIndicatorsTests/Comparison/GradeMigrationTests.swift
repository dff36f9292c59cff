import CompositeIndicators
import Testing

struct GradeMigrationTests {
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

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.count(of: "classes", expected: 2, found: 1)) {
      try GradeMigration(from: [0, 1], to: [0], classCount: 2)
    }
    for level in [2, -1] {
      #expect {
        try GradeMigration(from: [0], to: [level], classCount: 2)
      } throws: {
        isUndefined($0, by: "migration")
      }
    }
  }
}
