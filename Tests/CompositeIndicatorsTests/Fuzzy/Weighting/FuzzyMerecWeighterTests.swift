import CompositeIndicators
import Testing

struct FuzzyMerecWeighterTests {
  /// The definition computed with numpy. pyDecision 5.1.8 has 0.437, 0.067 and 0.496.
  @Test func gradedMeans() throws {
    let weights = try FuzzyMerecWeighter().weigh(suppliers()).weights.values
    #expect(agree(weights, [0.2358766168790222, 0.2217223204686413, 0.5424010626523366]))
  }

  @Test func plainNumbersGiveMerec() throws {
    let found = try FuzzyMerecWeighter().weigh(FuzzyMatrix(phones()))
    #expect(agree(found.weights.values, try MerecWeighter().weigh(phones()).weights.values))
  }

  @Test func numbersThatReachZeroAreRefused() throws {
    let table = try FuzzyMatrix(
      criteria: [.init(name: "a")], columns: [[FuzzyNumber(1), fuzzy(0, 1, 2)]])
    #expect(
      throws: CompositeIndicatorsError.sign(method: "fuzzy-merec", column: "a", row: 1, value: 0)
    ) { try FuzzyMerecWeighter().weigh(table) }
  }
}
