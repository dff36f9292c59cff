import CompositeIndicators
import Testing

struct PercentileRankNormaliserTests {
  private let percentile: any Normaliser

  init() throws { percentile = try Catalogue.normalisers.make("percentile-rank") }

  @Test func byHand() throws {
    let result = try percentile.normalise(handWorked())
    #expect(agree(result.columns[0], [0, 0.5, 1]) && agree(result.columns[1], [1, 0.5, 0]))
  }

  /// Microsoft's documentation of Excel's `PERCENTRANK.INC`: 0.333 for 2, 0.555 for 4, 0.666 for 8.
  @Test func publishedExample() throws {
    let data = try matrix([[13, 12, 11, 8, 4, 3, 2, 1, 1, 1]])
    #expect(
      agree(
        try percentile.normalise(data).columns[0],
        [9, 8, 7, 6, 5, 4, 3, 0, 0, 0].map { $0 / 9 }))
  }

  @Test func constantSingleAndMissingValues() throws {
    let result = try percentile.normalise(matrix([[4, 4], [.nan, 4], [4, 4]], costs: [2]))
    #expect(result.columns[0] == [0, 0] && result.columns[2] == [0, 0])
    #expect(agree(result.columns[1], [.nan, 0.5]))
  }

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.emptyColumn("c1")) {
      try percentile.normalise(matrix([[.nan, .nan]]))
    }
  }
}
