import CompositeIndicators
import Testing

struct WeightedKendallMeasureTests {
  /// SciPy 1.17.1: `weightedtau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])`, from its documentation.
  @Test func weightedKendall() throws {
    let measure = WeightedKendallMeasure()
    #expect(
      agree(
        [try measure.compare([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])], [-0.56694968153682723],
        within: 1e-12))
    #expect(agree([try measure.compare([1, 2, 3], [4, 5, 9])], [1]))
    #expect(agree([try measure.compare([1, 2, 3], [3, 2, 1])], [-1]))
  }

  /// scipy 1.17: `weightedtau`.
  @Test func withTies() throws {
    let found = try Catalogue.comparisons.make("weighted-kendall")
      .compare([5, 3, 4, 1, 2, 2, 0], [4, 4, 3, 0, 2, 1, 2])
    #expect((found - 0.7120674294182233).magnitude < 1e-14)
  }

  @Test func constantAndBadLists() throws {
    #expect(try WeightedKendallMeasure().compare([1, 1, 1], [3, 1, 2]) == 0)
    try expectBadListsRefused(by: WeightedKendallMeasure())
  }
}
