import CompositeIndicators
import Testing

struct FuzzyCriticWeighterTests {
  /// The definition computed with numpy. pyDecision 5.1.8 has 0.504, 0.240 and 0.257.
  @Test func distancesFromTheWorst() throws {
    let weights = try FuzzyCriticWeighter().weigh(suppliers()).weights.values
    #expect(agree(weights, [0.5420091665387098, 0.22549364677599718, 0.23249718668529304]))
  }

  @Test func plainNumbersGiveCritic() throws {
    for kind in CorrelationKind.allCases {
      let found = try FuzzyCriticWeighter(correlation: kind).weigh(FuzzyMatrix(phones()))
      let expected = try CriticWeighter(correlation: kind).weigh(phones())
      #expect(agree(found.weights.values, expected.weights.values))
    }
  }
}
