import CompositeIndicators
import Testing

struct PairwiseMatrixTests {
  @Test func badMatricesAreRefused() {
    #expect(throws: CompositeIndicatorsError.notSquare(rows: 2, columns: 1, row: 1)) {
      try PairwiseMatrix([[1, 2], [0.5]])
    }
    #expect(throws: CompositeIndicatorsError.judgement(row: 0, column: 1, value: -2)) {
      try PairwiseMatrix([[1, -2], [-0.5, 1]])
    }
    #expect(throws: CompositeIndicatorsError.judgement(row: 1, column: 1, value: 2)) {
      try PairwiseMatrix([[1, 2], [0.5, 2]])
    }
    #expect(
      throws: CompositeIndicatorsError.notReciprocal(row: 0, column: 1, value: 3, opposite: 3)
    ) {
      try PairwiseMatrix([[1, 3], [3, 1]])
    }
    #expect(throws: CompositeIndicatorsError.noCriteria) { try PairwiseMatrix([]) }
  }

  @Test func oneHalfImpliesTheOther() throws {
    let filled = try PairwiseMatrix([[1, 4, .nan], [.nan, 1, .nan], [.nan, .nan, 1]])
    #expect(filled[1, 0] == 0.25 && filled.missingCount == 2)
  }
}
