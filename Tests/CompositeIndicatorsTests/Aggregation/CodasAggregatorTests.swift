import CompositeIndicators
import Testing

struct CodasAggregatorTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]

  /// The definition computed with numpy; pymcdm, scikit-criteria and pyrepo-mcda agree.
  @Test func textbook() throws {
    let scoring = try CodasAggregator()
      .aggregate(phones(), weights: Weights(weights))
    #expect(
      agree(
        scoring.scores,
        [
          -0.42523654335737693, -0.23843140590030248, 0.6585306903032219, 0.1420494687937442,
          -0.1369122098392867,
        ]))
  }

  @Test func agreesWithTheSumOverAllPairs() throws {
    var dice = Dice(seed: 9)
    let data = try matrix((0..<4).map { _ in dice.column(60, from: 1, to: 9) }, costs: [2])
    for threshold in [0, 0.02, 0.1, 5] {
      let scoring = try CodasAggregator(threshold: threshold).aggregate(data, weights: .equal(4))
      let (e, t) = (scoring.parts[0].values, scoring.parts[1].values)
      let sums = e.indices.map { row in
        e.indices.reduce(0.0) { sum, other in
          let far = (e[row] - e[other]).magnitude >= threshold
          return sum + (e[row] - e[other]) + (far ? t[row] - t[other] : 0)
        }
      }
      #expect(zip(scoring.scores, sums).allSatisfy { ($0 - $1).magnitude < 1e-11 })
    }
  }
}
