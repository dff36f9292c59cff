import CompositeIndicators
import Testing

struct FuzzyVikorAggregatorTests {
  /// The definition computed with numpy; pyfdm 1.2.1 gives the same S, R and Q. pyDecision 5.1.8, which
  /// takes ends and middles apart, has 0.83, 0.19, 0.51 and 0.40 for Q.
  @Test func costsAndBenefits() throws {
    let scoring = try FuzzyVikorAggregator()
      .aggregate(suppliers(), weights: supplierShares())
    #expect(
      agree(
        scoring.scores,
        [0.14542427982023132, 0.06826435447825338, 0.06760357572631945, 0.230766810334242]))
    #expect(
      agree(
        scoring.parts[0].values,
        [0.2903174603174603, 0.26476190476190475, 0.17857142857142858, 0.38563492063492066]))
    #expect(
      agree(
        scoring.parts[1].values,
        [0.20928571428571427, 0.13642857142857143, 0.18142857142857144, 0.2542857142857143]))
    // The lead of the third over the second is no third, so all within a third of it are in.
    #expect(scoring.parts[2].values == [1, 1, 1, 1] && !scoring.higherIsBetter)
    #expect(
      agree(
        try FuzzyVikorAggregator().aggregate(suppliers(), weights: supplierWeights()).scores,
        [0.07912333515781791, 0.11273763911694946, 0.01428571428571429, 0.23108693669038494]))
  }

  @Test func plainNumbersGiveVikor() throws {
    let weights = try Weights([0.4, 0.3, 0.2, 0.1])
    let found = try FuzzyVikorAggregator(majority: 0.3)
      .aggregate(FuzzyMatrix(phones()), weights: FuzzyWeights(weights))
    let expected = try VikorAggregator(majority: 0.3).aggregate(phones(), weights: weights)
    #expect(agree(found.scores, expected.scores))
    for index in 0..<3 {
      #expect(agree(found.parts[index].values, expected.parts[index].values))
    }
  }

  @Test func theMajorityIsAShare() {
    #expect(throws: CompositeIndicatorsError.self) { try FuzzyVikorAggregator(majority: 1.1) }
  }
}
