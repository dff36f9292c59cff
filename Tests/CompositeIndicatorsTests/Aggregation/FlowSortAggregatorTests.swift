import CompositeIndicators
import Testing

struct FlowSortAggregatorTests {
  /// pyDecision 5.1.8 for the classes; the flows from the definition, worked out apart.
  @Test func textbook() throws {
    let promethee = Promethee(
      shapes: [.linear], indifference: [5, 2, 1, 0.1], preference: [40, 8, 4, 1])
    let scoring = try FlowSortAggregator(
      ClassLimits([[260, 225], [18, 24], [10, 12], [3, 4]]), promethee
    ).aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(scoring.scores == [2, 2, 2, 2, 2])
    #expect(
      agree(
        scoring.parts[0].values,
        [
          -0.10119047619047616, -0.03452380952380951, 0.09999999999999998,
          -0.038095238095238126, 0.05357142857142866,
        ]))
  }

  /// One usual criterion sorts by its limits; a value on a limit ties with it and stays below.
  @Test func oneCriterion() throws {
    let method = FlowSortAggregator(
      try ClassLimits([[10, 20]]), bounds: [.init(worst: 0, best: 40)])
    let scores = try method.aggregate(matrix([[9, 10, 15, 20, 30]]), weights: .equal(1)).scores
    #expect(scores == [1, 1, 2, 2, 3])
  }

  @Test func valuesBeyondTheEndsAreRefused() throws {
    let method = FlowSortAggregator(
      try ClassLimits([[10, 20]]), bounds: [.init(worst: 0, best: 25)])
    do {
      _ = try method.aggregate(matrix([[9, 30]]), weights: .equal(1))
      Issue.record("a value beyond the best end")
    } catch { #expect(isUndefined(error, by: "flowsort")) }
  }
}
