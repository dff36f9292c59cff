import CompositeIndicators
import Testing

/// What is asked of a tree besides its scores.
struct IndicatorTreeAnalysisTests {
  /// index: left (c1, c2) with weight 3, right (c3) with weight 1.
  private let tree = IndicatorTree(
    name: "index",
    children: [
      IndicatorTree(
        name: "left", weight: 3, children: [IndicatorTree(name: "c1"), IndicatorTree(name: "c2")]),
      IndicatorTree(name: "right", weight: 1, children: [IndicatorTree(name: "c3")]),
    ])

  @Test func availability() throws {
    let data = try matrix([[1, .nan, .nan], [7, 4, .nan], [16, .nan, 3]])
    let found = try tree.availability(of: data)
    #expect(found.map(\.name) == ["left", "right", "index"])
    #expect(found.map(\.values) == [[1, 0.5, 0], [1, 0, 1], [1, 1.0 / 3, 1.0 / 3]])
    #expect(throws: CompositeIndicatorsError.self) { try tree.availability(of: matrix([[1]])) }
  }

  @Test func removal() throws {
    let data = try matrix([[1, 2], [7, 4], [10, 30]])
    #expect(tree.names == ["c1", "c2", "left", "c3", "right", "index"])
    let withoutOne = try tree.removing("c1").aggregate(data)
    #expect(withoutOne.scores(of: "left") == [7, 4])
    #expect(withoutOne.scores(of: "index") == [7.75, 10.5])
    // The last child takes its node with it.
    let withoutRight = try tree.removing("c3")
    #expect(withoutRight.names == ["c1", "c2", "left", "index"])
    #expect(try withoutRight.aggregate(data).scores(of: "index") == [4, 3])
    for name in ["index", "nothing"] {
      do {
        _ = try tree.removing(name)
        Issue.record("\(name) was removed")
      } catch { #expect(isUndefined(error, by: "tree")) }
    }
  }

  @Test func correlations() throws {
    let data = try matrix([[1, 2, 3, 4], [2, 4, 6, 8], [4, 3, 2, 1]])
    let found = try tree.correlations(in: data, tree.aggregate(data))
    #expect(found.map(\.node) == ["left", "left", "left", "right", "index", "index", "index"])
    #expect(
      found.map { "\($0.one) \($0.other)" } == [
        "c1 left", "c1 c2", "c2 left", "c3 right", "left index", "left right", "right index",
      ])
    #expect(agree(found.map(\.coefficient), [1, 1, 1, 1, 1, -1, -1]))
    #expect(
      found.map { $0.fault() } == [
        nil, .redundant, nil, nil, nil, .opposed, .opposed,
      ])
    #expect(found[1].fault(high: 1.1) == nil && found[1].isWithNode == false)
    let ranks = try tree.correlations(in: data, tree.aggregate(data), .spearman)
    #expect(agree(ranks.map(\.coefficient), found.map(\.coefficient)))
  }

  @Test func ranksWithinGroups() {
    let groups: [String?] = ["n", "s", "n", nil, "n", "s"]
    let values: [Double] = [3, 9, 5, 8, 5, .nan]
    let ranks = Ranking.descending(values, within: groups)
    #expect(ranks[0] == 3 && ranks[1] == 1 && ranks[2] == 1 && ranks[4] == 1)
    #expect(ranks[3].isNaN && ranks[5].isNaN)
    let costs = Scoring(scores: [3, 9, 5, 8, 5 + 1e-14, 1], higherIsBetter: false)
    #expect(costs.ranks(within: groups)[0] == 1 && costs.ranks(within: groups)[5] == 1)
    #expect(costs.ranks(within: groups)[2] == 2 && costs.ranks(within: groups)[4] == 2)
  }
}
