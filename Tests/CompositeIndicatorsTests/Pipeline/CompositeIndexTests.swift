import CompositeIndicators
import Testing

@Suite struct CompositeIndexTests {
  /// Columns of several sizes and directions, one constant.
  private static func sample(rows: Int) throws -> IndicatorMatrix {
    var dice = Dice(seed: 42)
    let common = dice.column(rows, from: 0, to: 1)
    var columns = (0..<9).map { index in
      zip(common, dice.column(rows, from: 1, to: 3)).map { pair in
        (pair.0 * Double(index % 4) + pair.1) * [1, 1e6, 1e-4][index % 3]
      }
    }
    columns.append([Double](repeating: 7, count: rows))
    return try matrix(columns, costs: [2, 5])
  }

  @Test(arguments: [EntropyWeighter(scaling: .minMax), EntropyWeighter()])
  func `gives what its parts give`(entropy: EntropyWeighter) throws {
    let data = try Self.sample(rows: 3000)
    let weighters: [any Weighter] = [entropy, CriticWeighter(), PrincipalComponentWeighter()]
    let bands = try Bands(edges: [0.4, 0.5, 0.6])
    let result = try CompositeIndex(
      weighters: weighters, combiner: LinearCombiner(), bander: bands
    ).evaluate(data)

    let apart = try weighters.map { try $0.weigh(data) }
    for (together, alone) in zip(result.weightings, apart) {
      #expect(agree(together.weights.values, alone.weights.values))
      #expect(together.notices == alone.notices)
    }
    let weights = try LinearCombiner().combine(apart.map(\.weights)).weights
    #expect(agree(result.combined.weights.values, weights.values))
    let rescaling = try MinMaxNormaliser().fit(data)
    #expect(result.rescaling == rescaling)
    let scores = try ArithmeticMeanAggregator().aggregate(
      rescaling.apply(to: data), weights: weights
    ).scores
    #expect(agree(result.scoring.scores, scores))
    #expect(result.banding == (try bands.band(result.scoring.scores)))
    #expect(Set(result.banding.classes).count == 4)
  }

  @Test func `a single weighting is applied as it is`() throws {
    let data = try Self.sample(rows: 50)
    let result = try CompositeIndex(
      weighters: [CriticWeighter()], bander: JenksBander(classes: 3)
    ).evaluate(data)
    #expect(result.combined.weights == result.weightings[0].weights)
  }

  @Test func `no weighter is refused`() throws {
    let data = try Self.sample(rows: 50)
    #expect(throws: CompositeIndicatorsError.self) {
      try CompositeIndex(weighters: [], bander: JenksBander(classes: 3)).evaluate(data)
    }
  }

  @Test func `missing values are treated as the parts treat them`() throws {
    let data = try matrix([[1, 2, .nan, 4, 7], [3, 1, 4, 1, 5], [2, 7, 1, 8, 2]])
    let result = try CompositeIndex(
      weighters: [CriticWeighter()], bander: JenksBander(classes: 2)
    ).evaluate(data)
    #expect(result.weightings[0] == (try CriticWeighter().weigh(data)))
    #expect(result.scoring.scores.allSatisfy { $0.isFinite })
  }

  @Test(arguments: [2, 4])
  func `the number of workers changes no bit`(threads: Int) throws {
    let data = try Self.sample(rows: 40_000)
    func evaluate(_ threads: Int) throws -> CompositeIndexResult {
      try CompositeIndex(
        weighters: [
          EntropyWeighter(scaling: .minMax, threads: threads), EntropyWeighter(threads: threads),
          CriticWeighter(threads: threads), PrincipalComponentWeighter(threads: threads),
        ], combiner: LinearCombiner(), bander: try Bands(edges: [0.5]), threads: threads
      ).evaluate(data)
    }
    #expect(try evaluate(threads) == evaluate(1))
  }
}
