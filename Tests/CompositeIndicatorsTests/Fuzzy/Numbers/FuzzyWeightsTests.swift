import CompositeIndicators
import Testing

struct FuzzyWeightsTests {
  @Test func areNotNegativeAndNotNothing() throws {
    #expect(throws: CompositeIndicatorsError.weight(index: 1, value: -0.1)) {
      try FuzzyWeights([FuzzyNumber(1), fuzzy(-0.1, 0, 1)])
    }
    #expect(throws: CompositeIndicatorsError.weightSum(0)) {
      try FuzzyWeights([FuzzyNumber(0), FuzzyNumber(0)])
    }
  }

  @Test func defuzzifyToShares() throws {
    let weights = try supplierWeights()
    #expect(agree(weights.defuzzified.values, [0.6 / 1.6, 0.3 / 1.6, 0.7 / 1.6]))
    #expect(!weights.isCrisp && weights.count == 3)
    #expect(try supplierShares().isCrisp)
  }
}
