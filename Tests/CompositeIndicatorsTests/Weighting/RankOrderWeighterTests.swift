import CompositeIndicators
import Testing

struct RankOrderWeighterTests {
  @Test func rankOrders() throws {
    let centroid = try RankOrderWeighter().weigh(rows: [[2, 1, 3]]).weights.values
    #expect(agree(centroid, [5.0 / 18, 11.0 / 18, 2.0 / 18]))
    let tied = try RankOrderWeighter().weigh(rows: [[1, 1, 3]]).weights.values
    #expect(agree(tied, [8.0 / 18, 8.0 / 18, 2.0 / 18]))
    let sum = try RankOrderWeighter(rule: .sum).weigh(rows: [[1, 2, 3]]).weights.values
    #expect(agree(sum, [3.0 / 6, 2.0 / 6, 1.0 / 6]))
    let reciprocal = try RankOrderWeighter(rule: .reciprocal).weigh(rows: [[1, 2]]).weights.values
    #expect(agree(reciprocal, [2.0 / 3, 1.0 / 3]))
    #expect(throws: CompositeIndicatorsError.self) {
      try RankOrderWeighter().weigh(rows: [[1, .nan]])
    }
    #expect(throws: CompositeIndicatorsError.self) { try RankOrderWeighter().weigh(rows: [[]]) }
  }

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.noCriteria) {
      try RankOrderWeighter().weigh(rows: [[]])
    }
    #expect(throws: CompositeIndicatorsError.judgement(row: 0, column: 1, value: .infinity)) {
      try RankOrderWeighter().weigh(rows: [[1, .infinity]])
    }
    #expect(throws: CompositeIndicatorsError.count(of: "rows", expected: 1, found: 2)) {
      try RankOrderWeighter().weigh(rows: [[1, 2], [2, 1]])
    }
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "rank-order", name: "rule", value: "x", expected: "centroid | sum | reciprocal")
    ) { try Catalogue.judgementWeighters.make("rank-order", ["rule": "x"]) }
  }
}
