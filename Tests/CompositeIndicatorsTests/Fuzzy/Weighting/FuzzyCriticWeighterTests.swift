import CompositeIndicators
import Testing

struct FuzzyCriticWeighterTests {
  /// The definition computed with numpy. pyDecision 5.1.8 has 0.504, 0.240 and 0.257.
  @Test func distancesFromTheWorst() throws {
    let weights = try FuzzyCriticWeighter().weigh(suppliers()).weights.values
    #expect(agree(weights, [0.4566725496042503, 0.26750947667950986, 0.27581797371623984]))
  }

  @Test func plainNumbersGiveCritic() throws {
    for kind in CorrelationKind.allCases {
      let found = try FuzzyCriticWeighter(correlation: kind).weigh(FuzzyMatrix(phones()))
      let expected = try CriticWeighter(correlation: kind).weigh(phones())
      #expect(agree(found.weights.values, expected.weights.values))
    }
  }
}
