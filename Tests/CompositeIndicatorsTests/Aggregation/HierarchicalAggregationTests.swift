import CompositeIndicators
import Testing

struct HierarchicalAggregationTests {
  private let tree = IndicatorTree(
    "index",
    [
      IndicatorTree("left", weight: 3, [IndicatorTree("c1", weight: 2), IndicatorTree("c2")]),
      IndicatorTree("right", [IndicatorTree("deep", [IndicatorTree("c3")])]),
    ])

  @Test func shape() throws {
    #expect(tree.height == 3 && tree.leaves == ["c1", "c2", "c3"])
    let weights = try tree.effectiveWeights()
    #expect(weights.map(\.leaf) == ["c1", "c2", "c3"])
    #expect(agree(weights.map(\.weight), [0.5, 0.25, 0.25]))
  }

  @Test func oneMethodALevel() throws {
    let data = try matrix([[1, 4], [7, 4], [16, 9]])
    let scoring = try HierarchicalAggregation(methods: [
      ArithmeticMeanAggregator(), GeometricMeanAggregator(),
    ]).aggregate(data, by: tree)
    #expect(scoring.nodes.map(\.name) == ["left", "deep", "right", "index"])
    #expect(scoring.nodes.map(\.level) == [1, 1, 2, 3])
    #expect(agree(try #require(scoring.scoring(of: "left")).scores, [3, 4]))
    // 3^¾ · 16^¼ and 4^¾ · 9^¼
    #expect(
      agree(
        try #require(scoring.whole).scores,
        [2 * (27 as Double).squareRoot().squareRoot(), (576 as Double).squareRoot().squareRoot()],
        within: 1e-14))
  }

  @Test func availabilityCountsAtEveryLevel() throws {
    let data = try matrix([[1, .nan, .nan], [7, 4, .nan], [16, 9, 3]])
    let scoring = try HierarchicalAggregation(methods: [
      ArithmeticMeanAggregator(minimumAvailability: 0.5), ArithmeticMeanAggregator(),
    ]).aggregate(data, by: tree)
    #expect(agree(try #require(scoring.scoring(of: "left")).scores, [3, .nan, .nan]))
    #expect(agree(try #require(scoring.whole).scores, [6.25, 9, 3]))
  }

  @Test func directionsRiseWithScores() throws {
    // VIKOR's Q is lower-is-better, so the next level takes it as a cost.
    let data = try matrix([[1, 2, 4], [3, 2, 1]], costs: [1])
    let tree = IndicatorTree(
      "index", [IndicatorTree("inner", [IndicatorTree("c1"), IndicatorTree("c2")])])
    let scoring = try HierarchicalAggregation(methods: [VikorAggregator(), TopsisAggregator()])
      .aggregate(data, by: tree)
    #expect(try #require(scoring.whole).ranks() == [3, 2, 1])
  }

  @Test func errorsNameWhatIsWrong() throws {
    let data = try matrix([[1], [2], [3]])
    let mean = try HierarchicalAggregation(methods: [ArithmeticMeanAggregator()])
    #expect(throws: CompositeIndicatorsError.self) {
      try mean.aggregate(data, by: IndicatorTree("x", [IndicatorTree("c9")]))
    }
    #expect(throws: CompositeIndicatorsError.repeatedName("c1")) {
      try mean.aggregate(
        data,
        by: IndicatorTree(
          "x", [IndicatorTree("y", [IndicatorTree("c1")]), IndicatorTree("c1")]))
    }
    #expect(throws: CompositeIndicatorsError.self) { try HierarchicalAggregation(methods: []) }
  }
}
