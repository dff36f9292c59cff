import CompositeIndicators
import Testing

@Suite(.enabled(if: Oracles.arePresent))
struct CombinerOracleTests {
  @Test func combinations() throws {
    let file = try Oracles.json("combine/combine.json")
    let weightings = try file["order"].items.map {
      try Weights(normalising: file["inputs"][$0.text].numbers)
    }
    func check(_ combiner: any Combiner, _ expected: JSON) throws {
      #expect(
        agree(try combiner.combine(weightings).weights.values, expected.numbers, within: 1e-11))
    }
    try check(ProductCombiner(), file["multiplicative"])
    try check(LinearCombiner(), file["arithmetic"])
    try check(RelativeEntropyCombiner(), file["geometric"])
    try check(GameTheoreticCombiner(negativeShares: .absolute), file["game"]["weights"])
    let constrained = try GameTheoreticCombiner().combine(weightings)
    #expect(constrained.notices.contains(.withoutShare(index: 2)))
  }
}
