import CompositeIndicators
import Testing

struct WeightsTests {
  @Test func weightsAreCheckedOnce() throws {
    #expect(throws: CompositeIndicatorsError.weightSum(0.9)) { try Weights([0.5, 0.4]) }
    #expect(throws: CompositeIndicatorsError.self) { try Weights(normalising: [1, .nan]) }
    #expect(throws: CompositeIndicatorsError.weight(index: 1, value: -1)) {
      try Weights(normalising: [2, -1])
    }
    #expect(throws: CompositeIndicatorsError.weightSum(0)) { try Weights(normalising: [0, 0]) }
    #expect(try Weights(normalising: [1e308, 1e308]).values == [0.5, 0.5])
    #expect(try Weights(normalising: [2, 1, 1]).values == [0.5, 0.25, 0.25])
  }
}
