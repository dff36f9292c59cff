import CompositeIndicators
import Testing

struct MeanImputerTests {
  @Test func means() throws {
    let mean = try MeanImputer().impute(gappy(), labels: RowLabels())
    #expect(agree(mean.matrix.columns[0], [1, 13.0 / 3, 4, 8, 13.0 / 3]))
    #expect(mean.matrix.columns[1] == [6, 6, 3, 6, 9] && mean.filledCounts == [2, 3])
  }

  @Test func groupsFillFromTheirOwn() throws {
    let filled = try MeanImputer(byGroup: true).impute(gappy(), labels: gappyLabels)
    #expect(agree(filled.matrix.columns[0], [1, 1, 4, 8, .nan]))
    #expect(agree(filled.matrix.columns[1], [.nan, .nan, 3, 3, 9]))
    #expect(filled.filledCounts == [1, 1] && filled.notices.count == 2)
    #expect(throws: CompositeIndicatorsError.count(of: "groups", expected: 5, found: 0)) {
      try MeanImputer(byGroup: true).impute(gappy(), labels: RowLabels())
    }
  }

  @Test func badParameters() {
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "mean", name: "by-group", value: "x", expected: "yes | no")
    ) { try Catalogue.imputers.make("mean", ["by-group": "x"]) }
  }
}
