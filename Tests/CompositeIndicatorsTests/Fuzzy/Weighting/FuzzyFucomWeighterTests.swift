import CompositeIndicators
import Testing

struct FuzzyFucomWeighterTests {
  /// The same programmes by scipy's HiGHS; pyDecision 5.1.8 finds 0.487, 0.252, 0.144 and 0.116, another point
  /// of the range.
  @Test func smallestDeviation() throws {
    let priorities = [
      FuzzyNumber(1), try fuzzy(1.5, 2, 2.5), try fuzzy(2.5, 3, 3.5), try fuzzy(3.5, 4, 4.5),
    ]
    let result = try FuzzyFucomWeighter().weigh(rows: [priorities])
    #expect(agree(result.parts[0].values, [0.4], within: 1e-6))
    #expect(
      agree(
        result.weights.values,
        [0.4713431964854787, 0.24902570280019462, 0.15316343441205346, 0.12646766630227316],
        within: 1e-4))
    let turned = try FuzzyFucomWeighter().weigh(rows: [priorities.reversed()])
    #expect(agree(turned.weights.values.reversed(), result.weights.values, within: 1e-6))
  }

  @Test func plainPrioritiesGiveFucom() throws {
    let rows = [[8.0, 2, 4]]
    let found = try FuzzyFucomWeighter().weigh(rows: rows.map { $0.map { FuzzyNumber($0) } })
    let expected = try FucomWeighter().weigh(rows: rows)
    #expect(agree(found.weights.values, expected.weights.values, within: 1e-6))
    #expect(try FuzzyFucomWeighter().weigh(rows: [[FuzzyNumber(3)]]).weights.values == [1])
  }

  @Test func refusals() throws {
    #expect(throws: CompositeIndicatorsError.judgement(row: 0, column: 1, value: 0)) {
      try FuzzyFucomWeighter().weigh(rows: [[FuzzyNumber(1), fuzzy(0, 1, 2)]])
    }
    #expect(throws: CompositeIndicatorsError.noCriteria) {
      try FuzzyFucomWeighter().weigh(rows: [[]])
    }
  }
}
