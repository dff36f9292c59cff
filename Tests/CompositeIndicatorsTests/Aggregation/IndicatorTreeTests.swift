import CompositeIndicators
import Testing

struct IndicatorTreeTests {
  private let tree = IndicatorTree(
    name: "index",
    children: [
      IndicatorTree(
        name: "left", weight: 3,
        children: [IndicatorTree(name: "c1", weight: 2), IndicatorTree(name: "c2")]),
      IndicatorTree(
        name: "right",
        children: [IndicatorTree(name: "deep", children: [IndicatorTree(name: "c3")])]),
    ])

  @Test func shape() throws {
    #expect(tree.height == 3)
    let weights = try tree.effectiveWeights()
    #expect(weights.map(\.name) == ["c1", "c2", "c3"])
    #expect(agree(weights.map(\.weight), [0.5, 0.25, 0.25]))
  }

  @Test func oneMethodALevel() throws {
    let data = try matrix([[1, 4], [7, 4], [16, 9]])
    let scoring = try tree.using([ArithmeticMeanAggregator(), GeometricMeanAggregator()])
      .aggregate(data)
    #expect(scoring.nodes.map(\.name) == ["left", "deep", "right", "index"])
    #expect(scoring.nodes.map(\.height) == [1, 1, 2, 3])
    #expect(agree(try #require(scoring.scores(of: "left")), [3, 4]))
    // 3^¾ · 16^¼ and 4^¾ · 9^¼
    #expect(
      agree(
        try #require(scoring.scores(of: "index")),
        [2 * (27 as Double).squareRoot().squareRoot(), (576 as Double).squareRoot().squareRoot()],
        within: 1e-14))
  }

  @Test func availabilityCountsAtEveryLevel() throws {
    let data = try matrix([[1, .nan, .nan], [7, 4, .nan], [16, 9, 3]])
    let scoring = try tree.using([
      ArithmeticMeanAggregator(minimumAvailability: 0.5), ArithmeticMeanAggregator(),
    ]).aggregate(data)
    #expect(agree(try #require(scoring.scores(of: "left")), [3, .nan, .nan]))
    #expect(agree(try #require(scoring.scores(of: "index")), [6.25, 9, 3]))
  }

  @Test func directionsRiseWithScores() throws {
    // VIKOR's Q is lower-is-better, so the next level takes it as a cost.
    let data = try matrix([[1, 2, 4], [3, 2, 1]], costs: [1])
    let tree = IndicatorTree(
      name: "index", aggregator: TopsisAggregator(),
      children: [
        IndicatorTree(
          name: "inner", aggregator: try VikorAggregator(),
          children: [IndicatorTree(name: "c1"), IndicatorTree(name: "c2")])
      ])
    let scoring = try tree.aggregate(data)
    #expect(try #require(scoring.nodes.last).scoring.ranks() == [3, 2, 1])
  }
}
