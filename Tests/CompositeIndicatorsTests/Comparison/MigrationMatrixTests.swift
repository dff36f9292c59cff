import CompositeIndicators
import Testing

struct MigrationMatrixTests {
  @Test func movesAndShares() throws {
    let matrix = try MigrationMatrix(
      from: [0, 0, 1, 2, nil, 1], to: [0, 1, 1, 0, 2, nil], classCount: 3)
    #expect(matrix.counts == [[1, 1, 0], [0, 1, 0], [1, 0, 0]])
    #expect(matrix.total == 4 && matrix.leftOut == 2 && matrix.stability == 0.5)
    #expect(matrix.moves.up == 1 && matrix.moves.down == 1 && matrix.meanDistance == 0.75)
    #expect(matrix.shares[0] == [0.5, 0.5, 0])
  }

  @Test func kappaByHand() throws {
    let matrix = try MigrationMatrix(from: [0, 0, 1, 2], to: [0, 1, 1, 2], classCount: 3)
    #expect(agree([try #require(matrix.kappa(.linear))], [1 - 0.25 / 0.875]))
    // Chance disagreement: 1 − (½·¼ + ¼·½ + ¼·¼) = 11/16.
    #expect(agree([try #require(matrix.kappa(.none))], [1 - 0.25 / 0.6875]))
    #expect(agree([try #require(matrix.kappa(.quadratic))], [1 - 0.25 / 1.25]))
  }

  /// Two raters of 100 patients: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no, of the usual textbook.
  @Test func cohensExample() throws {
    let before = Array(repeating: 1, count: 25) + Array(repeating: 0, count: 25)
    let after =
      Array(repeating: 1, count: 20) + Array(repeating: 0, count: 5)
      + Array(repeating: 1, count: 10) + Array(repeating: 0, count: 15)
    let matrix = try MigrationMatrix(from: before, to: after, classCount: 2)
    #expect(agree([try #require(matrix.kappa(.none))], [0.4]))
  }

  @Test func oneClassHasNoKappa() throws {
    let matrix = try MigrationMatrix(from: [1, 1], to: [1, 1], classCount: 3)
    #expect(matrix.kappa() == nil && matrix.stability == 1)
    #expect(matrix.shares[0].allSatisfy { $0.isNaN })
  }

  @Test func badGradingsAreRefused() throws {
    #expect(throws: CompositeIndicatorsError.self) {
      try MigrationMatrix(from: [0], to: [3], classCount: 3)
    }
    #expect(throws: CompositeIndicatorsError.self) {
      try MigrationMatrix(from: [0], to: [0, 1], classCount: 3)
    }
    #expect(throws: CompositeIndicatorsError.tooFewRows(needed: 1, found: 0)) {
      try MigrationMatrix(from: [nil, 0], to: [1, nil], classCount: 3)
    }
    #expect(throws: CompositeIndicatorsError.self) {
      try MigrationMatrix(from: [0], to: [0], classCount: -1)
    }
  }
}
