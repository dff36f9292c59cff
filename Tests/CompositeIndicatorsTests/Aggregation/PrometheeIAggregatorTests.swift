import CompositeIndicators
import Testing

struct PrometheeIAggregatorTests {
  @Test func textbook() throws {
    let scoring = try PrometheeIAggregator().aggregate(phones(), weights: .equal(4))
    // φ⁺ and φ⁻ as pymcdm 1.4.0 gives them.
    #expect(agree(scoring.parts[0].values, [0.5, 0.3125, 0.5, 0.375, 0.375]))
    #expect(agree(scoring.parts[1].values, [0.375, 0.5, 0.3125, 0.4375, 0.4375]))
    #expect(scoring.scores == [2, -4, 4, -1, -1])
  }

  @Test func incomparableRowsAreNotOrdered() throws {
    let flows = try Promethee().flows(
      of: matrix([[3, 2, 1, 2], [1, 2, 3, 2]]), weights: .equal(2))
    #expect(flows.relation(of: 0, to: 2) == .indifferent)
    #expect(flows.relation(of: 0, to: 1) == .incomparable)
    #expect(flows.relation(of: 1, to: 3) == .indifferent)
    let better = try Promethee().flows(of: matrix([[3, 2]]), weights: .equal(1))
    #expect(better.relation(of: 0, to: 1) == .better)
    #expect(better.relation(of: 1, to: 0) == .worse)
  }

  /// Counted by sorting, the scores are those of all pairs.
  @Test func countsArePairs() throws {
    var dice = Dice(seed: 5)
    let data = try matrix((0..<3).map { _ in dice.column(40, from: 0, to: 4).map { $0.rounded() } })
    let method = PrometheeIAggregator()
    let scoring = try method.aggregate(data, weights: .equal(3))
    let flows = try Promethee().flows(of: data, weights: .equal(3))
    for row in 0..<40 {
      let relations = (0..<40).map { flows.relation(of: row, to: $0) }
      let better = relations.count { $0 == .better }
      let worse = relations.count { $0 == .worse }
      #expect(scoring.scores[row] == Double(better - worse))
      #expect(scoring.parts[2].values[row] == Double(relations.count { $0 == .incomparable }))
    }
  }
}
