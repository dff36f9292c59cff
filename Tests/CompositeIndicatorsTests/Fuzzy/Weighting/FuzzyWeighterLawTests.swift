import CompositeIndicators
import Testing

/// What every method that weighs by fuzzy numbers must obey.
struct FuzzyWeighterLawTests {
  @Test(arguments: Catalogue.fuzzyWeighters.names)
  func weightsAreSharesThatKeepTheirCriteria(_ name: String) throws {
    let sample = try FuzzyAggregatorLawTests.sample()
    let weighter = try Catalogue.fuzzyWeighters.make(name)
    let weights = try weighter.weigh(sample).weights.values
    #expect(weights.allSatisfy { $0 >= 0 } && agree([weights.reduce(0, +)], [1]))
    let rows = try sample.replacing(columns: sample.columns.map { $0.reversed() })
    #expect(agree(try weighter.weigh(rows).weights.values, weights, within: 1e-11))
    let columns = try FuzzyMatrix(
      criteria: sample.criteria.reversed(), columns: sample.columns.reversed())
    #expect(agree(try weighter.weigh(columns).weights.values.reversed(), weights, within: 1e-11))
  }

  @Test(arguments: Catalogue.fuzzyWeighters.names)
  func aConstantColumnWeighsNothing(_ name: String) throws {
    let sample = try FuzzyAggregatorLawTests.sample()
    var columns = sample.columns
    columns[2] = columns[2].map { _ in columns[2][0] }
    let weighting = try Catalogue.fuzzyWeighters.make(name).weigh(
      sample.replacing(columns: columns))
    #expect(weighting.weights[2] == 0 && weighting.notices.contains(.constantColumn("c3")))
  }

  @Test(arguments: Catalogue.fuzzyJudgementWeighters.names)
  func judgementsGiveSharesAndEmptyOrRaggedOnesAreRefused(_ name: String) throws {
    let weighter = try Catalogue.fuzzyJudgementWeighters.make(name)
    #expect(throws: CompositeIndicatorsError.self) { try weighter.weigh(rows: []) }
    let one = FuzzyNumber(1)
    #expect(throws: CompositeIndicatorsError.self) {
      try weighter.weigh(rows: [[one, one], [one], [one, one]])
    }
    let (zero, two, three) = (FuzzyNumber(0), try fuzzy(1, 2, 3), try fuzzy(2, 3, 4))
    let rows: [[FuzzyNumber?]] =
      switch name {
      case "fuzzy-best-worst": [[one, two, three], [three, two, one]]
      case "fuzzy-fucom": [[one, two, three]]
      case "fuzzy-dematel": [[zero, two, three], [two, zero, two], [two, two, zero]]
      default: [[one, two, three], [nil, one, two], [nil, nil, one]]
      }
    let weights = try weighter.weigh(rows: rows).weights.values
    #expect(weights.allSatisfy { $0 >= 0 } && agree([weights.reduce(0, +)], [1]))
    if name != "fuzzy-dematel" { #expect(weights[0] > weights[1] && weights[1] > weights[2]) }
  }
}
