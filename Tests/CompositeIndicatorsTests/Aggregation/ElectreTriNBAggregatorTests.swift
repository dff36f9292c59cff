import CompositeIndicators
import Testing

struct ElectreTriNBAggregatorTests {
  private static let weights = [0.4, 0.3, 0.2, 0.1]
  private static let thresholds = OutrankingThresholds(
    indifference: [10, 2, 1, 0.5], preference: [30, 8, 4, 1], veto: [80, 17, 9, 4])

  /// pyDecision 5.1.8; prices are costs here.
  @Test(
    arguments: [
      (0.6, [2.0, 2, 3, 2, 3]), (0.7, [2, 3, 2, 2, 2]), (0.8, [2, 3, 2, 2, 3]),
    ] as [(Double, [Double])])
  func textbook(_ cut: Double, _ classes: [Double]) throws {
    let references = try ReferenceSets([
      [[280, 16, 8, 3], [250, 14, 10, 2]],
      [[240, 24, 12, 4], [225, 16, 14, 3.5], [260, 32, 13, 4]],
    ])
    for isDisjunctive in [false, true] {
      let method = try ElectreTriNBAggregator(
        references, thresholds: Self.thresholds, cut: cut, isDisjunctive: isDisjunctive)
      #expect(try method.aggregate(phones(), weights: Weights(Self.weights)).scores == classes)
    }
    let named = try Catalogue.aggregators.make(
      "electre-tri-nb",
      [
        "references": "280 250 240 225 260,16 14 24 16 32,8 10 12 14 13,3 2 4 3.5 4",
        "sets": "2,3", "indifference": "10,2,1,0.5", "preference": "30,8,4,1",
        "veto": "80,17,9,4", "cut": .text("\(cut)"),
      ])
    #expect(try named.aggregate(phones(), weights: Weights(Self.weights)).scores == classes)
  }

  /// With one row a set it is ELECTRE TRI-B.
  @Test func singleLimits() throws {
    var dice = Dice(seed: 5)
    let data = try matrix((0..<4).map { _ in dice.column(40, from: 0, to: 1) }, costs: [2])
    let weights = try Weights(Self.weights)
    let limits = [0.25, 0.5, 0.75]
    let sets = limits.map { [[$0, $0, 1 - $0, $0]] }
    let perColumn = [limits, limits, limits.map { 1 - $0 }, limits]
    for cut in [0.6, 0.75, 0.9] {
      let one = try ElectreTriNBAggregator(ReferenceSets(sets), cut: cut)
        .aggregate(data, weights: weights)
      let other = try ElectreTriAggregator(ClassLimits(perColumn), cut: cut)
        .aggregate(data, weights: weights)
      #expect(one.scores == other.scores)
    }
  }

  @Test func referencesAreChecked() throws {
    #expect(throws: CompositeIndicatorsError.self) {
      try ElectreTriNBAggregator(ReferenceSets(classes: 3), cut: 0.4)
    }
    #expect(throws: CompositeIndicatorsError.self) { try ReferenceSets([]) }
    #expect(throws: CompositeIndicatorsError.self) { try ReferenceSets([[[1]], []]) }
    #expect(throws: CompositeIndicatorsError.self) {
      try Catalogue.aggregators.make("electre-tri-nb", ["references": "1 2,3 4", "sets": "1,2"])
    }
    do {
      _ = try ElectreTriNBAggregator(ReferenceSets([[[2, 2]], [[1, 2]]]))
        .aggregate(matrix([[1, 2], [2, 1]]), weights: .equal(2))
      Issue.record("a better set that is dominated")
    } catch { #expect(isUndefined(error, by: "electre-tri-nb")) }
  }
}
