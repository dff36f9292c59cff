import CompositeIndicators
import Testing

struct IntervalNormaliserTests {
  /// Body temperature, best between 35 and 37, is the usual classroom case of 区间型指标.
  @Test func bestRanges() throws {
    let normaliser = try Catalogue.normalisers.make("interval", ["low": 35, "high": 37])
    #expect(
      agree(
        try normaliser.normalise(matrix([[35, 36.5, 39, 33, 41]])).columns[0], [1, 1, 0.5, 0.5, 0]))
    let best = try Catalogue.normalisers.make("interval", ["low": 7, "high": 7])
    #expect(agree(try best.normalise(matrix([[7, 9, 3]])).columns[0], [1, 0.5, 0]))
  }

  @Test func directionPlaysNoPart() throws {
    let normaliser = try IntervalNormaliser(low: [2, 2], high: [3, 3])
    let result = try normaliser.normalise(matrix([[1, .nan, 5], [1, .nan, 5]], costs: [1]))
    #expect(agree(result.columns[0], [0.5, .nan, 0]) && agree(result.columns[1], [0.5, .nan, 0]))
  }

  @Test func constantColumnsAreWithinOrFurthest() throws {
    let normaliser = try IntervalNormaliser(low: [2, 2], high: [3, 3])
    #expect(try normaliser.normalise(matrix([[3, 3], [5, 5]])).columns == [[1, 1], [0, 0]])
  }

  @Test(arguments: [(2, 1), (.nan, 1), (1, .infinity)] as [(Double, Double)])
  func badRangesAreRefused(_ low: Double, _ high: Double) {
    #expect {
      try IntervalNormaliser(low: [low], high: [high])
    } throws: {
      isUndefined($0, by: "interval")
    }
  }

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.count(of: "high", expected: 2, found: 1)) {
      try IntervalNormaliser(low: [1, 2], high: [3])
    }
    #expect(throws: CompositeIndicatorsError.count(of: "low", expected: 2, found: 1)) {
      try IntervalNormaliser(low: [1], high: [3]).fit(matrix([[1], [2]]))
    }
    #expect(throws: CompositeIndicatorsError.emptyColumn("c1")) {
      try IntervalNormaliser(low: [1], high: [3]).fit(matrix([[.nan]]))
    }
  }
}
