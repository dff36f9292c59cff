import CompositeIndicators
import Testing

struct ColumnStatisticsTests {
  @Test func countsAndShares() {
    let column = ColumnStatistics([0, 1, 2, 2, .nan])
    #expect(column.rowCount == 5 && column.availableCount == 4 && column.availableShare == 0.8)
    #expect(column.nonZeroCount == 3 && column.nonZeroShare == 0.75)
    #expect(column.distinctCount == 3 && column.distinctShare == 0.75)
    #expect(column.mostFrequent == 2 && column.mostFrequentShare == 0.5)
    #expect(column.median == 1.5 && column.moments.mean == 1.25)
    #expect(column.faults() == [])
  }

  @Test func faults() {
    #expect(ColumnStatistics([.nan, .nan, 3]).faults() == [.availability])
    #expect(ColumnStatistics([0, 0, 0, 1, 2]).faults() == [.zeros])
    #expect(ColumnStatistics([5, 5, 5, 6, 6]).faults() == [.sameness])
    let outlier = ColumnStatistics([1, 2, 3, 4, 5, 6, 7, 8, 9, 500])
    #expect(outlier.faults() == [.outliers])
    #expect(
      outlier.faults(ColumnThresholds(shape: ShapeCheck(skewnessThreshold: 9))) == [])
    #expect(
      ColumnStatistics([1, 1, 2]).faults(ColumnThresholds(distinct: 0.7)) == [.sameness])
  }

  @Test func nothingKnown() {
    for values in [[], [Double.nan, .nan]] {
      let column = ColumnStatistics(values)
      #expect(column.median == nil && column.availableShare == 0 && column.mostFrequent == 0)
      #expect(column.faults() == [.availability, .zeros, .sameness])
    }
  }
}
