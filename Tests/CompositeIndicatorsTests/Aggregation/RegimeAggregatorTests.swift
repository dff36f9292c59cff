import CompositeIndicators
import Testing

struct RegimeAggregatorTests {
  /// Each row beats the one after it.
  @Test func byHand() throws {
    let data = try matrix([[2, 3, 1], [3, 1, 3], [1, 2, 2]], costs: [2])
    let scores = try RegimeAggregator().aggregate(data, weights: Weights([0.4, 0.2, 0.4])).scores
    // Pairs: 1–2: −0.4 + 0.2 + 0.4 > 0; 1–3: 0.4 + 0 + 0.4 > 0; 2–3: 0.4 − 0.2 + 0 > 0.
    #expect(agree(scores, [1, 0.5, 0]))
    let ties = try RegimeAggregator().aggregate(matrix([[1, 2], [2, 1]]), weights: .equal(2)).scores
    #expect(ties == [0.5, 0.5])
  }

  /// Guide indices 1–2 −0.1, 1–3 0, 1–4 0.4, 1–5 −0.5, 2–3 −0.2, 2–4 0, 2–5 0.3, 3–4 −0.2, 3–5 0, 4–5 −0.2.
  @Test func textbook() throws {
    let scores = try RegimeAggregator()
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1])).scores
    #expect(agree(scores, [0.375, 0.625, 0.5, 0.375, 0.625]))
  }
}
