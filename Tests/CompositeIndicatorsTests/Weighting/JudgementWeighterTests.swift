import CompositeIndicators
import Testing

/// What every weighter by judgements must obey.
struct JudgementWeighterTests {
  @Test(arguments: Catalogue.judgementWeighters.names)
  func emptyAndRaggedRowsAreRefused(_ name: String) {
    #expect(throws: CompositeIndicatorsError.self) {
      try Catalogue.judgementWeighters.make(name).weigh(rows: [])
    }
    #expect(throws: CompositeIndicatorsError.self) {
      try Catalogue.judgementWeighters.make(name).weigh(rows: [[1, 2], [1], [1, 2]])
    }
  }
}
