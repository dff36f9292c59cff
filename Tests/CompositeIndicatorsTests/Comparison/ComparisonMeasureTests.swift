import CompositeIndicators
import Testing

/// What every measure must obey.
struct ComparisonMeasureTests {
  @Test(arguments: Catalogue.comparisons.names)
  func everyMeasureIsOneForTheSameOrder(_ name: String) throws {
    let measure = try Catalogue.comparisons.make(name)
    #expect(agree([try measure.compare([3, 1, .nan, 2, 7], [3, 1, 4, 2, 7])], [1]))
    #expect(throws: CompositeIndicatorsError.self) { try measure.compare([1, 2], [1]) }
    #expect(throws: CompositeIndicatorsError.self) { try measure.compare([1, .nan], [1, 2]) }
    #expect(try measure.compare([1, 1, 1], [3, 1, 2]).isFinite)
  }
}
