import CompositeIndicators
import Testing

struct ElectreIVetoAggregatorTests {
  private func scoring(_ concordance: Double, _ veto: [Double]?) throws -> Scoring {
    try ElectreIVetoAggregator(concordance: concordance, veto: veto)
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
  }

  /// Row 4 is outranked by row 1 only, which row 2 outranks; so it belongs to the kernel, and row 3,
  /// which it outranks, does not. Counted by brute force over all sets of rows.
  @Test func textbook() throws {
    let found = try scoring(0.7, [80, 17, 9, 4])
    #expect(found.scores == [0, 1, 0, 1, 0])
    #expect(found.parts[0].values == [1, 2, 0, 1, 1])
    #expect(found.parts[1].values == [2, 0, 1, 1, 1])
    // Everything outranks everything in one circuit.
    #expect(try scoring(0.5, [80, 17, 9, 4]).scores == [1, 1, 1, 1, 1])
  }

  @Test func vetoForbids() throws {
    let data = try matrix([[5, 4], [5, 4], [5, 4], [0, 9]])
    func kernel(_ veto: Double) throws -> [Double] {
      try ElectreIVetoAggregator(veto: [9, 9, 9, veto]).aggregate(data, weights: .equal(4)).scores
    }
    #expect(try kernel(9.5) == [1, 0])
    #expect(try kernel(9) == [1, 1])
    do {
      _ = try kernel(0)
      Issue.record("a veto threshold of 0")
    } catch { #expect(isUndefined(error, by: "electre-i-veto")) }
    #expect(throws: CompositeIndicatorsError.self) { try ElectreIVetoAggregator(concordance: 1.1) }
  }
}
