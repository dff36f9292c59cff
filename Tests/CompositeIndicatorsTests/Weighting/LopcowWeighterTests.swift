import CompositeIndicators
import Testing

struct LopcowWeighterTests {
  /// |ln(√(mean of squares)/s)| of the min–max scaled columns, by hand.
  @Test func textbookTable() throws {
    let weights = try Catalogue.weighters.make("lopcow").weigh(phones()).weights.values
    #expect(
      agree(
        weights,
        [0.31610995016290816, 0.10387482922617862, 0.21223512093672958, 0.3677800996741835]))
  }

  @Test func refusals() throws {
    try expectConstantColumnAndSingleRowHandled(by: LopcowWeighter())
  }
}
