import CompositeIndicators
import Testing

struct RankReversalTests {
  /// The share of random 6 × 3 problems in which a dominated seventh row reverses the others.
  private func rate(_ method: any Aggregator, problems: Int = 150) throws -> Double {
    var dice = Dice(seed: 2)
    var reversed = 0
    for _ in 0..<problems {
      var columns = (0..<3).map { _ in dice.column(6, from: 1, to: 10) }
      for index in columns.indices { columns[index].append(columns[index][0] * 0.7) }
      let weights = try Weights(normalising: dice.column(3, from: 0.2, to: 1))
      let reversal = try RankReversal(of: method, on: matrix(columns), weights: weights)
      reversed += reversal.reversingRows.contains(6) ? 1 : 0
    }
    return Double(reversed) / Double(problems)
  }

  @Test func methodsThatLookAtTheExtremesReverse() throws {
    #expect(try rate(TopsisAggregator()) > 0.05)
    #expect(try rate(VikorAggregator()) > 0.1)
  }

  @Test func fixedBoundsNeverReverse() throws {
    let bounds = Array(repeating: GoalpostNormaliser.Goalpost(worst: 0, best: 10), count: 3)
    #expect(try rate(SpotisAggregator(bounds: bounds)) == 0)
    #expect(try rate(ArithmeticMeanAggregator()) == 0)
  }

  @Test func dominanceKnowsDirections() throws {
    let data = try matrix([[1, 2, 3], [3, 2, 1]], costs: [1])
    let reversal = try RankReversal(
      of: ArithmeticMeanAggregator(), on: data, weights: .equal(2))
    #expect(reversal.dominatedRows == [0, 1] && reversal.rate == 0)
    let none = try RankReversal(
      of: ArithmeticMeanAggregator(), on: matrix([[1, 2], [2, 1]]), weights: .equal(2))
    #expect(none.rate == nil)
  }
}
