import CompositeIndicators
import Testing

struct PrometheeVAggregatorTests {
  private static let weights = [0.4, 0.3, 0.2, 0.1]

  private func chosen(
    _ data: IndicatorMatrix, _ budgets: [(column: String, most: Double)], count: Int? = nil,
    _ weights: [Double] = weights
  ) throws -> [Double] {
    try PrometheeVAggregator(budgets: budgets, count: count)
      .aggregate(data, weights: Weights(weights)).scores
  }

  @Test func withoutBoundsAllAboveZero() throws {
    let net = try PrometheeIIAggregator().aggregate(phones(), weights: Weights(Self.weights)).scores
    #expect(try chosen(phones(), []) == net.map { $0 > 1e-12 ? 1 : 0 })
    let best = try chosen(phones(), [], count: 1)
    #expect(best.reduce(0, +) == 1 && best[net.firstIndex(of: net.max() ?? 0) ?? 0] == 1)
  }

  /// The best of all sets of rows, tried one by one.
  @Test(arguments: 1...12)
  func isTheBestOfAllChoices(_ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let count = 12
    let columns = (0..<5).map { _ in dice.column(count, from: 0, to: 10) }
    let data = try matrix(columns)
    let weights = [0.5, 0.3, 0.2, 0, 0]
    let net = try PrometheeIIAggregator(Promethee(shapes: [.linear]))
      .aggregate(data, weights: Weights(weights)).scores
    let (first, second) = (dice.roll() * 30, dice.roll() * 30)
    var most = 0.0
    for set in 0..<(1 << count) {
      let rows = (0..<count).filter { set >> $0 & 1 == 1 }
      guard rows.reduce(0, { $0 + columns[3][$1] }) <= first,
        rows.reduce(0, { $0 + columns[4][$1] }) <= second, rows.count <= 4
      else { continue }
      most = max(most, rows.reduce(0) { $0 + net[$1] })
    }
    let found = try PrometheeVAggregator(
      Promethee(shapes: [.linear]), budgets: [("c4", first), ("c5", second)], count: 4
    ).aggregate(data, weights: Weights(weights)).scores
    let rows = found.indices.filter { found[$0] == 1 }
    #expect((rows.reduce(0) { $0 + net[$1] } - most).magnitude < 1e-12)
    #expect(rows.reduce(0) { $0 + columns[3][$1] } <= first + 1e-9 && rows.count <= 4)
    #expect(rows.reduce(0) { $0 + columns[4][$1] } <= second + 1e-9)
  }

  @Test func budgetsAreChecked() throws {
    #expect(throws: CompositeIndicatorsError.self) {
      try PrometheeVAggregator(budgets: [("c1", -1)])
    }
    #expect(throws: CompositeIndicatorsError.self) { try PrometheeVAggregator(count: 0) }
    #expect(throws: CompositeIndicatorsError.count(of: "budget", expected: 2, found: 1)) {
      try Catalogue.aggregators.make("promethee-v", ["spend": "a,b", "budget": "3"])
    }
    do {
      _ = try chosen(phones(), [("nothing", 3)])
      Issue.record("a budget of no column")
    } catch { #expect(isUndefined(error, by: "promethee-v")) }
    let negative = try matrix([[1, 2, 3], [1, -1, -1]])
    #expect(throws: CompositeIndicatorsError.self) {
      try chosen(negative, [("c2", 3)], [1, 0])
    }
  }
}
