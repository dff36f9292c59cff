import CompositeIndicators
import Testing

struct PrometheeIIAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; pymcdm, pyrepo-mcda and pyDecision agree.
  @Test func usualCriteria() throws {
    let scoring = try PrometheeIIAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          -0.04999999999999999, 0.050000000000000044, 0.0, -0.10000000000000003,
          0.10000000000000009,
        ]))
  }

  /// The definition computed with numpy; pymcdm, pyrepo-mcda and pyDecision agree.
  @Test func linearCriteria() throws {
    let scoring = try PrometheeIIAggregator(Promethee(shapes: [.linear]))
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          -0.08462795495393863, -0.028208810505566284, 0.09519913257738433, -0.03219601459350546,
          0.049833647475626186,
        ]))
  }

  /// The definition computed with numpy; pyDecision agree.
  @Test func gaussianCriteria() throws {
    let scoring = try PrometheeIIAggregator(Promethee(shapes: [.gaussian]))
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          -0.06622232572591727, -0.004279163147429377, 0.06039826747928889, -0.04937023214004621,
          0.05947345353410391,
        ]))
  }

  @Test(arguments: PreferenceShape.allCases)
  func agreesWithAllPairs(_ shape: PreferenceShape) throws {
    var dice = Dice(seed: 21)
    // Values on a coarse grid, so that ties and thresholds are hit.
    let column = (0..<80).map { _ in (dice.roll() * 12).rounded() / 2 }
    let (q, p, s) = (0.5, 2.0, 1.5)
    func preference(_ d: Double) -> Double {
      guard d > 0 else { return 0 }
      switch shape {
      case .usual: return 1
      case .uShape: return d > q ? 1 : 0
      case .vShape: return min(1, d / p)
      case .level: return d > p ? 1 : d > q ? 0.5 : 0
      case .linear: return d > p ? 1 : d > q ? (d - q) / (p - q) : 0
      case .gaussian: return 1 - gaussian(d / s)
      }
    }
    let flows = try Promethee(shapes: [shape], indifference: [q], preference: [p], spread: [s])
      .flows(of: matrix([column], costs: [0]), weights: .equal(1))
    for row in column.indices {
      let (over, under) = column.reduce((0.0, 0.0)) { sums, other in
        (sums.0 + preference(other - column[row]), sums.1 + preference(column[row] - other))
      }
      #expect((flows.positive[row] - over / 79).magnitude < 1e-13)
      #expect((flows.negative[row] - under / 79).magnitude < 1e-13)
    }
  }

  private func gaussian(_ ratio: Double) -> Double {
    // The exponential by its series, to stay free of the library under test.
    let x = -ratio * ratio / 2
    var (sum, term) = (1.0, 1.0)
    for order in 1..<120 {
      term *= x / Double(order)
      sum += term
    }
    return sum
  }

  @Test func thresholdsAreChecked() throws {
    let data = try matrix([[1, 2, 3]])
    for bad in [
      Promethee(shapes: [.linear], indifference: [2], preference: [1]),
      Promethee(shapes: [.usual, .usual]), Promethee(spread: [1, 2]),
      Promethee(shapes: [.gaussian], spread: [-1]),
    ] {
      #expect(throws: CompositeIndicatorsError.self) {
        try bad.flows(of: data, weights: .equal(1))
      }
    }
    #expect(throws: CompositeIndicatorsError.self) {
      try Catalogue.aggregators.make("promethee-ii", ["function": "round"])
    }
  }
}
