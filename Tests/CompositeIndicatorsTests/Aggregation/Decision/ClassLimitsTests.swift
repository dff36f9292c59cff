import CompositeIndicators
import Testing

struct ClassLimitsTests {
  /// Quartiles of 1…5 are 2, 3 and 4.
  @Test func quantilesUnlessGiven() throws {
    let data = try matrix([[1, 2, 3, 4, 5]])
    let quartiles = try ElectreTriAggregator(ClassLimits()).aggregate(data, weights: .equal(1))
    #expect(quartiles.scores == [1, 2, 3, 4, 4])
    let halves = try ElectreTriAggregator(ClassLimits(classes: 2))
      .aggregate(matrix([[1, 2, 3, 4, 5]], costs: [0]), weights: .equal(1))
    #expect(halves.scores == [2, 2, 2, 1, 1])
  }

  @Test func fromText() throws {
    let method = try Catalogue.aggregators.make("electre-tri", ["limits": "2 4,30 10"])
    let data = try matrix([[1, 3, 5], [40, 20, 5]], costs: [1])
    #expect(try method.aggregate(data, weights: .equal(2)).scores == [1, 2, 3])
    #expect(throws: CompositeIndicatorsError.self) {
      try Catalogue.aggregators.make("electre-tri", ["limits": "2 x"])
    }
  }

  @Test func refusals() throws {
    #expect(throws: CompositeIndicatorsError.self) { try ClassLimits(classes: 1) }
    #expect(throws: CompositeIndicatorsError.count(of: "limits", expected: 1, found: 0)) {
      try ClassLimits([])
    }
    #expect(throws: CompositeIndicatorsError.count(of: "limits", expected: 2, found: 1)) {
      try ClassLimits([[1, 2], [3]])
    }
    let falling = try ElectreTriAggregator(try ClassLimits([[4, 2]]))
    do {
      _ = try falling.aggregate(matrix([[1, 2]]), weights: .equal(1))
      Issue.record("limits of a benefit that fall")
    } catch { #expect(isUndefined(error, by: "electre-tri")) }
  }
}
