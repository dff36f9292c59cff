import CompositeIndicators
import Testing

struct AnalyticHierarchyTests {
  /// Saaty 1990, European Journal of Operational Research 48: buying a house.
  static let house: [[Double]] = [
    [1, 5, 3, 7, 6, 6, 1 / 3, 1 / 4], [1 / 5, 1, 1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
    [1 / 3, 3, 1, 6, 3, 4, 6, 1 / 5], [1 / 7, 1 / 5, 1 / 6, 1, 1 / 3, 1 / 4, 1 / 7, 1 / 8],
    [1 / 6, 1 / 3, 1 / 3, 3, 1, 1 / 2, 1 / 5, 1 / 6], [1 / 6, 1 / 3, 1 / 4, 4, 2, 1, 1 / 5, 1 / 6],
    [3, 5, 1 / 6, 7, 5, 5, 1, 1 / 2], [4, 7, 5, 8, 6, 6, 2, 1],
  ]

  @Test func publishedExample() throws {
    let result = try AnalyticHierarchy().weigh(PairwiseMatrix(Self.house))
    #expect(
      agree(
        result.weights.values, [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333],
        within: 0.03))
    #expect((result.consistency.largestEigenvalue - 9.668887317118154).magnitude < 1e-12)
    #expect(agree([result.consistency.ratio ?? 0], [0.16908686090356165]))
    #expect(!result.consistency.isAcceptable)
    #expect(result.consistency.randomIndexSource == "Saaty 1980")
    // The judgement that contradicts the rest most: size over traffic was meant, 6 is written.
    let worst = try #require(result.inconsistentJudgements.first)
    #expect((worst.row, worst.column, worst.value) == (2, 6, 6))
    #expect(worst.ratioIfMended < 0.1 && worst.suggestedScaleValue <= 1)
    #expect(result.inconsistentJudgements.count == 3)
  }

  @Test func consistentMatricesHaveIndexZero() throws {
    let result = try AnalyticHierarchy().weigh(
      PairwiseMatrix([[1, 2, 4, 8], [0.5, 1, 2, 4], [0.25, 0.5, 1, 2], [0.125, 0.25, 0.5, 1]]))
    #expect(agree(result.weights.values, [8, 4, 2, 1].map { $0 / 15 }, within: 1e-14))
    #expect(result.consistency.index == 0 && result.consistency.ratio == 0)
    #expect(result.inconsistentJudgements.isEmpty)
  }

  @Test func oneAndTwoCriteriaHaveNoRatio() throws {
    let one = try AnalyticHierarchy().weigh(PairwiseMatrix([[1]]))
    #expect(one.weights.values == [1] && one.consistency.ratio == nil)
    let two = try AnalyticHierarchy().weigh(PairwiseMatrix([[1, 5], [0.2, 1]]))
    #expect(agree(two.weights.values, [5.0 / 6, 1.0 / 6], within: 1e-14))
    #expect(two.consistency.ratio == nil && two.consistency.isAcceptable)
  }

  @Test func circularPreferences() throws {
    let result = try AnalyticHierarchy().weigh(
      PairwiseMatrix([[1, 9, 1.0 / 9], [1.0 / 9, 1, 9], [9, 1.0 / 9, 1]]))
    #expect(agree(result.weights.values, [1, 1, 1].map { $0 / 3 }, within: 1e-14))
    #expect(agree([result.consistency.ratio ?? 0], [6.130268199233717], within: 1e-13))
  }

  @Test func missingJudgementsByHarker() throws {
    let result = try AnalyticHierarchy().weigh(
      PairwiseMatrix([
        [1, 2, .nan, 4], [0.5, 1, 3, .nan], [.nan, 1.0 / 3, 1, 2], [0.25, .nan, 0.5, 1],
      ]))
    #expect(
      agree(
        result.weights.values,
        [0.46801775788429695, 0.3079730043759072, 0.13510508925001205, 0.08890414848978394]))
    #expect((result.consistency.largestEigenvalue - 4.075909698604086).magnitude < 1e-13)
    #expect(result.notices == [.incompleteJudgements(missing: 2)])
    #expect(throws: CompositeIndicatorsError.disconnected(reached: [0, 1])) {
      try AnalyticHierarchy().weigh(
        PairwiseMatrix([[1, 2, .nan], [0.5, 1, .nan], [.nan, .nan, 1]]))
    }
  }

  @Test func judgesByGeometricMean() throws {
    let first = try PairwiseMatrix([[1, 4], [0.25, 1]])
    let second = try PairwiseMatrix([[1, 1], [1, 1]])
    let both = try AnalyticHierarchy().weigh(judges: [first, second])
    #expect(agree(both.weights.values, [2.0 / 3, 1.0 / 3], within: 1e-14))
    let first9 = try AnalyticHierarchy().weigh(judges: [first, second], weights: [1, 0])
    #expect(agree(first9.weights.values, [0.8, 0.2], within: 1e-14))
  }

  @Test(arguments: [16, 20, 30])
  func manyCriteriaUseAStatedIndex(_ size: Int) throws {
    let rows = (0..<size).map { row in (0..<size).map { Double($0 + 1) / Double(row + 1) } }
    let result = try AnalyticHierarchy().weigh(PairwiseMatrix(rows))
    #expect(result.consistency.randomIndexSource == "Alonso & Lamata 2006")
    #expect(result.consistency.isAcceptable)
  }
}
