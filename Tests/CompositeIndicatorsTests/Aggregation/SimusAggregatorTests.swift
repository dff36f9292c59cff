import CompositeIndicators
import Testing

struct SimusAggregatorTests {
  private static func plans() throws -> IndicatorMatrix {
    try matrix(
      [[250, 130, 350], [120, 200, 340], [20, 40, 15], [800, 1000, 600]], costs: [2])
  }

  /// The stages of scikit-criteria 0.10 (CBC), as fractions.
  @Test func textbook() throws {
    let scoring = try SimusAggregator().aggregate(Self.plans(), weights: .equal(4))
    let sums = [17.0 / 36 + 3.0 / 8, 7.0 / 18 + 5.0 / 8, 19.0 / 36 + 11.0 / 18]
    #expect(agree(scoring.scores, sums.map { $0 * 2 / 4 }, within: 1e-10))
    let leads = try SimusAggregator(countsLeads: true)
      .aggregate(Self.plans(), weights: .equal(4)).scores
    #expect(agree(leads, sums.map { 3 * $0 - 3 }, within: 1e-10))
  }

  @Test func aRowTwiceCountsOnce() throws {
    let once = try Self.plans()
    let twice = try once.replacing(columns: once.columns.map { $0 + [$0[1]] })
    let scores = try SimusAggregator().aggregate(twice, weights: .equal(4)).scores
    #expect(
      agree(Array(scores[..<3]), try SimusAggregator().aggregate(once, weights: .equal(4)).scores))
    #expect(scores[3] == scores[1])
  }

  /// With a single benefit nothing bounds the mixture.
  @Test func aStageWithoutAnOptimumIsSaid() throws {
    let scoring = try SimusAggregator().aggregate(matrix([[1, 2]]), weights: .equal(1))
    #expect(scoring.scores == [0, 0] && scoring.notices.count == 1)
    #expect(throws: CompositeIndicatorsError.self) {
      try SimusAggregator().aggregate(matrix([[1, -2], [1, 2]]), weights: .equal(2))
    }
  }
}
