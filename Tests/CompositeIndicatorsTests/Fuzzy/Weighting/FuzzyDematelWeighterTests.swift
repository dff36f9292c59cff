import CompositeIndicators
import Testing

struct FuzzyDematelWeighterTests {
  /// CFCS over the whole matrix gives 44/15, 2, 16/15, 58/15, 2 and 16/15; DEMATEL of these by numpy.
  @Test func influencesBecomePlain() throws {
    let zero = FuzzyNumber(0)
    let result = try FuzzyDematelWeighter().weigh(rows: [
      [zero, fuzzy(2, 3, 4), fuzzy(1, 2, 3)], [fuzzy(0, 1, 2), zero, fuzzy(3, 4, 4)],
      [fuzzy(1, 2, 3), fuzzy(0, 1, 2), zero],
    ])
    #expect(
      agree(result.weights.values, [0.32501078715588133, 0.3258037549063095, 0.3491854579378092]))
    let plain = try DematelWeighter().weigh(rows: [
      [0, 44.0 / 15, 2], [16.0 / 15, 0, 58.0 / 15], [2, 16.0 / 15, 0],
    ])
    #expect(agree(result.weights.values, plain.weights.values))
  }

  @Test func plainInfluencesGiveDematel() throws {
    let rows = [[0.0, 3, 1], [2, 0, 1], [1, 2, 0]]
    let numbers = rows.map { $0.map { FuzzyNumber($0) } }
    for alone in [false, true] {
      let found = try FuzzyDematelWeighter(usesProminenceOnly: alone).weigh(rows: numbers)
      let expected = try DematelWeighter(usesProminenceOnly: alone).weigh(rows: rows)
      #expect(agree(found.weights.values, expected.weights.values))
    }
  }

  @Test func refusals() throws {
    let (zero, one) = (FuzzyNumber(0), FuzzyNumber(1))
    #expect(throws: CompositeIndicatorsError.judgement(row: 1, column: 1, value: 1)) {
      try FuzzyDematelWeighter().weigh(rows: [[zero, one], [one, one]])
    }
    #expect(throws: CompositeIndicatorsError.judgement(row: 0, column: 1, value: -1)) {
      try FuzzyDematelWeighter().weigh(rows: [[zero, fuzzy(-1, 0, 1)], [one, zero]])
    }
  }

  /// Errors call the method what the user called it.
  @Test func errorsNameTheMethod() throws {
    let (zero, one) = (FuzzyNumber(0), FuzzyNumber(1))
    for rows in [[[zero, zero], [zero, zero]], [[zero, one], [one, zero]]] {
      let error = try #require(throws: CompositeIndicatorsError.self) {
        try FuzzyDematelWeighter().weigh(rows: rows)
      }
      #expect(error.words.english.hasPrefix("fuzzy-dematel: "), "\(error.words.english)")
    }
  }
}
