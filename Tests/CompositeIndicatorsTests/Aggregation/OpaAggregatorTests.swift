import CompositeIndicators
import Testing

struct OpaAggregatorTests {
  /// pyDecision 5.1.8, whose linear programme is solved by HiGHS.
  @Test func agreesWithTheProgramme() throws {
    let places = try matrix(
      [[3, 1, 5, 4, 2], [3, 4, 1, 2, 5], [3, 4, 1, 5, 2], [1, 4, 2, 3, 5]], costs: [0, 1, 2, 3])
    let scores = try OpaAggregator().aggregate(places, weights: Weights([0.4, 0.3, 0.2, 0.1]))
      .scores
    let expected = [
      0.19266666666666676, 0.26599999999999985, 0.23266666666666683, 0.12999999999999995,
      0.17866666666666675,
    ]
    #expect(agree(scores, expected))
    #expect((scores.reduce(0, +) - 1).magnitude < 1e-15)
  }

  /// Two of one criterion's three rows tie for the first place: 11/6 and 5/6 of 3.
  @Test func tiesShareTheirPlaces() throws {
    let scores = try OpaAggregator().aggregate(matrix([[7, 7, 1]]), weights: .equal(1)).scores
    #expect(agree(scores, [8.0 / 18, 8.0 / 18, 2.0 / 18]))
    let tied = try OpaAggregator().aggregate(matrix([[2, 1], [1, 2]]), weights: .equal(2)).scores
    #expect(agree(tied, [0.5, 0.5]))
  }
}
