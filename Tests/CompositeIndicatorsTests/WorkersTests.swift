import CompositeIndicators
import Foundation
import Testing

/// Results are the same bits for any number of workers.
@Suite struct WorkersTests {
  private static let data: IndicatorMatrix? = {
    var dice = Dice(seed: 7)
    // More than one share of rows for every method, and no whole number of blocks.
    return try? matrix(
      (0..<7).map { dice.column(70_001, from: 0.5, to: Double($0 + 2)) }, costs: [1, 4])
  }()

  @Test(arguments: [2, 4])
  func `weights`(threads: Int) throws {
    let data = try #require(Self.data)
    func weigh(_ threads: Int) throws -> [Weighting] {
      let weighters: [any Weighter] = [
        EntropyWeighter(threads: threads), EntropyWeighter(scaling: .minMax, threads: threads),
        CriticWeighter(threads: threads), PrincipalComponentWeighter(threads: threads),
      ]
      return try weighters.map { try $0.weigh(data) }
    }
    #expect(try weigh(threads) == weigh(1))
  }

  @Test(arguments: [2, 4])
  func `scores`(threads: Int) throws {
    let data = try #require(Self.data)
    func score(_ threads: Int) throws -> [Scoring] {
      let aggregators: [any Aggregator] = [
        ArithmeticMeanAggregator(threads: threads), TopsisAggregator(threads: threads),
        TopsisAggregator(scaling: .linear, threads: threads),
        try VikorAggregator(threads: threads),
      ]
      return try aggregators.map { try $0.aggregate(data, weights: .equal(7)) }
    }
    #expect(try score(threads) == score(1))
  }

  @Test func `duels`() throws {
    var dice = Dice(seed: 8)
    let data = try matrix((0..<5).map { _ in dice.column(2500, from: 1, to: 2) }, costs: [2])
    let one = try CopelandAggregator().aggregate(data, weights: .equal(5))
    #expect(try CopelandAggregator(threads: 3).aggregate(data, weights: .equal(5)) == one)
    // Every row against every other, by the definition.
    for row in [0, 1023, 1024, 2499] {
      let balance = (0..<2500).reduce(0) { sum, other in
        let margin = data.columns.indices.reduce(0) { margin, column in
          let lead = data.columns[column][row] - data.columns[column][other]
          return margin + (lead == 0 ? 0 : lead * (column == 2 ? -1 : 1) > 0 ? 1 : -1)
        }
        return sum + margin.signum()
      }
      #expect(one.scores[row] == Double(balance))
    }
  }

  /// The sample that guesses a mean may be unlike the column.
  @Test func `entropy of a column that its sample misjudges`() throws {
    var column = [Double](repeating: 1, count: 5000)
    for row in column.indices where row % 9 != 0 { column[row] = 1000 + Double(row % 17) }
    let other = column.indices.map { Double($0 % 31 + 1) }
    let weights = try EntropyWeighter().weigh(try matrix([column, other])).weights
    let divergences = [column, other].map { column in
      let mean = CompensatedSum(column).value / 5000
      return CompensatedSum(column.map { $0 / mean * log($0 / mean) }).value
    }
    let sum = divergences[0] + divergences[1]
    #expect(agree(weights.values, divergences.map { $0 / sum }))
  }
}
