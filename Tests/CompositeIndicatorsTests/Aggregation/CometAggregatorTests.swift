import CompositeIndicators
import Testing

struct CometAggregatorTests {
  /// pymcdm 1.4.0, with its TOPSIS rounded to ten digits as the expert.
  @Test func textbook() throws {
    let scoring = try CometAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(
      agree(
        scoring.scores,
        [
          0.3026315789473684, 0.5350877192982456, 0.46491228070175433, 0.4692982456140351,
          0.513157894736842,
        ]))
  }

  /// Two levels of one criterion are its ends, and a row between them scores its place.
  @Test func oneCriterion() throws {
    let data = try matrix([[1, 2, 5]], costs: [0])
    #expect(
      agree(
        try CometAggregator(levels: 2).aggregate(data, weights: .equal(1)).scores, [1, 0.75, 0]))
    let bounded = try CometAggregator(levels: 2, bounds: [.init(worst: 9, best: 1)])
    #expect(
      agree(try bounded.aggregate(data, weights: .equal(1)).scores, [1, 0.875, 0.5]))
  }

  @Test func refusals() throws {
    #expect(throws: CompositeIndicatorsError.self) { try CometAggregator(levels: 1) }
    let wide = try matrix((0..<13).map { _ in [1, 2, 3] })
    do {
      _ = try CometAggregator().aggregate(wide, weights: .equal(13))
      Issue.record("a grid of 3¹³ objects")
    } catch { #expect(isUndefined(error, by: "comet")) }
    do {
      _ = try CometAggregator(bounds: [.init(worst: 0, best: 4)])
        .aggregate(matrix([[1, 5]]), weights: .equal(1))
      Issue.record("a value beyond its bounds")
    } catch { #expect(isUndefined(error, by: "comet")) }
  }
}
