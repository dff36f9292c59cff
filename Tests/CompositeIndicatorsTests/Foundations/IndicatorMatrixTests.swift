import CompositeIndicators
import Testing

struct IndicatorMatrixTests {
  @Test func matricesAreChecked() {
    #expect(throws: CompositeIndicatorsError.infinite(column: "c1", row: 1)) {
      try matrix([[1, .infinity]])
    }
    #expect(throws: CompositeIndicatorsError.count(of: "c2", expected: 2, found: 1)) {
      try matrix([[1, 2], [1]])
    }
    #expect(throws: CompositeIndicatorsError.repeatedName("a")) {
      try IndicatorMatrix(
        criteria: [Criterion(name: "a"), Criterion(name: "a")], columns: [[1], [2]])
    }
    #expect(throws: CompositeIndicatorsError.noCriteria) { try matrix([]) }
    #expect(throws: CompositeIndicatorsError.tooFewRows(needed: 1, found: 0)) { try matrix([[]]) }
  }
}
