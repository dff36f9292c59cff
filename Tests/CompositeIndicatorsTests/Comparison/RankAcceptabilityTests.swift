import CompositeIndicators
import Testing

struct RankAcceptabilityTests {
  /// pyrepo-mcda 0.1.15 under the same weights.
  @Test func vikor() throws {
    let weightings = try [
      [0.4, 0.3, 0.2, 0.1], [0.1, 0.2, 0.3, 0.4], [0.7, 0.1, 0.1, 0.1], [0.1, 0.7, 0.1, 0.1],
      [0.1, 0.1, 0.7, 0.1], [0.1, 0.1, 0.1, 0.7], [0.3, 0.1, 0.2, 0.4],
    ].map { try Weights($0) }
    let found = try RankAcceptability(of: VikorAggregator(), on: phones(), under: weightings)
    let sevenths = [
      [2.0, 1, 3, 1, 0], [1, 0, 1, 3, 2], [3, 2, 0, 1, 1], [0, 2, 3, 2, 0], [1, 2, 0, 1, 3],
    ]
    #expect(found.draws == 7)
    for (row, expected) in zip(found.shares, sevenths) {
      #expect(agree(row, expected.map { $0 / 7 }))
    }
    #expect(agree(found.centralWeights[0] ?? [], [0.2, 0.1, 0.15, 0.55]))
    #expect(agree(found.centralWeights[2] ?? [], [0.1, 1.0 / 3, 1.1 / 3, 0.2]))
    #expect(found.centralWeights[3] == nil)
    #expect(agree([found.meanRanks[0]], [17.0 / 7]))
  }

  /// Even over the simplex: each weight has the mean 1/3 and exceeds 1/2 a quarter of the time.
  @Test func drawsAreEven() throws {
    let draws = try WeightDraws(seed: 7).draw(20_000, columns: 3)
    #expect(try WeightDraws(seed: 7).draw(5, columns: 3) == Array(draws.prefix(5)))
    #expect(try WeightDraws(seed: 8).draw(5, columns: 3) != Array(draws.prefix(5)))
    for column in 0..<3 {
      let values = draws.map { $0[column] }
      let mean = values.reduce(0, +) / 20_000
      let share = Double(values.count { $0 > 0.5 }) / 20_000
      #expect(mean > 0.323 && mean < 0.343)
      #expect(share > 0.235 && share < 0.265)
    }
    #expect(try WeightDraws(seed: 7).draw(2, columns: 1).map(\.values) == [[1], [1]])
  }

  @Test func refusals() throws {
    #expect(throws: CompositeIndicatorsError.count(of: "weightings", expected: 1, found: 0)) {
      try RankAcceptability(of: VikorAggregator(), on: phones(), under: [])
    }
    #expect(throws: CompositeIndicatorsError.self) {
      try RankAcceptability(
        of: ArithmeticMeanAggregator(), on: matrix([[1, .nan]]), under: [.equal(1)])
    }
  }
}
