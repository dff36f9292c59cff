import CompositeIndicators
import LinearAlgebra
import Testing

struct RankCoefficientTests {
  static let names = Catalogue.rankCoefficients.names
  private let one: [Double] = [5, 3, 4, 1, 2, 2, 0]
  private let other: [Double] = [4, 4, 3, 0, 2, 1, 2]

  /// scipy 1.17 (`spearmanr`, `kendalltau`, `weightedtau`, `pearsonr`) for the first five.
  @Test(arguments: [
    ("spearman", 0.7614999375457328), ("kendall", 0.6155870112510924),
    ("weighted-tau", 0.7120674294182233),
  ])
  func known(_ name: String, _ expected: Double) throws {
    let found = try Catalogue.rankCoefficients.make(name).coefficient(one, other)
    #expect((found - expected).magnitude < 1e-14)
  }

  @Test func oneWayWeightedTau() throws {
    let found = try WeightedTauCoefficient(isSymmetric: false).coefficient(one, other)
    #expect((found - 0.7201345569542765).magnitude < 1e-14)
  }

  @Test func gammaByHand() throws {
    // Of 21 pairs one is tied in the first column and three in the second; 14 agree, 3 disagree.
    let found = try GammaCoefficient().coefficient(one, other)
    var (agreeing, disagreeing) = (0, 0)
    for row in one.indices {
      for next in 0..<row {
        let product = (one[row] - one[next]) * (other[row] - other[next])
        agreeing += product > 0 ? 1 : 0
        disagreeing += product < 0 ? 1 : 0
      }
    }
    #expect(found == Double(agreeing - disagreeing) / Double(agreeing + disagreeing))
  }

  @Test func similarityByHand() throws {
    // Ranks 1 2 3 against 2 1 3: 1 − ½·½ − ¼·1.
    let found = try SimilarityCoefficient().coefficient([9, 8, 7], [8, 9, 7])
    #expect((found - 0.5).magnitude < 1e-15)
  }

  @Test func weightedSpearmanByHand() throws {
    // Ranks 1 2 3 against 2 1 3, n = 3: 1 − 6·(5 + 5)/96.
    let found = try WeightedSpearmanCoefficient().coefficient([9, 8, 7], [8, 9, 7])
    #expect((found - 0.375).magnitude < 1e-15)
  }

  @Test func rankBiasedOverlapByHand() throws {
    // Agreement 0, 1, 1, ¾, 1 with p = 0.8.
    let found = try RankBiasedOverlap(persistence: 0.8).coefficient(
      [5, 4, 3, 2, 1], [4, 5, 3, 1, 2])
    let expected = 0.2 * (0.8 + 0.64 + 0.512 * 0.75 + 0.4096) + 0.32768
    #expect((found - expected).magnitude < 1e-15)
    #expect(throws: CompositeIndicatorsError.self) { try RankBiasedOverlap(persistence: 1) }
  }

  @Test(arguments: names)
  func sameOrderIsOneAndMissingRowsAreLeftOut(_ name: String) throws {
    let coefficient = try Catalogue.rankCoefficients.make(name)
    let same = try coefficient.coefficient([1, 2, 5, 9], [2, 4, 10, 18])
    #expect((same - 1).magnitude < 1e-14)
    let gaps = try coefficient.coefficient(one + [.nan, 4], other + [1, .nan])
    #expect(try coefficient.coefficient(one, other) == gaps)
    let opposite = try coefficient.coefficient([1, 2, 5, 9], [9, 5, 2, 1])
    #expect(opposite < 0.9)
  }

  @Test(arguments: names.filter { $0 != "ws" })
  func mostAreSymmetric(_ name: String) throws {
    let coefficient = try Catalogue.rankCoefficients.make(name)
    let (there, back) = try (
      coefficient.coefficient(one, other), coefficient.coefficient(other, one)
    )
    #expect((there - back).magnitude < 1e-15)
    let matrix = try coefficient.matrix(of: [one, other, one])
    #expect((matrix[0, 1] - there).magnitude < 1e-15 && (matrix[0, 2] - 1).magnitude < 1e-14)
  }

  @Test(arguments: names)
  func degenerateInputHasAnAnswerOrAnError(_ name: String) throws {
    let coefficient = try Catalogue.rankCoefficients.make(name)
    #expect(throws: CompositeIndicatorsError.tooFewRows(needed: 2, found: 1)) {
      try coefficient.coefficient([1, .nan], [1, 2])
    }
    #expect(throws: CompositeIndicatorsError.count(of: "scores", expected: 2, found: 1)) {
      try coefficient.coefficient([1, 2], [1])
    }
    let flat = Result { try coefficient.coefficient([1, 1, 1], [1, 2, 3]) }
    switch flat {
    case .success(let value): #expect(value.isFinite)
    case .failure(let error): #expect(error is CompositeIndicatorsError)
    }
  }

  @Test func weightedTauOfManyRowsIsThatOfAllPairs() throws {
    var dice = Dice(seed: 4)
    let x = (0..<70).map { _ in (dice.roll() * 20).rounded() }
    let y = x.map { ($0 + dice.roll() * 15).rounded() }
    let order = x.indices.sorted { (-x[$0], -y[$0]) < (-x[$1], -y[$1]) }
    var place = [Double](repeating: 0, count: 70)
    for (index, row) in order.enumerated() { place[row] = Double(index) }
    var (product, first, second) = (0.0, 0.0, 0.0)
    func sign(_ value: Double) -> Double { value > 0 ? 1 : value < 0 ? -1 : 0 }
    for row in x.indices {
      for other in 0..<row {
        let weight = 1 / (place[row] + 1) + 1 / (place[other] + 1)
        let (one, two) = (sign(x[row] - x[other]), sign(y[row] - y[other]))
        product += weight * one * two
        first += weight * one * one
        second += weight * two * two
      }
    }
    let expected = product / (first * second).squareRoot()
    let found = try WeightedTauCoefficient(isSymmetric: false).coefficient(x, y)
    #expect((found - expected).magnitude < 1e-13)
  }
}
