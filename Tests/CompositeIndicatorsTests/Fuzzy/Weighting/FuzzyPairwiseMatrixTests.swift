import CompositeIndicators
import Testing

struct FuzzyPairwiseMatrixTests {
  @Test func oneOfAPairSuffices() throws {
    let matrix = try FuzzyPairwiseMatrix([[nil, fuzzy(2, 4, 5)], [nil, FuzzyNumber(1)]])
    #expect(matrix.rows[1][0] == (try fuzzy(0.2, 0.25, 0.5)))
    #expect(try matrix.middles.rows == [[1, 4], [0.25, 1]])
  }

  @Test func refusals() throws {
    let one = FuzzyNumber(1)
    #expect(throws: CompositeIndicatorsError.noCriteria) { try FuzzyPairwiseMatrix([]) }
    #expect(throws: CompositeIndicatorsError.notSquare(rows: 2, columns: 1, row: 1)) {
      try FuzzyPairwiseMatrix([[one, one], [one]])
    }
    #expect(throws: CompositeIndicatorsError.judgement(row: 0, column: 0, value: 2)) {
      try FuzzyPairwiseMatrix([[FuzzyNumber(2), one], [one, one]])
    }
    #expect(throws: CompositeIndicatorsError.judgement(row: 0, column: 1, value: 0)) {
      try FuzzyPairwiseMatrix([[one, fuzzy(0, 1, 2)], [nil, one]])
    }
    // The ends contradict each other: the high end's opposite is a fifth.
    #expect(
      throws: CompositeIndicatorsError.notReciprocal(row: 0, column: 1, value: 5, opposite: 0.3)
    ) {
      try FuzzyPairwiseMatrix([[one, fuzzy(2, 2.5, 5)], [fuzzy(0.3, 0.4, 0.5), one]])
    }
    let missing = #expect(throws: CompositeIndicatorsError.self) {
      try FuzzyPairwiseMatrix([[one, nil], [nil, one]])
    }
    guard case .judgement(0, 1, _)? = missing else {
      Issue.record("\(String(describing: missing))")
      return
    }
  }
}
