import CompositeIndicators
import Testing

struct BenefitOfTheDoubtAggregatorTests {
  @Test func byHand() throws {
    // Best of two: (1, 0) and (0, 1) score 1; (½, ½) needs w = (1, 1) and scores 1 too; (½, ¼) scores ¾.
    let data = try matrix([[1, 0, 0.5, 0.5], [0, 1, 0.5, 0.25]])
    let scoring = try BenefitOfTheDoubtAggregator().aggregate(data, weights: .equal(2))
    #expect(agree(scoring.scores, [1, 1, 1, 0.75]))
    #expect(agree(scoring.parts.map { $0.values[3] }, [1, 1]))
    let zeros = try BenefitOfTheDoubtAggregator().aggregate(
      matrix([[0, 0], [0, 0]]), weights: .equal(2))
    #expect(zeros.scores == [0, 0])
  }

  @Test func refusals() throws {
    do {
      _ = try BenefitOfTheDoubtAggregator()
        .aggregate(matrix([[1, 2]], costs: [0]), weights: .equal(1))
      Issue.record("a cost")
    } catch { #expect(isUndefined(error, by: "benefit-of-the-doubt")) }
    #expect(
      throws: CompositeIndicatorsError.sign(
        method: "benefit-of-the-doubt", column: "c1", row: 1, value: -2)
    ) { try BenefitOfTheDoubtAggregator().aggregate(matrix([[1, -2]]), weights: .equal(1)) }
  }
}
