import CompositeIndicators
import Testing

struct WingsWeighterTests {
  /// pyDecision 5.1.8.
  @Test func textbook() throws {
    let result = try WingsWeighter().weigh(rows: [[3, 2, 1], [0, 2, 3], [1, 0, 4]])
    #expect(
      agree(result.weights.values, [0.31428571, 0.26708075, 0.41863354], within: 1e-7))
    #expect(agree(result.parts[0].values, [0.93530499, 0.7948244, 1.24584104], within: 1e-7))
    #expect(agree(result.parts[1].values, [0.19963031, 0.11829945, -0.31792976], within: 1e-7))
  }

  @Test func refusals() throws {
    #expect(try WingsWeighter().weigh(rows: [[3]]).weights.values == [1])
    for rows in [[[0.0, 0], [0, 0]], [[4.0, 0], [0, 0]]] {
      do {
        _ = try WingsWeighter().weigh(rows: rows)
        Issue.record("weighed \(rows)")
      } catch { #expect(isUndefined(error, by: "wings")) }
    }
  }
}
