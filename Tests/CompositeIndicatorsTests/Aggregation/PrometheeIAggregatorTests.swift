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
}
