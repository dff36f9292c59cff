import CompositeIndicators
import Testing

struct LmawAggregatorTests {
  /// pymcdm 1.4.0.
  @Test func textbook() throws {
    let scoring = try LmawAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          2.920374927318319, 2.8964941973583644, 2.989764744629451, 2.9452698706371394,
          2.9188558079083124,
        ]))
  }

  @Test func manyRowsDoNotOverflow() throws {
    // A product of 3,000 factors near 2 is beyond the range of numbers.
    var dice = Dice(seed: 6)
    let data = try matrix([dice.column(3000, from: 9, to: 10)])
    let scores = try LmawAggregator().aggregate(data, weights: .equal(1)).scores
    // With one criterion the score is φ, whose sum is 1.
    #expect(agree([scores.reduce(0, +)], [1], within: 1e-10))
  }
}
