import CompositeIndicators
import Testing

struct LogarithmicNormaliserTests {
  private let logarithmic: any Normaliser

  init() throws { logarithmic = try Catalogue.normalisers.make("logarithmic") }

  @Test func byHand() throws {
    let result = try logarithmic.normalise(handWorked())
    #expect(agree(result.columns[0], [0, 1.0 / 3, 2.0 / 3]))
    #expect(agree(result.columns[1], [0.38947147282556493, 0.36052852717443507, 0.25]))
  }

  @Test func gapsHaveNoShare() throws {
    let result = try logarithmic.normalise(matrix([[2, .nan, 4], [2, .nan, 4]], costs: [1]))
    #expect(agree(result.columns[0], [1.0 / 3, .nan, 2.0 / 3]))
    #expect(agree(result.columns[1], [2.0 / 3, .nan, 1.0 / 3]))
  }

  @Test func constantColumnsShareEqually() throws {
    let result = try logarithmic.normalise(matrix([[1, 1], [5, 5], [5, 5]], costs: [2]))
    #expect(result.columns.allSatisfy { agree($0, [0.5, 0.5]) })
    #expect(try logarithmic.normalise(matrix([[9]])).columns == [[1]])
  }

  @Test(arguments: [0.5, 0, -2])
  func valuesBelowOneAreRefused(_ value: Double) {
    #expect(
      throws: CompositeIndicatorsError.sign(
        method: "logarithmic", column: "c1", row: 1, value: value)
    ) { try logarithmic.normalise(matrix([[1, value]])) }
  }
}
