import CompositeIndicators
import Testing

struct FuzzyTopsisAggregatorTests {
  /// Chen 2000, tables 5 to 8. He prints 0.62, 0.77 and 0.71; the first goes back to a distance to the ideal of
  /// 2.10, where his own weighted table gives 1.94 and so 0.64.
  @Test func workedExample() throws {
    let matrix = try FuzzyMatrix(
      criteria: (1...5).map { Criterion(name: "c\($0)") },
      columns: [
        [fuzzy(5.7, 7.7, 9.3), fuzzy(6.3, 8.3, 9.7), fuzzy(6.3, 8, 9)],
        [fuzzy(5, 7, 9), fuzzy(9, 10, 10), fuzzy(7, 9, 10)],
        [fuzzy(5.7, 7.7, 9), fuzzy(8.3, 9.7, 10), fuzzy(7, 9, 10)],
        [fuzzy(8.33, 9.67, 10), fuzzy(9, 10, 10), fuzzy(7, 9, 10)],
        [fuzzy(3, 5, 7), fuzzy(7, 9, 10), fuzzy(6.3, 8.3, 9.7)],
      ])
    let weights = try FuzzyWeights([
      fuzzy(0.7, 0.9, 1), fuzzy(0.9, 1, 1), fuzzy(0.77, 0.93, 1), fuzzy(0.9, 1, 1),
      fuzzy(0.43, 0.63, 0.83),
    ])
    let scoring = try FuzzyTopsisAggregator().aggregate(matrix, weights: weights)
    #expect(agree(scoring.parts[0].values, [1.94, 1.26, 1.59], within: 0.005))
    #expect(agree(scoring.parts[1].values, [3.45, 4.13, 3.85], within: 0.005))
    #expect(
      agree(scoring.scores, [0.6397938394074251, 0.7656759542811329, 0.7070641482827847]))
    // pyDecision 5.1.8 takes the ideal from the table.
    let best = try FuzzyTopsisAggregator(ideal: .best).aggregate(matrix, weights: weights)
    #expect(agree(best.scores, [0.11339090577629175, 1, 0.5634862695983072]))
  }

  /// The definition computed with numpy; with plain weights pyfdm 1.2.1 gives the same, and pyDecision
  /// 5.1.8 with the ideal of the table.
  @Test func costsAndBenefits() throws {
    let unit = try supplierScores(FuzzyTopsisAggregator())
    #expect(
      agree(
        unit.plain,
        [0.21088426760316253, 0.2177286425918102, 0.23458569887150021, 0.2064246109428141]))
    #expect(
      agree(
        unit.fuzzy,
        [0.37767401973038284, 0.35383045064094815, 0.4210817805837862, 0.32069031827080186]))
    let best = try supplierScores(FuzzyTopsisAggregator(ideal: .best))
    #expect(
      agree(
        best.plain,
        [0.4551680674291235, 0.4936202957315238, 0.6255270597945198, 0.3744729402054801]))
  }

  /// On plain numbers Chen measures the weighted sum, over the number of criteria.
  @Test func plainNumbersGiveTheWeightedSum() throws {
    let weights = try Weights([0.4, 0.3, 0.2, 0.1])
    let scores = try FuzzyTopsisAggregator().aggregate(
      FuzzyMatrix(phones()), weights: FuzzyWeights(weights)
    ).scores
    let sums = try WaspasAggregator(sumShare: 1).aggregate(phones(), weights: weights).scores
    #expect(agree(scores.map { $0 * 4 }, sums))
  }

  @Test func weightsBeyondTheIdealAreRefused() throws {
    let weights = try FuzzyWeights([fuzzy(0.5, 1, 1.5), FuzzyNumber(1), FuzzyNumber(1)])
    let error = #expect(throws: CompositeIndicatorsError.self) {
      try FuzzyTopsisAggregator().aggregate(suppliers(), weights: weights)
    }
    #expect(try isUndefined(#require(error), by: "fuzzy-topsis"))
    let scores = try FuzzyTopsisAggregator(ideal: .best)
      .aggregate(suppliers(), weights: weights).scores
    #expect(scores.allSatisfy { (0...1).contains($0) })
  }
}
