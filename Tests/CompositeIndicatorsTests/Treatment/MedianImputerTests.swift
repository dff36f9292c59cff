import CompositeIndicators
import Testing

struct MedianImputerTests {
  @Test func medians() throws {
    let median = try MedianImputer().impute(gappy(), labels: RowLabels())
    #expect(median.matrix.columns[0] == [1, 4, 4, 8, 4])
  }

  @Test func groupsFillFromTheirOwn() throws {
    let made = try Catalogue.imputers.make("median", ["by-group": "yes"])
    let data = try matrix([[1, 2, 9, .nan, .nan]])
    let filled = try made.impute(
      data, labels: RowLabels(groups: ["a", "a", "a", "a", "b"]))
    #expect(agree(filled.matrix.columns[0], [1, 2, 9, 2, .nan]))
    #expect(throws: CompositeIndicatorsError.count(of: "groups", expected: 5, found: 0)) {
      try made.impute(data, labels: RowLabels())
    }
  }
}
