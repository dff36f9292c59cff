import CompositeIndicators
import Testing

struct SpotisAggregatorTests {
  /// The worked example of Dezert et al., FUSION 2020, section IV: bounds, weights and scores there.
  @Test func publishedExample() throws {
    let data = try matrix(
      [[10.5, -4.7, 8.1, 3.2], [-3.1, 0, 0.3, 7.3], [1.7, 3.4, 1.3, -5.3]], costs: [1])
    let spotis = try SpotisAggregator(bounds: [
      .init(worst: -5, best: 12), .init(worst: 10, best: -6), .init(worst: -8, best: 5),
    ])
    let scores = try spotis.aggregate(data, weights: Weights([0.2, 0.3, 0.5])).scores
    #expect(agree(scores, [0.1989, 0.3705, 0.3063, 0.7491], within: 5e-4))
  }

  @Test func aRowsScoreDependsOnTheRowAlone() throws {
    let bounds = [
      GoalpostNormaliser.Goalpost(worst: 0, best: 10), .init(worst: 5, best: 1),
    ]
    let spotis = try SpotisAggregator(bounds: bounds, ideal: [6, 1])
    let all = try spotis.aggregate(
      matrix([[6, 1, 9], [2, 5, 3]], costs: [1]), weights: .equal(2)
    ).scores
    #expect(agree(all, [0.125, 0.75, 0.4]))
    let one = try spotis.aggregate(matrix([[9], [3]], costs: [1]), weights: .equal(2)).scores
    #expect(one == [all[2]])
  }

  @Test func valuesBeyondTheBoundsAreRefused() throws {
    let spotis = try SpotisAggregator(bounds: [.init(worst: 0, best: 1)])
    #expect(throws: CompositeIndicatorsError.self) {
      try spotis.aggregate(matrix([[0.5, 1.5]]), weights: .equal(1))
    }
    #expect(throws: CompositeIndicatorsError.self) {
      try SpotisAggregator(bounds: [.init(worst: 0, best: 1)], ideal: [2])
        .aggregate(matrix([[0.5, 1]]), weights: .equal(1))
    }
    #expect(throws: CompositeIndicatorsError.count(of: "bounds", expected: 2, found: 1)) {
      try spotis.aggregate(matrix([[0.5], [1]]), weights: .equal(2))
    }
  }

  /// Balanced SPOTIS of pymcdm 1.4.0.
  @Test func trustInTheIdeal() throws {
    let bounds = [
      GoalpostNormaliser.Goalpost(worst: 350, best: 150), .init(worst: 8, best: 64),
      .init(worst: 4, best: 20), .init(worst: 1, best: 6),
    ]
    let scores = try SpotisAggregator(bounds: bounds, ideal: [220, 32, 12, 4], trust: 0.3)
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1])).scores
    #expect(
      agree(
        scores,
        [
          0.45371428571428574, 0.45571428571428574, 0.456, 0.476, 0.4317142857142857,
        ]))
    #expect(throws: CompositeIndicatorsError.self) { try SpotisAggregator(trust: 2) }
  }
}
