import CompositeIndicators
import Testing

struct UnitProfileTests {
  /// Columns a and b (a cost) under p, c under q.
  private func profile(_ row: Int) throws -> UnitProfile {
    let data = try IndicatorMatrix(
      criteria: [
        Criterion(name: "a"), Criterion(name: "b", direction: .cost), Criterion(name: "c"),
      ], columns: [[3, 2, 1], [5, 5, 9], [.nan, 7, 8]])
    let tree = IndicatorTree(
      name: "all",
      children: [
        IndicatorTree(
          name: "p", aggregator: ArithmeticMeanAggregator(),
          children: [IndicatorTree(name: "a"), IndicatorTree(name: "b")]),
        IndicatorTree(name: "q", children: [IndicatorTree(name: "c")]),
      ])
    let scoring = try tree.aggregate(MinMaxNormaliser().normalise(data))
    return UnitProfile(row: row, matrix: data, scoring: scoring)
  }

  @Test func standings() throws {
    let second = try profile(1)
    #expect(second.nodes.map(\.name) == ["all", "p", "q"])
    #expect(second.nodes.map(\.rank) == [3, 2, 2])
    #expect(second.nodes[1].value == 0.75)
    #expect(second.indicators.map(\.name) == ["b", "a", "c"])
    #expect(second.indicators.map(\.rank) == [1, 2, 2])
    #expect(second.indicators.map(\.value) == [5, 2, 7])
    #expect(second.strengths(1).map(\.name) == ["b"])
    #expect(second.weaknesses(2).map(\.name) == ["a", "c"])
  }

  @Test func whatIsMissingHasNoRank() throws {
    let first = try profile(0)
    #expect(first.indicators.map(\.name) == ["a", "b"])
    #expect(first.nodes[2].rank.isNaN && first.nodes[2].value.isNaN)
    #expect(first.strengths(9).count == 2)
  }
}
