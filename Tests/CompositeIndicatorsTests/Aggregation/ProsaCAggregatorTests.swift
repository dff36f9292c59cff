import CompositeIndicators
import Testing

struct ProsaCAggregatorTests {
  private static let weights = [0.4, 0.3, 0.2, 0.1]

  /// pyrepo-mcda 0.1.15.
  @Test func textbook() throws {
    let usual = try ProsaCAggregator().aggregate(phones(), weights: Weights(Self.weights)).scores
    #expect(agree(usual, [-0.131, -0.178, -0.24, -0.274, -0.074]))
    let linear = try ProsaCAggregator(Promethee(shapes: [.linear]))
      .aggregate(phones(), weights: Weights(Self.weights)).scores
    #expect(
      agree(
        linear,
        [
          -0.1593949230622297, -0.1998317387692879, -0.09250147298357367, -0.1895346716097652,
          -0.10115546170307015,
        ]))
  }

  @Test func withoutAFineItIsPrometheeII() throws {
    let fines = [0.0, 0, 0, 0]
    let scores = try ProsaCAggregator(coefficients: fines)
      .aggregate(phones(), weights: Weights(Self.weights)).scores
    let net = try PrometheeIIAggregator().aggregate(phones(), weights: Weights(Self.weights)).scores
    #expect(agree(scores, net))
    do {
      _ = try ProsaCAggregator(coefficients: [0, 0, 0, 2])
        .aggregate(phones(), weights: .equal(4))
      Issue.record("a coefficient of 2")
    } catch { #expect(isUndefined(error, by: "prosa-c")) }
  }
}
