import CompositeIndicators
import Testing

struct PrometheeVIAggregatorTests {
  private static let weights = [0.4, 0.3, 0.2, 0.1]

  /// Single flows (usual criteria, two rows): ±1 each, signs +, −, +. With ranges 0.2…0.6, 0.2…0.6 and
  /// 0.1…0.3 the flow of row 1 lies between 1 − 2·0.6 and 1 − 2·0.2.
  @Test func byHand() throws {
    let ranges = [0.2...0.6, 0.2...0.6, 0.1...0.3]
    let found = try PrometheeVIAggregator(ranges: ranges)
      .aggregate(matrix([[2, 1], [1, 2], [2, 1]]), weights: Weights([0.5, 0.3, 0.2]))
    #expect(agree(found.scores, [0.4, -0.4]))
    #expect(agree(found.parts[0].values, [-0.2, -0.6]))
    #expect(agree(found.parts[1].values, [0.6, 0.2]))
  }

  @Test func scoresAreThoseOfPrometheeII() throws {
    let found = try PrometheeVIAggregator(Promethee(shapes: [.linear]))
      .aggregate(phones(), weights: Weights(Self.weights))
    let net = try PrometheeIIAggregator(Promethee(shapes: [.linear]))
      .aggregate(phones(), weights: Weights(Self.weights)).scores
    #expect(agree(found.scores, net))
    for (low, (score, high)) in zip(
      found.parts[0].values, zip(found.scores, found.parts[1].values))
    {
      #expect(low < score && score < high)
    }
    let exact = try PrometheeVIAggregator(share: 0)
      .aggregate(phones(), weights: Weights(Self.weights))
    #expect(agree(exact.parts[0].values, exact.parts[1].values, within: 1e-12))
  }

  /// No weights within the ranges give a flow beyond the ends, and some come near.
  @Test func endsAreReached() throws {
    var dice = Dice(seed: 3)
    let data = try matrix((0..<4).map { _ in dice.column(7, from: 0, to: 1) })
    let found = try PrometheeVIAggregator(share: 0.5)
      .aggregate(data, weights: Weights(Self.weights))
    var (lows, highs) = (found.scores, found.scores)
    for _ in 0..<4000 {
      let drawn = Self.weights.map { $0 * (0.5 + dice.roll()) }
      let sum = drawn.reduce(0, +)
      let weights = drawn.map { $0 / sum }
      let isInside = zip(weights, Self.weights).allSatisfy { $0 >= $1 / 2 && $0 <= $1 * 1.5 }
      guard isInside else { continue }
      let net = try PrometheeIIAggregator().aggregate(data, weights: Weights(normalising: weights))
        .scores
      lows = zip(lows, net).map(min)
      highs = zip(highs, net).map(max)
    }
    for row in 0..<7 {
      let (low, high) = (found.parts[0].values[row], found.parts[1].values[row])
      #expect(lows[row] >= low - 1e-12 && highs[row] <= high + 1e-12)
      #expect(lows[row] < low + 0.1 && highs[row] > high - 0.1)
    }
  }

  @Test func rangesMustHoldWeights() throws {
    #expect(throws: CompositeIndicatorsError.self) { try PrometheeVIAggregator(share: 1.5) }
    #expect(throws: CompositeIndicatorsError.self) {
      try PrometheeVIAggregator(ranges: [0.5...1.5])
    }
    do {
      _ = try PrometheeVIAggregator(ranges: [0...0.3, 0...0.3])
        .aggregate(matrix([[1, 2], [2, 1]]), weights: .equal(2))
      Issue.record("weights of at most 0.6 in all")
    } catch { #expect(isUndefined(error, by: "promethee-vi")) }
    #expect(
      throws: CompositeIndicatorsError.missingParameter(method: "promethee-vi", name: "upper")
    ) { try Catalogue.aggregators.make("promethee-vi", ["lower": "0.1,0.2"]) }
  }
}
