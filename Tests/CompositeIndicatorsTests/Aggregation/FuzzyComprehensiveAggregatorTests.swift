import CompositeIndicators
import Testing

struct FuzzyComprehensiveAggregatorTests {
  private let memberships: [[Double]] = [
    [0.2, 0.7, 0.1, 0], [0, 0.4, 0.5, 0.1], [0.2, 0.3, 0.4, 0.1],
  ]

  /// A textbook garment: quality, price and fashion with weights 0.5, 0.3 and 0.2. By hand.
  @Test(arguments: [
    (FuzzyOperator.minMax, [0.2, 0.5, 0.3, 0.1]),
    (.productMax, [0.1, 0.35, 0.15, 0.03]),
    (.minBoundedSum, [0.4, 1, 0.6, 0.2]),
    (.productSum, [0.14, 0.53, 0.28, 0.05]),
    (.minBalancedSum, [0.7, 0.9857142857142858, 0.6, 0.5]),
  ])
  func operators(_ operation: FuzzyOperator, _ expected: [Double]) throws {
    let found = try operation.compose(Weights([0.5, 0.3, 0.2]), memberships)
    #expect(agree(found, expected))
  }

  @Test func productSumIsTheArithmeticMean() throws {
    var dice = Dice(seed: 8)
    let data = try matrix((0..<3).map { _ in dice.column(30, from: 0, to: 1) })
    let weights = try Weights([0.5, 0.3, 0.2])
    #expect(
      agree(
        try FuzzyComprehensiveAggregator().aggregate(data, weights: weights).scores,
        try ArithmeticMeanAggregator().aggregate(data, weights: weights).scores, within: 1e-13))
  }

  @Test func triangularMemberships() throws {
    let method = try FuzzyComprehensiveAggregator(centres: [0, 50, 100])
    #expect(method.memberships(of: 25) == [0.5, 0.5, 0])
    #expect(method.memberships(of: 50) == [0, 1, 0])
    #expect(method.memberships(of: -9) == [1, 0, 0])
    #expect(method.memberships(of: 200) == [0, 0, 1])
  }

  @Test func badInputIsRefused() throws {
    #expect(throws: CompositeIndicatorsError.self) {
      try FuzzyComprehensiveAggregator(centres: [1, 0])
    }
    let weights = try Weights([0.5, 0.5])
    for bad: [[Double]] in [[[0.5]], [[0.5], [1.5]], [[0.5], [0.2, 0.3]], [[0.5], [.nan]]] {
      #expect(throws: CompositeIndicatorsError.self) {
        try FuzzyOperator.minMax.compose(weights, bad)
      }
    }
  }
}
