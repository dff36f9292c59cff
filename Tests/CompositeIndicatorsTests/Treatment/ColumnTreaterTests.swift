import CompositeIndicators
import Testing

/// What every treater must obey.
struct ColumnTreaterTests {
  @Test(arguments: Catalogue.treaters.names)
  func everyTreaterSurvivesFlatAndEmptyColumns(_ name: String) throws {
    let treater = try Catalogue.treaters.make(name)
    #expect(
      try treater.treat([3, 3, 3, .nan], name: "c").values.prefix(3).allSatisfy { $0.isFinite })
    #expect(try treater.treat([.nan, .nan], name: "c").values.allSatisfy { $0.isNaN })
  }
}
