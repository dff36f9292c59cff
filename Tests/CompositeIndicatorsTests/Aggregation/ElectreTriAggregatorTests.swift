import CompositeIndicators
import Testing

struct ElectreTriAggregatorTests {
  private static func classes(cut: Double, isBold: Bool) throws -> [Double] {
    let limits = try ClassLimits([[260, 225], [18, 24], [10, 12], [3, 4]])
    let thresholds = OutrankingThresholds(
      indifference: [5, 2, 1, 0.1], preference: [40, 8, 4, 1], veto: [90, 16, 8, 3])
    return try ElectreTriAggregator(limits, thresholds: thresholds, cut: cut, isBold: isBold)
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1])).scores
  }

  /// From the definition, worked out apart; the credibilities over the two limits are 1 and 0.4714,
  /// 0.9333 and 0.4, 0.6 and 0.45, 0.819 and 0.4, 0.9 and 0.6.
  @Test func textbook() throws {
    #expect(try Self.classes(cut: 0.6, isBold: false) == [2, 2, 2, 2, 3])
    #expect(try Self.classes(cut: 0.6, isBold: true) == [2, 2, 3, 2, 3])
    #expect(try Self.classes(cut: 0.75, isBold: false) == [2, 2, 1, 2, 2])
    #expect(try Self.classes(cut: 0.75, isBold: true) == [2, 2, 3, 3, 2])
  }

  /// One criterion without thresholds: a value on a limit belongs above it.
  @Test func fixedBounds() throws {
    let method = try ElectreTriAggregator(try ClassLimits([[10, 20]]))
    let data = try matrix([[9, 10, 19, 20, 30]])
    #expect(try method.aggregate(data, weights: .equal(1)).scores == [1, 2, 2, 3, 3])
  }

  @Test func refusals() throws {
    #expect(throws: CompositeIndicatorsError.self) {
      try ElectreTriAggregator(ClassLimits(), cut: 0.4)
    }
  }
}
