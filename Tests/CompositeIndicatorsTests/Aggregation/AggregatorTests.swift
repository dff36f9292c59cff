import CompositeIndicators
import Testing

struct AggregatorTests {
  let weights: Weights

  init() throws {
    weights = try Weights([0.5, 0.25, 0.25])
  }

  @Test func ranksTieWhatIsEqualOnPaper() {
    let scoring = Scoring(scores: [0.1 + 0.2, 0.3, .nan, 0.4])
    #expect(Array(scoring.ranks()[0...1]) == [2, 2] && scoring.ranks()[3] == 1)
    #expect(scoring.ranks()[2].isNaN)
    let costs = Scoring(scores: [3, 1, 2], higherIsBetter: false)
    #expect(costs.ranks() == [3, 1, 2])
  }

  @Test func powerMeans() throws {
    let data = try matrix([[1, 4], [2, 9], [4, 16]])
    for (power, name) in [(1.0, "arithmetic"), (0, "geometric"), (-1, "harmonic")] {
      let mean = try GeneralisedMeanAggregator(power: power).aggregate(data, weights: weights)
      let plain = try Catalogue.aggregators.make(name).aggregate(data, weights: weights)
      #expect(agree(mean.scores, plain.scores, within: 1e-14))
    }
    #expect(
      agree(
        try HarmonicMeanAggregator().aggregate(data, weights: weights).scores,
        [1 / (0.5 + 0.125 + 0.0625), 1 / (0.125 + 0.25 / 9 + 0.25 / 16)]))
    let large = try matrix([[1e200], [2e200], [4e200]])
    let square = try GeneralisedMeanAggregator(power: 2).aggregate(large, weights: weights)
    #expect(agree([square.scores[0] / 1e200], [Double(5.5).squareRoot()]))
    #expect(
      try HarmonicMeanAggregator().aggregate(matrix([[0], [1], [1]]), weights: weights).scores == [
        0
      ])
  }

  @Test func treesAggregateLevelByLevel() throws {
    let tree = IndicatorTree(
      name: "index",
      children: [
        IndicatorTree(name: "a", weight: 2, children: [.init(name: "c1"), .init(name: "c2")]),
        IndicatorTree(name: "b", children: [.init(name: "c3")]),
      ])
    let data = try matrix([[1, 4], [3, 4], [8, .nan]])
    let result = try tree.aggregate(data)
    #expect(result.nodes.map(\.name) == ["a", "b", "index"])
    #expect(result.scores(of: "a") == [2, 4])
    #expect(agree(result.scores(of: "index") ?? [], [4, 4]))
    #expect(try tree.effectiveWeights().map(\.weight) == [1.0 / 3, 1.0 / 3, 1.0 / 3])
    #expect(tree.height == 2)
    #expect(throws: CompositeIndicatorsError.self) {
      try IndicatorTree(name: "x", children: [.init(name: "c9")]).aggregate(data)
    }
    #expect(throws: CompositeIndicatorsError.repeatedName("x")) {
      try IndicatorTree(
        name: "x", children: [.init(name: "x", children: [.init(name: "c1")])]
      ).aggregate(data)
    }
  }
}
