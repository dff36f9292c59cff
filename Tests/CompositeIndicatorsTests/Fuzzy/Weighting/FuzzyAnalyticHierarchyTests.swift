import CompositeIndicators
import Testing

struct FuzzyAnalyticHierarchyTests {
  /// The upper half of three criteria's judgements.
  private func judgements(
    _ one: FuzzyNumber, _ two: FuzzyNumber, _ three: FuzzyNumber
  ) -> [[FuzzyNumber?]] {
    [[nil, one, two], [nil, nil, three], [nil, nil, nil]]
  }

  /// As pyDecision 5.1.8, to the last digits.
  @Test func geometricMeans() throws {
    let result = try FuzzyAnalyticHierarchy().weigh(
      rows: judgements(fuzzy(1, 2, 3), fuzzy(4, 5, 6), fuzzy(2, 3, 4)))
    #expect(
      agree(result.weights.values, [0.5658435966286118, 0.3238157328233642, 0.11034067054802406]))
    let fuzzyWeights = try #require(result.fuzzyWeights)
    #expect(
      agree(
        fuzzyWeights.values.map(\.low),
        [0.3371607953912127, 0.1855467362602052, 0.07363427108217896]))
    #expect(
      agree(
        fuzzyWeights.values.map(\.high),
        [0.9334247678579776, 0.5653817891780969, 0.17808410435317742]))
    // The middles' matrix is 1, 2, 5; 1/2, 1, 3: λmax 3.0037.
    let consistency = try #require(result.consistency)
    #expect((consistency.largestEigenvalue - 3.0037).magnitude < 1e-4)
  }

  @Test func plainJudgementsGiveAhp() throws {
    let rows = [[1, 3, 5], [1.0 / 3, 1, 2], [0.2, 0.5, 1]]
    let found = try FuzzyAnalyticHierarchy().weigh(rows: rows.map { $0.map { FuzzyNumber($0) } })
    let expected = try AnalyticHierarchy(priorities: .geometricMean).weigh(rows: rows)
    #expect(agree(found.weights.values, expected.weights.values))
  }

  /// S₁ = (3.167, 4, 5)/(7.567 … 12.167) and so on, by hand.
  @Test func extentAnalysis() throws {
    let equal = try fuzzy(2.0 / 3, 1, 1.5)
    let result = try FuzzyAnalyticHierarchy(priorities: .extent).weigh(
      rows: judgements(equal, fuzzy(1.5, 2, 2.5), equal))
    #expect(
      agree(result.weights.values, [0.45069578, 0.32371861, 0.22558562], within: 1e-7))
    #expect(result.notices.isEmpty && result.fuzzyWeights == nil)
  }

  /// The known fault: the third criterion was judged a fifth of the first and weighs nothing.
  @Test func extentAnalysisCanWeighNothing() throws {
    let rows = judgements(try fuzzy(1, 2, 3), try fuzzy(4, 5, 6), try fuzzy(2, 3, 4))
    let result = try FuzzyAnalyticHierarchy(priorities: .extent).weigh(rows: rows)
    #expect(agree(result.weights.values, [0.68082636, 0.31917364, 0], within: 1e-7))
    #expect(result.weights[2] == 0 && result.notices.count == 1)
    #expect(result.notices[0].words.english.hasPrefix("items 3 weigh 0"))
  }

  @Test func aSingleCriterionWeighsAll() throws {
    for priorities in FuzzyAnalyticHierarchy.Priorities.allCases {
      let result = try FuzzyAnalyticHierarchy(priorities: priorities).weigh(rows: [[nil]])
      #expect(result.weights.values == [1])
    }
  }
}
