import CompositeIndicators
import Testing

struct PrometheeIIIAggregatorTests {
  private static func scoring(reach: Double) throws -> Scoring {
    try PrometheeIIIAggregator(Promethee(shapes: [.linear]), reach: reach)
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
  }

  /// From the definition, worked out apart.
  @Test func textbook() throws {
    let scoring = try Self.scoring(reach: 0.15)
    #expect(scoring.scores == [-4, -1, 4, -1, 2])
    #expect(
      agree(
        scoring.parts[0].values,
        [
          -0.07471710517250542, -0.03534931701846268, 0.06649463353281118, -0.03940549059819885,
          0.03374227293669933,
        ]))
    #expect(
      agree(
        scoring.parts[1].values,
        [
          -0.06068762275379642, -0.009784779790443444, 0.08582397859100374,
          -0.012108132751409977, 0.045991563024302545,
        ]))
    #expect(try Self.scoring(reach: 0.5).scores == [-2, -1, 3, -1, 1])
  }

  /// Intervals without width leave the order of PROMETHEE II.
  @Test func withoutReach() throws {
    let net = try PrometheeIIAggregator(Promethee(shapes: [.linear]))
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(try Self.scoring(reach: 0).ranks() == net.ranks())
    #expect(throws: CompositeIndicatorsError.self) { try PrometheeIIIAggregator(reach: -1) }
  }
}
