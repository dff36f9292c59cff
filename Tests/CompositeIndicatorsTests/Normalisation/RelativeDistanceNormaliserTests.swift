import CompositeIndicators
import Testing

struct RelativeDistanceNormaliserTests {
  private let relative: any Normaliser

  init() throws { relative = try Catalogue.normalisers.make("zavadskas-turskis") }

  @Test func byHand() throws {
    let result = try relative.normalise(handWorked())
    #expect(agree(result.columns[0], [0.25, 0.5, 1]))
    #expect(agree(result.columns[1], [1, 2.0 / 3, -2]))
  }

  @Test func constantColumnsAndGaps() throws {
    let result = try relative.normalise(matrix([[3, 3], [3, 3], [.nan, 3]], costs: [1]))
    #expect(result.columns[0] == [1, 1] && result.columns[1] == [1, 1])
    #expect(agree(result.columns[2], [.nan, 1]))
  }

  @Test(arguments: [0, -1] as [Double])
  func valuesThatAreNotPositiveAreRefused(_ value: Double) {
    #expect(
      throws: CompositeIndicatorsError.sign(
        method: "zavadskas-turskis", column: "c1", row: 1, value: value)
    ) { try relative.normalise(matrix([[1, value]])) }
  }
}
