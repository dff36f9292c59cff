import CompositeIndicators
import Testing

/// What every method that scores fuzzy numbers must obey, run over the whole list.
struct FuzzyAggregatorLawTests {
  static let names = Catalogue.fuzzyAggregators.names

  /// Rows of positive fuzzy numbers, the second column a cost.
  static func sample(rows: Int = 17) throws -> FuzzyMatrix {
    var dice = Dice(seed: 5)
    let columns = try (0..<4).map { column in
      try (0..<rows).map { _ in
        let middle = 2 + dice.roll() * Double(3 + column)
        return try fuzzy(middle - dice.roll(), middle, middle + 2 * dice.roll())
      }
    }
    return try table(columns)
  }

  static func table(_ columns: [[FuzzyNumber]]) throws -> FuzzyMatrix {
    try FuzzyMatrix(
      criteria: columns.indices.map {
        Criterion(name: "c\($0 + 1)", direction: $0 == 1 ? .cost : .benefit)
      }, columns: columns)
  }

  static func weights() throws -> FuzzyWeights {
    try FuzzyWeights([
      fuzzy(0.2, 0.4, 0.5), fuzzy(0.1, 0.3, 0.6), fuzzy(0.5, 0.7, 0.9), FuzzyNumber(0.25),
    ])
  }

  static func score(
    _ name: String, _ matrix: FuzzyMatrix, _ weights: FuzzyWeights? = nil
  ) throws -> Scoring {
    try Catalogue.fuzzyAggregators.make(name)
      .aggregate(matrix, weights: try weights ?? Self.weights())
  }

  @Test(arguments: names)
  func rowsAndColumnsMayBeReordered(_ name: String) throws {
    let sample = try Self.sample()
    let scores = try Self.score(name, sample).scores
    let rows = try sample.replacing(columns: sample.columns.map { $0.reversed() })
    #expect(agree(try Self.score(name, rows).scores.reversed(), scores, within: 1e-11))
    let columns = try FuzzyMatrix(
      criteria: sample.criteria.reversed(), columns: sample.columns.reversed())
    let turned = try FuzzyWeights(Self.weights().values.reversed())
    #expect(agree(try Self.score(name, columns, turned).scores, scores, within: 1e-11))
  }

  @Test(arguments: names)
  func unitsDoNotMatter(_ name: String) throws {
    let sample = try Self.sample()
    let units = [1000, 0.25, 8, 1e-6]
    let scaled = try sample.replacing(
      columns: try zip(sample.columns, units).map { column, unit in
        try column.map { try fuzzy($0.low * unit, $0.middle * unit, $0.high * unit) }
      })
    #expect(
      agree(try Self.score(name, scaled).scores, try Self.score(name, sample).scores, within: 1e-10)
    )
  }

  @Test(arguments: names)
  func betterRowsScoreBetterAndSameRowsTie(_ name: String) throws {
    let sample = try Self.sample()
    var columns = sample.columns
    for (index, criterion) in sample.criteria.enumerated() {
      let base = columns[index][9]
      let step = 0.01 * criterion.direction.sign
      func moved(_ by: Double) throws -> FuzzyNumber {
        try fuzzy(base.low + by, base.middle + by, base.high + by)
      }
      columns[index][4] = try moved(step)
      columns[index][12] = try moved(-step)
      columns[index][2] = base
    }
    let ranks = try Self.score(name, sample.replacing(columns: columns)).ranks()
    #expect(ranks[4] < ranks[9] && ranks[9] < ranks[12] && ranks[2] == ranks[9])
  }

  @Test(arguments: names)
  func directionCounts(_ name: String) throws {
    let data = try Self.table(
      [[1, 2, 4, 3], [4, 3, 1, 2], [2, 2, 3, 2]].map { column in
        try column.map { try fuzzy($0 * 0.9, $0, $0 * 1.1) }
      })
    let ranks = try Self.score(name, data, FuzzyWeights(.equal(3))).ranks()
    #expect(ranks == [4, 3, 1, 2])
  }

  @Test(arguments: names)
  func aCriterionWithoutWeightPlaysNoPart(_ name: String) throws {
    let sample = try Self.sample()
    var values = try Self.weights().values
    values[3] = FuzzyNumber(0)
    let without = try Self.table(Array(sample.columns.dropLast()))
    #expect(
      agree(
        try Self.score(name, sample, FuzzyWeights(values)).scores,
        try Self.score(name, without, FuzzyWeights(values.dropLast())).scores))
    #expect(throws: CompositeIndicatorsError.count(of: "weights", expected: 3, found: 4)) {
      try Self.score(name, without)
    }
  }

  /// Tables that have made software divide by nothing or overflow.
  static let awkward: [[[Double]]] = [
    [[3], [5]], [[3, 3, 3], [5, 5, 5]], [[0, 0, 0], [0, 0, 0]], [[0, 2, 3], [1, 0, 2]],
    [[-1, -2, 3], [1, 2, 3]], [[1e300, 2e300, 5e299], [1, 2, 3]],
    [[1.7e308, -1.7e308, 1], [1, 2, 3]],
    [[1e-300, 2e-300, Double.leastNonzeroMagnitude], [1, 2, 3]],
    [[1, 1 + 1e-15, 1], [5, 5, 5 + 1e-14]], [[-1, 1, 0], [2, 3, 4]],
  ]

  @Test(arguments: names, awkward)
  func neverNotANumber(_ name: String, _ columns: [[Double]]) throws {
    for spread in [0, 0.3] {
      let table = try Self.table(
        columns.map { column in
          column.map { value in
            let width = spread * value.magnitude
            return (try? fuzzy(value - width, value, value + width)) ?? FuzzyNumber(value)
          }
        })
      do {
        let scoring = try Self.score(name, table, FuzzyWeights(.equal(columns.count)))
        let values = scoring.scores + scoring.parts.flatMap(\.values) + scoring.ranks()
        let isFinite = values.allSatisfy(\.isFinite)
        #expect(isFinite, "\(name) on \(columns): \(values)")
      } catch is CompositeIndicatorsError {
        continue
      }
    }
  }
}
