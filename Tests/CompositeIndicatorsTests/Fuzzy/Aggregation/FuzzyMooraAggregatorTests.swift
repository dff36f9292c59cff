import CompositeIndicators
import Testing

struct FuzzyMooraAggregatorTests {
  /// The definition computed with numpy. By the distance between the two sums, pyfdm 1.2.1 puts the fourth,
  /// which has the highest price, above the first; pyDecision 5.1.8 has 0.33, 0.35, 0.37 and 0.31.
  @Test func costsAndBenefits() throws {
    let scores = try supplierScores(FuzzyMooraAggregator())
    #expect(
      agree(
        scores.plain,
        [0.09562450476330014, 0.1112905793242789, 0.12076493414630345, 0.08881263536692037]))
    #expect(
      agree(
        scores.fuzzy,
        [0.2914080980494085, 0.2698867838706746, 0.3564274302910057, 0.21646489730912244]))
  }

  @Test func plainNumbersGiveMooraOverTheRootOfThree() throws {
    let weights = try Weights([0.4, 0.3, 0.2, 0.1])
    let found = try FuzzyMooraAggregator()
      .aggregate(FuzzyMatrix(phones()), weights: FuzzyWeights(weights)).scores
    let expected = try MooraAggregator().aggregate(phones(), weights: weights).scores
    #expect(agree(found.map { $0 * 3.squareRoot() }, expected))
  }

  @Test func costsAboveBenefitsAreANumber() throws {
    let matrix = try FuzzyMatrix(matrix([[1, 2], [5, 9]], costs: [1]))
    let scores = try FuzzyMooraAggregator()
      .aggregate(matrix, weights: FuzzyWeights(Weights([0.1, 0.9]))).scores
    #expect(scores[0] < 0 && scores[1] < scores[0])
  }
}
