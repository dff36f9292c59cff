import CompositeIndicators
import Testing

struct ElectreTriNCAggregatorTests {
  private static let weights = [0.4, 0.3, 0.2, 0.1]

  /// pyDecision 5.1.8, without veto; prices are costs here.
  @Test(
    arguments: [
      (0.6, [2.0, 1, 3, 1, 2], [2.0, 2, 3, 1, 2]), (0.7, [2, 2, 1, 1, 2], [2, 3, 3, 2, 2]),
      (0.8, [2, 2, 1, 1, 2], [2, 3, 3, 3, 2]),
    ] as [(Double, [Double], [Double])])
  func textbook(_ cut: Double, _ lows: [Double], _ highs: [Double]) throws {
    let references = try ReferenceSets([
      [[275, 16, 8, 3]], [[250, 20, 11, 3.2], [235, 16, 12, 3]], [[215, 24, 14, 4]],
    ])
    let thresholds = OutrankingThresholds(
      indifference: [2, 0.4, 0.2, 0.1], preference: [6, 1.6, 0.8, 0.2])
    let found = try ElectreTriNCAggregator(references, thresholds: thresholds, cut: cut)
      .aggregate(phones(), weights: Weights(Self.weights))
    #expect(found.parts[0].values == lows)
    #expect(found.parts[1].values == highs)
    #expect(found.scores == zip(lows, highs).map { ($0 + $1) / 2 })
  }

  /// A typical member belongs to its class.
  @Test func typicalMembers() throws {
    let data = try matrix([[1, 2, 3], [10, 20, 30], [9, 6, 3]], costs: [2])
    let references = try ReferenceSets([[[1, 10, 9]], [[2, 20, 6]], [[3, 30, 3]]])
    let found = try ElectreTriNCAggregator(references).aggregate(data, weights: .equal(3))
    #expect(found.scores == [1, 2, 3])
    #expect(throws: CompositeIndicatorsError.self) {
      try ElectreTriNCAggregator(references, cut: 1.2)
    }
  }
}
