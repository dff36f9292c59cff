import CompositeIndicators
import Testing

struct CopelandAggregatorTests {
  private func scores(_ columns: [[Double]], _ weights: [Double], costs: Set<Int> = []) throws
    -> [Double]
  {
    try CopelandAggregator().aggregate(
      matrix(columns, costs: costs), weights: Weights(normalising: weights)
    ).scores
  }

  /// By hand: row 1 beats 2 and 4, draws with 3 and loses to 5, and so on.
  @Test func textbook() throws {
    let found = try CopelandAggregator().aggregate(phones(), weights: .equal(4)).scores
    #expect(found == [1, -2, 2, 0, -1])
  }

  @Test func majorityIsByWeight() throws {
    #expect(try scores([[2, 1], [1, 2], [1, 2]], [5, 2, 2]) == [1, -1])
    #expect(try scores([[2, 1], [1, 2], [1, 2]], [4, 2, 2]) == [0, 0])
    #expect(try scores([[2, 1], [1, 2]], [1, 2], costs: [1]) == [1, -1])
  }

  @Test func decimalWeightsThatBalanceAreATie() throws {
    // 0.1 + 0.2 against 0.3 is a tie, though not in floating point.
    #expect(try scores([[2, 1], [2, 1], [1, 2], [1, 1]], [0.1, 0.2, 0.3, 0.4]) == [0, 0])
  }

  @Test func aPairWithAMissingValueCountsForNeither() throws {
    #expect(try scores([[.nan, 1, 2], [3, 2, 1]], [3, 1]) == [2, -2, 0])
  }
}
