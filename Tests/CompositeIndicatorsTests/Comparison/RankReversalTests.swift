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
    #expect(try rate(try SpotisAggregator(bounds: bounds)) == 0)
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

  /// The rates that the methods' pages state, in percent.
  static let stated: [(String, Int)] = [
    ("weighted-sum", 0), ("weighted-product", 0), ("topsis", 20), ("vikor", 21), ("waspas", 0),
    ("copras", 16), ("aras", 13), ("edas", 22), ("mabac", 15), ("mairca", 15), ("codas", 9),
    ("moora", 17), ("multimoora", 10), ("marcos", 0), ("cocoso", 34), ("grey-relational", 6),
    ("rank-sum-ratio", 48), ("copeland", 0), ("spotis", 15), ("promethee-i", 48),
    ("promethee-ii", 48), ("electre-i", 0), ("electre-ii", 8), ("electre-iii", 15), ("ocra", 12),
    ("probid", 35), ("ram", 19), ("aroman", 23), ("rim", 14), ("rafsi", 3), ("ervd", 22),
    ("lmaw", 6), ("cradis", 0), ("moosra", 5), ("piv", 17), ("todim", 26), ("maut", 7),
    ("mara", 0), ("wisp", 5), ("borda", 48), ("oreste", 40), ("lopm", 0),
    ("regime", 0), ("rank-position", 29), ("rov", 14), ("smart", 20), ("pvm", 38), ("vmcm", 30),
    ("prosa-c", 55), ("promethee-iii", 6), ("comet", 15), ("simus", 0), ("electre-iv", 27),
    ("electre-tri", 0), ("flowsort", 1),
  ]

  /// A random 6 × 3 problem, the third column a cost, with a seventh row that one of the six dominates.
  private static func problem(_ dice: inout Dice) throws -> (columns: [[Double]], Weights) {
    var columns = (0..<3).map { _ in dice.column(6, from: 1, to: 10) }
    let victim = Int(dice.roll() * 6)
    for index in columns.indices {
      let factor = 1 + 0.5 * dice.roll()
      let value = columns[index][victim]
      columns[index].append(index == 2 ? value * factor : value / factor)
    }
    return (columns, try Weights(normalising: dice.column(3, from: 0.1, to: 1)))
  }

  /// In how many percent of a thousand problems the seventh row reverses two of the six.
  private static func percent(
    _ ranks: (IndicatorMatrix, Weights) throws -> [Double]
  ) throws -> Int {
    var dice = Dice(seed: 2026)
    var (reversed, problems) = (0, 0)
    for _ in 0..<1000 {
      let (columns, weights) = try problem(&dice)
      let six = try matrix(columns.map { Array($0.prefix(6)) }, costs: [2])
      let seven = try matrix(columns, costs: [2])
      // CoCoSo refuses a row that is worst in every criterion.
      guard let before = try? ranks(six, weights), let after = try? ranks(seven, weights)
      else { continue }
      problems += 1
      let isReversed = (0..<6).contains { row in
        (0..<row).contains { (before[row] - before[$0]) * (after[row] - after[$0]) < 0 }
      }
      reversed += isReversed ? 1 : 0
    }
    #expect(problems > 900)
    return Int((100 * Double(reversed) / Double(problems)).rounded())
  }

  @Test(arguments: stated)
  func measuredAsStated(_ name: String, _ percent: Int) throws {
    let method = try Catalogue.aggregators.make(name)
    let measured = try Self.percent { try method.aggregate($0, weights: $1).ranks() }
    #expect(measured == percent)
  }

  /// The same for methods on fuzzy numbers, each a fifth more or less than the plain one.
  static let statedOfFuzzy: [(String, Int)] = [
    ("fuzzy-topsis", 0), ("fuzzy-vikor", 17), ("fuzzy-waspas", 0), ("fuzzy-copras", 16),
    ("fuzzy-aras", 13), ("fuzzy-edas", 22), ("fuzzy-moora", 17), ("fuzzy-ocra", 13),
  ]

  @Test(arguments: statedOfFuzzy)
  func measuredAsStatedOfFuzzy(_ name: String, _ percent: Int) throws {
    let method = try Catalogue.fuzzyAggregators.make(name)
    let measured = try Self.percent { matrix, weights in
      let table = try FuzzyMatrix(
        criteria: matrix.criteria,
        columns: matrix.columns.map { column in
          try column.map { try fuzzy(0.8 * $0, $0, 1.2 * $0) }
        })
      return try method.aggregate(table, weights: FuzzyWeights(weights)).ranks()
    }
    #expect(measured == percent)
  }

  @Test func fuzzyDominanceLooksAtEndsAndMiddles() throws {
    // y is no better than x and lower in its middle; z has a higher end than either.
    let table = try FuzzyMatrix(
      criteria: [.init(name: "a")], columns: [[fuzzy(1, 3, 4), fuzzy(1, 2, 4), fuzzy(0, 2, 5)]])
    let reversal = try RankReversal(
      of: FuzzyMooraAggregator(), on: table, weights: FuzzyWeights(.equal(1)))
    #expect(reversal.dominatedRows == [1] && reversal.rate == 0)
  }
}
