import CompositeIndicators
import Testing

/// What every aggregation method must obey, run over the whole catalogue.
struct AggregatorLawTests {
  /// All but the one that chooses weights of its own for every row.
  static let names = Catalogue.aggregators.names.filter { $0 != "benefit-of-the-doubt" }
  /// Means of columns that are already on a common scale, so units matter and directions are settled.
  static let onCommonScale = [
    "arithmetic", "geometric", "harmonic", "generalised", "fuzzy-comprehensive",
    "mazziotta-pareto", "mean-min", "owa", "hellwig",
  ]
  static let takesMissing = ["arithmetic", "geometric", "harmonic", "generalised", "copeland"]

  /// Methods that need not tell a row from one that is a little better.
  static let coarse = [
    "copeland", "regime", "electre-iii", "electre-iv", "electre-tri", "flowsort", "promethee-iii",
    "electre-is", "electre-i-veto", "promethee-v", "electre-tri-nb",
    "electre-tri-nc",
  ]

  static let weights = [0.3, 0.1, 0.2, 0.25, 0.15]

  static func sample(rows: Int = 23, costs: Set<Int> = [1, 3]) throws -> IndicatorMatrix {
    var dice = Dice(seed: 11)
    return try matrix((0..<5).map { dice.column(rows, from: 1, to: 3 + Double($0)) }, costs: costs)
  }

  /// The sample as the method wants it: benefits in 0…1 where it settles no direction.
  static func sample(for name: String, rows: Int = 23) throws -> IndicatorMatrix {
    let sample = try sample(rows: rows)
    guard onCommonScale.contains(name) else { return sample }
    return try MinMaxNormaliser(low: 0.1, high: 0.9).normalise(sample)
  }

  static func aggregate(
    _ name: String, _ matrix: IndicatorMatrix, _ weights: [Double] = weights
  ) throws -> Scoring {
    try Catalogue.aggregators.make(name).aggregate(matrix, weights: Weights(normalising: weights))
  }

  /// Finite scores, or an error of ours.
  static func survives(_ name: String, _ matrix: IndicatorMatrix) throws -> Bool {
    do {
      let scoring = try aggregate(name, matrix)
      return scoring.scores.count == matrix.rowCount
        && (scoring.scores + scoring.parts.flatMap(\.values)).allSatisfy(\.isFinite)
    } catch is CompositeIndicatorsError {
      return true
    }
  }

  @Test(arguments: names)
  func rowsAndColumnsMayBeReordered(_ name: String) throws {
    let sample = try Self.sample(for: name)
    let scores = try Self.aggregate(name, sample).scores
    let rows = try sample.replacing(columns: sample.columns.map { Array($0.reversed()) })
    let turned = try Self.aggregate(name, rows).scores
    #expect(agree(turned.reversed(), scores, within: 1e-11))
    let columns = try IndicatorMatrix(
      criteria: sample.criteria.reversed(), columns: sample.columns.reversed())
    let swapped = try Self.aggregate(name, columns, Self.weights.reversed()).scores
    #expect(agree(swapped, scores, within: 1e-11))
  }

  @Test(arguments: names)
  func tiesStayTies(_ name: String) throws {
    let sample = try Self.sample(for: name)
    let doubled = try sample.replacing(columns: sample.columns.map { $0 + [$0[7], $0[2]] })
    let scoring = try Self.aggregate(name, doubled)
    let ranks = scoring.ranks()
    #expect(ranks[7] == ranks[23] && ranks[2] == ranks[24])
  }

  @Test(arguments: names.filter { !onCommonScale.contains($0) })
  func unitsDoNotMatter(_ name: String) throws {
    let sample = try Self.sample()
    let rescaled = try sample.replacing(
      columns: sample.columns.enumerated().map { index, column in
        column.map { $0 * [1000, 0.25, 1, 8, 1e-6][index] }
      })
    let (before, after) = try (Self.aggregate(name, sample), Self.aggregate(name, rescaled))
    #expect(agree(after.scores, before.scores, within: 1e-10))
  }

  @Test(arguments: names)
  func betterRowsScoreBetter(_ name: String) throws {
    var columns = try Self.sample(for: name).columns
    let sample = try Self.sample(for: name)
    // Row 4 is made a little better than row 9 in every criterion, and row 12 a little worse.
    for (index, criterion) in sample.criteria.enumerated() {
      let step = 0.01 * columns[index][9] * criterion.direction.sign
      columns[index][4] = columns[index][9] + step
      columns[index][12] = columns[index][9] - step
    }
    let scoring = try Self.aggregate(name, sample.replacing(columns: columns))
    let ranks = scoring.ranks()
    if name == "simus" { return }
    if !Self.coarse.contains(name) { #expect(ranks[4] < ranks[9]) }
    #expect(ranks[4] <= ranks[9] && ranks[9] <= ranks[12])
    #expect(
      ranks[12] > 1
        || [
          "electre-tri", "electre-tri-nb", "electre-tri-nc", "electre-is", "promethee-v",
        ].contains(name))
  }

  @Test(arguments: names)
  func directionCounts(_ name: String) throws {
    guard !Self.onCommonScale.contains(name) else { return }
    let data = try matrix([[1, 2, 4, 3], [4, 3, 1, 2], [2, 2, 3, 1]], costs: [1])
    let ranks = try Self.aggregate(name, data, [2, 2, 1]).ranks()
    // SIMUS looks at ratios of criteria, not at dominance.
    guard name != "simus" else { return }
    // PROBID counts a row's distance from the average in its favour, even below it.
    #expect(ranks[2] == 1 && (ranks[0] == ranks.max() || name == "probid"))
  }

  @Test(arguments: names)
  func equalRowsTie(_ name: String) throws {
    let flat = try matrix(Array(repeating: [2, 2, 2, 2], count: 5), costs: [1])
    let scoring = try Self.aggregate(name, flat)
    #expect(scoring.ranks() == [1, 1, 1, 1] && scoring.scores.allSatisfy { $0.isFinite })
    let one = try Self.aggregate(name, matrix([[1], [2], [3], [4], [5]], costs: [0]))
    #expect(one.scores.count == 1 && one.scores[0].isFinite)
  }

  @Test(arguments: names)
  func aConstantColumnDoesNoHarm(_ name: String) throws {
    var columns = try Self.sample(for: name).columns
    columns[2] = [Double](repeating: 0.5, count: 23)
    let scores = try Self.aggregate(name, matrix(columns, costs: [1])).scores
    #expect(scores.allSatisfy { $0.isFinite })
  }

  @Test(arguments: names)
  func missingValuesAreNamedOrLeftOut(_ name: String) throws {
    var columns = try Self.sample(for: name).columns
    columns[3][5] = .nan
    let data = try matrix(columns)
    if Self.takesMissing.contains(name) {
      let scores = try Self.aggregate(name, data).scores
      #expect(scores.allSatisfy { $0.isFinite })
    } else {
      #expect(throws: CompositeIndicatorsError.missing(column: "c4", row: 5)) {
        try Self.aggregate(name, data)
      }
    }
    // A criterion of weight 0 plays no part.
    let without = try matrix([columns[0], columns[1], columns[2], columns[4]])
    let (one, other) = try (
      Self.aggregate(name, data, [3, 2, 1, 0, 2]), Self.aggregate(name, without, [3, 2, 1, 2])
    )
    #expect(agree(one.scores, other.scores))
  }

  @Test(arguments: names)
  func weightsMustFit(_ name: String) throws {
    #expect(throws: CompositeIndicatorsError.count(of: "weights", expected: 2, found: 3)) {
      try Self.aggregate(name, matrix([[1, 2], [2, 3]]), [1, 1, 1])
    }
  }

  @Test(arguments: names)
  func extremeValuesGiveScoresOrErrors(_ name: String) throws {
    let sample = try Self.sample(for: name).columns
    for extreme in [0, -3, 1e300, -1e300, 1.7e308, 1e-300, Double.leastNonzeroMagnitude] {
      var columns = sample
      columns[1][6] = extreme
      columns[4][8] = extreme
      let cell = try Self.survives(name, matrix(columns, costs: [1]))
      #expect(cell, "one cell \(extreme)")
      columns[1] = [Double](repeating: extreme, count: 23)
      let (cost, benefit) = try (
        Self.survives(name, matrix(columns, costs: [1])),
        Self.survives(name, matrix(columns, costs: [0]))
      )
      #expect(cost && benefit, "a column of \(extreme)")
    }
    let negated = try matrix(sample.map { $0.map { -$0 } }, costs: [1])
    let wide = try matrix(
      sample.enumerated().map { index, column in
        column.map { $0 * [1e12, 1e-12, 1, 1e150, 1e-150][index] }
      }, costs: [1])
    let (turned, mixed) = try (Self.survives(name, negated), Self.survives(name, wide))
    #expect(turned && mixed)
  }

  static let ranges: [(String, ClosedRange<Double>)] = [
    ("topsis", 0...1), ("vikor", 0...1), ("promethee-ii", -1...1), ("edas", 0...1),
    ("grey-relational", 0...1), ("rank-sum-ratio", 0...1), ("copras", 0...1), ("aras", 0...1),
    ("waspas", 0...1), ("spotis", 0...1), ("copeland", -22...22), ("electre-iii", 1...23),
    ("multimoora", 1...23), ("mairca", 0...1), ("fuzzy-comprehensive", 0...1), ("rim", 0...1),
    ("regime", 0...1), ("rank-position", 1...23), ("rov", 0...1), ("smart", 4...10),
    ("comet", 0...1), ("electre-iv", 1...23), ("electre-tri", 1...4), ("flowsort", 1...4),
    ("promethee-iii", -22...22), ("simus", 0...5), ("prosa-c", -2...1),
  ]

  @Test(arguments: ranges)
  func scoresStayInRange(_ name: String, _ range: ClosedRange<Double>) throws {
    guard Self.names.contains(name) else { return }
    let scores = try Self.aggregate(name, Self.sample(for: name)).scores
    #expect(scores.allSatisfy { range.contains($0) })
  }
}
