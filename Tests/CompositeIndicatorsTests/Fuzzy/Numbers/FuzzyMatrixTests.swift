import CompositeIndicators
import Testing

struct FuzzyMatrixTests {
  @Test func isAsStrictAsACrispOne() throws {
    let cell = FuzzyNumber(1)
    #expect(throws: CompositeIndicatorsError.noCriteria) {
      try FuzzyMatrix(criteria: [], columns: [])
    }
    #expect(throws: CompositeIndicatorsError.repeatedName("a")) {
      try FuzzyMatrix(criteria: [.init(name: "a"), .init(name: "a")], columns: [[cell], [cell]])
    }
    #expect(throws: CompositeIndicatorsError.count(of: "b", expected: 1, found: 2)) {
      try FuzzyMatrix(
        criteria: [.init(name: "a"), .init(name: "b")], columns: [[cell], [cell, cell]])
    }
    #expect(throws: CompositeIndicatorsError.missing(column: "c1", row: 1)) {
      try FuzzyMatrix(matrix([[1, .nan]]))
    }
  }

  @Test func plainNumbersAndBack() throws {
    let phones = try phones()
    let fuzzy = try FuzzyMatrix(phones)
    #expect(fuzzy.isCrisp && fuzzy.columnCount == 4 && fuzzy.rowCount == 5)
    #expect(try fuzzy.crisp(\.centroid) == phones)
    #expect(try !suppliers().isCrisp)
    #expect(try suppliers().crisp(\.high).columns[2] == [9, 7, 10, 5])
  }
}
