import CompositeIndicators
import Testing

struct ElectreISAggregatorTests {
  /// Counted by brute force over all sets of rows.
  @Test(
    arguments: [
      (0.6, [1, 1, 1, 1, 1], [2, 2, 2, 2, 2]), (0.7, [0, 1, 1, 1, 0], [1, 2, 1, 1, 1]),
      (0.8, [1, 1, 0, 1, 0], [0, 1, 0, 1, 1]),
    ] as [(Double, [Double], [Double])])
  func textbook(_ concordance: Double, _ kernel: [Double], _ over: [Double]) throws {
    let thresholds = OutrankingThresholds(
      indifference: [10, 4, 2, 0.5], preference: [30, 8, 4, 1], veto: [80, 17, 9, 4])
    let found = try ElectreISAggregator(thresholds: thresholds, concordance: concordance)
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(found.scores == kernel)
    #expect(found.parts[0].values == over)
  }

  /// A lead of 8 under a veto of 9 with q = 2: forbidden from η = ½ on. C = 0.8 gives η = 0, C = 0.68
  /// with s = 0.6 gives η = (1 − 0.68 − 0.2)/(1 − 0.6 − 0.2) = 0.6.
  @Test func weakAgreementSharpensTheVeto() throws {
    let thresholds = OutrankingThresholds(
      indifference: [0, 0, 2], preference: [2, 0, 4], veto: [100, 100, 9])
    func outranks(_ lag: Double) throws -> Double {
      try ElectreISAggregator(thresholds: thresholds, concordance: 0.6)
        .aggregate(matrix([[9, 9 + lag], [1, 0], [0, 8]]), weights: Weights([0.2, 0.6, 0.2]))
        .parts[0].values[0]
    }
    #expect(try outranks(0) == 1)
    #expect(try outranks(1.2) == 0)
  }

  @Test func heavyCriteria() throws {
    // w > 1 − s, where the formula of η divides by what is not positive.
    let thresholds = OutrankingThresholds(
      indifference: [1, 1], preference: [2, 2], veto: [3, 3])
    let found = try ElectreISAggregator(thresholds: thresholds, concordance: 0.9)
      .aggregate(matrix([[1, 5], [5, 1]]), weights: .equal(2))
    #expect(found.scores == [1, 1])
    #expect(throws: CompositeIndicatorsError.self) { try ElectreISAggregator(concordance: 0.4) }
  }
}
