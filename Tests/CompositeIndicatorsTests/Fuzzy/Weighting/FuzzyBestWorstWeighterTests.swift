import CompositeIndicators
import Testing

struct FuzzyBestWorstWeighterTests {
  /// The same programmes by scipy's HiGHS. pyDecision 5.1.8 ends at 0.379, 0.391, 0.119 and 0.112, the
  /// best criterion below the second.
  @Test func smallestDeviation() throws {
    let rows = [
      [FuzzyNumber(1), try fuzzy(1.5, 2, 2.5), try fuzzy(3.5, 4, 4.5), try fuzzy(2.0 / 3, 1, 1.5)],
      [try fuzzy(3.5, 4, 4.5), try fuzzy(1.5, 2, 2.5), FuzzyNumber(1), try fuzzy(2.5, 3, 3.5)],
    ]
    let result = try FuzzyBestWorstWeighter().weigh(rows: rows)
    #expect(
      agree(
        result.weights.values,
        [0.38311438537324466, 0.19860853412098567, 0.09977664309509594, 0.31850043741067385],
        within: 1e-5))
    #expect(agree(result.parts[0].values, [0.21671621147106634], within: 1e-6))
    #expect(
      agree(
        result.parts[1].values,
        [0.3735880036119621, 0.18470994222833462, 0.09684153192584694, 0.3102528552125412],
        within: 1e-5))
    // Guo and Zhao's table has 8.04 for a high end of 9/2.
    #expect(agree(result.parts[3].values, [0.21671621147106634 / 8.04], within: 1e-3))
    let turned = try FuzzyBestWorstWeighter().weigh(rows: rows.map { $0.reversed() })
    #expect(agree(turned.weights.values.reversed(), result.weights.values, within: 1e-6))
  }

  @Test func consistentPlainJudgementsGiveTheRatios() throws {
    let rows = [[1, 2, 4], [4, 2, 1]].map { $0.map { FuzzyNumber($0) } }
    let result = try FuzzyBestWorstWeighter().weigh(rows: rows)
    #expect(agree(result.weights.values, [4.0 / 7, 2.0 / 7, 1.0 / 7], within: 1e-6))
    #expect(agree(result.parts[0].values, [0], within: 1e-6))
  }

  @Test func refusals() throws {
    let (one, two) = (FuzzyNumber(1), FuzzyNumber(2))
    #expect(throws: CompositeIndicatorsError.count(of: "rows", expected: 2, found: 1)) {
      try FuzzyBestWorstWeighter().weigh(rows: [[one, two]])
    }
    #expect(throws: CompositeIndicatorsError.judgement(row: 1, column: 1, value: 0.5)) {
      try FuzzyBestWorstWeighter().weigh(rows: [[one, two], [two, FuzzyNumber(0.5)]])
    }
    let error = #expect(throws: CompositeIndicatorsError.self) {
      try FuzzyBestWorstWeighter().weigh(rows: [[two, two], [two, one]])
    }
    #expect(try isUndefined(#require(error), by: "fuzzy-best-worst"))
  }
}
