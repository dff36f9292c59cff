import CompositeIndicators
import Testing

/// What every method of a kind must obey, run over the whole catalogue.
struct LawTests {
  /// Methods with the parameters that make them usable on any matrix of `count` columns.
  static func parameters(_ method: [MethodParameter], columns count: Int)
    -> [String: ParameterValue]
  {
    var values: [String: ParameterValue] = [:]
    for parameter in method where parameter.defaultText == nil {
      guard let example = parameter.example else { continue }
      values[parameter.name] =
        parameter.isPerColumn
        ? .list(Array(repeating: example, count: count)) : .text(example)
    }
    return values
  }

  /// Normalisers that need nothing but the data to know which end of a column is the better.
  static let normalisersThatTurn = Catalogue.normalisers.methods.filter { method in
    method.parameters.allSatisfy { $0.defaultText != nil }
  }.map(\.name)

  /// Normalisers that are monotone: all but those with a best range.
  static let monotoneNormalisers = Catalogue.normalisers.names.filter { $0 != "interval" }

  static func weighter(_ name: String, columns: Int) throws -> any Weighter {
    let method = try Catalogue.weighters.method(name)
    return try method.make(parameters(method.parameters, columns: columns))
  }

  static func sample(rows: Int = 23, columns: Int = 5) throws -> IndicatorMatrix {
    var dice = Dice(seed: 7)
    return try matrix(
      (0..<columns).map { dice.column(rows, from: 1, to: 3 + Double($0)) }, costs: [1])
  }

  @Test(arguments: Catalogue.weighters.names)
  func weightsAreShares(_ name: String) throws {
    let weights = try Self.weighter(name, columns: 5).weigh(Self.sample()).weights.values
    #expect(weights.allSatisfy { $0 >= 0 && $0.isFinite })
    #expect((weights.reduce(0, +) - 1).magnitude < 1e-12)
  }

  @Test(arguments: Catalogue.weighters.names)
  func rowsMayBeReordered(_ name: String) throws {
    let sample = try Self.sample()
    let turned = try sample.replacing(columns: sample.columns.map { Array($0.reversed()) })
    let weighter = try Self.weighter(name, columns: 5)
    #expect(
      agree(
        try weighter.weigh(turned).weights.values, try weighter.weigh(sample).weights.values,
        within: 1e-11))
  }

  @Test(arguments: Catalogue.weighters.names.filter { $0 != "given" })
  func columnsMayBeReordered(_ name: String) throws {
    let sample = try Self.sample()
    let turned = try IndicatorMatrix(
      criteria: sample.criteria.reversed(), columns: sample.columns.reversed())
    let weighter = try Self.weighter(name, columns: 5)
    #expect(
      agree(
        try weighter.weigh(turned).weights.values.reversed(),
        try weighter.weigh(sample).weights.values, within: 1e-9))
  }

  @Test(arguments: Catalogue.weighters.names.filter { $0 != "standard-deviation" })
  func unitsDoNotMatter(_ name: String) throws {
    let sample = try Self.sample()
    let rescaled = try sample.replacing(
      columns: sample.columns.enumerated().map { index, column in
        column.map { $0 * [1000, 0.25, 1, 8, 1e-6][index] }
      })
    let weighter = try Self.weighter(name, columns: 5)
    #expect(
      agree(
        try weighter.weigh(rescaled).weights.values, try weighter.weigh(sample).weights.values,
        within: 1e-10))
  }

  @Test(
    arguments: Catalogue.weighters.names.filter { !["equal", "given", "regression"].contains($0) })
  func aConstantColumnWeighsNothing(_ name: String) throws {
    let sample = try Self.sample()
    let flat = [Double](repeating: 2, count: sample.rowCount)
    var columns = sample.columns
    columns[3] = flat
    let weighing = try Self.weighter(name, columns: 5).weigh(sample.replacing(columns: columns))
    #expect(weighing.weights[3] == 0)
    #expect(weighing.notices.contains(.constantColumn("c4")))
    let all = try Self.weighter(name, columns: 5).weigh(
      sample.replacing(columns: Array(repeating: flat, count: 5)))
    #expect(all.weights == .equal(5) && all.notices.contains(.equalWeightsInstead))
  }

  /// Methods that can't take a zero, and say so.
  static let positiveOnly = ["merec", "cilos", "idocriw"]

  @Test(arguments: positiveOnly)
  func zerosAndGapsAreRefusedByName(_ name: String) throws {
    var columns = try Self.sample().columns
    columns[2][4] = 0
    let weighter = try Self.weighter(name, columns: 5)
    do {
      _ = try weighter.weigh(matrix(columns, costs: [1]))
      Issue.record("\(name) took a zero")
    } catch let error as CompositeIndicatorsError {
      guard case .sign(_, "c3", 4, 0) = error else {
        Issue.record("\(error)")
        return
      }
    }
    columns[2][4] = .nan
    #expect(throws: CompositeIndicatorsError.missing(column: "c3", row: 4)) {
      try weighter.weigh(matrix(columns, costs: [1]))
    }
  }

  @Test(
    arguments: Catalogue.weighters.names.filter { !(positiveOnly + ["regression"]).contains($0) })
  func allZeroColumnsAndMissingValuesDoNoHarm(_ name: String) throws {
    var columns = try Self.sample().columns
    columns[0] = [Double](repeating: 0, count: 23)
    columns[2][4] = .nan
    columns[4][5] = .nan
    let weighter = try Self.weighter(name, columns: 5)
    let weights = try weighter.weigh(matrix(columns, costs: [1])).weights.values
    #expect(weights.allSatisfy { $0.isFinite } && (weights.reduce(0, +) - 1).magnitude < 1e-12)
    let empty = [Double](repeating: .nan, count: 23)
    columns[3] = empty
    let without = try weighter.weigh(matrix(columns, costs: [1])).weights.values
    #expect(without.allSatisfy { $0.isFinite })
  }

  @Test(arguments: Catalogue.weighters.names.filter { $0 != "regression" })
  func fewRowsHaveADefinedAnswer(_ name: String) throws {
    let weighter = try Self.weighter(name, columns: 5)
    let two = try weighter.weigh(Self.sample(rows: 2)).weights.values
    #expect(two.allSatisfy { $0.isFinite })
    do {
      let one = try weighter.weigh(Self.sample(rows: 1)).weights.values
      #expect(one.allSatisfy { $0.isFinite })
    } catch let error as CompositeIndicatorsError {
      #expect(error == .tooFewRows(needed: 3, found: 1))
    }
    let single = try Self.weighter(name, columns: 1).weigh(Self.sample(columns: 1))
    #expect(single.weights.values == [1])
  }

  @Test(arguments: monotoneNormalisers)
  func normalisersKeepOrderTiesAndGaps(_ name: String) throws {
    var columns = try Self.sample().columns
    columns[0][3] = columns[0][9]
    columns[2][5] = .nan
    let sample = try matrix(columns, costs: [])
    let method = try Catalogue.normalisers.method(name)
    let normaliser = try method.make(Self.parameters(method.parameters, columns: 5))
    let result = try normaliser.normalise(sample)
    #expect(result.columns[0][3] == result.columns[0][9])
    #expect(result.columns[2][5].isNaN)
    for (before, after) in zip(sample.columns, result.columns) {
      for row in 1..<before.count where before[row] > before[row - 1] {
        #expect(after[row] >= after[row - 1])
      }
    }
    #expect(result.criteria.allSatisfy { $0.direction == .benefit })
    #expect(try normaliser.fit(sample).apply(to: sample).columns.flatMap { $0 }.count == 115)
  }

  @Test(arguments: LawTests.normalisersThatTurn)
  func normalisersTurnCosts(_ name: String) throws {
    let method = try Catalogue.normalisers.method(name)
    let normaliser = try method.make(Self.parameters(method.parameters, columns: 1))
    let result = try normaliser.normalise(matrix([[1, 2, 4]], costs: [0])).columns[0]
    #expect(result[0] > result[1] && result[1] >= result[2] && result[0] > result[2])
    let flat = try normaliser.normalise(matrix([[3, 3, 3]])).columns[0]
    #expect(flat.allSatisfy { $0.isFinite && $0 == flat[0] })
    #expect(throws: CompositeIndicatorsError.emptyColumn("c1")) {
      try normaliser.normalise(matrix([[.nan, .nan]]))
    }
  }

  @Test func namesAreUniqueAndKebabCase() {
    let kinds = [
      Catalogue.normalisers.names, Catalogue.weighters.names, Catalogue.combiners.names,
      Catalogue.aggregators.names, Catalogue.banders.names, Catalogue.fuzzyWeighters.names,
      Catalogue.fuzzyJudgementWeighters.names, Catalogue.fuzzyAggregators.names,
    ]
    for names in kinds {
      #expect(Set(names).count == names.count)
      #expect(
        names.allSatisfy { name in
          name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        })
    }
  }
}
