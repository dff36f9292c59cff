import CompositeIndicators
import Testing

struct NonlinearNormaliserTests {
  private let nonlinear: any Normaliser

  init() throws { nonlinear = try Catalogue.normalisers.make("nonlinear") }

  @Test func byHand() throws {
    let result = try nonlinear.normalise(handWorked())
    #expect(agree(result.columns[0], [0.0625, 0.25, 1]))
    #expect(agree(result.columns[1], [1, 0.421875, 0.015625]))
  }

  @Test func constantColumnsAndGaps() throws {
    let result = try nonlinear.normalise(matrix([[3, 3], [3, 3], [.nan, 3]], costs: [1]))
    #expect(result.columns[0] == [1, 1] && result.columns[1] == [1, 1])
    #expect(agree(result.columns[2], [.nan, 1]))
  }

  @Test func aColumnOfZerosBecomesOne() throws {
    let fitted = try nonlinear.fit(matrix([[0, 0], [1, 2]]))
    #expect(fitted.constants.map(\.name) == ["c1"])
    #expect(try fitted.apply(to: matrix([[0, 0], [1, 2]])).columns == [[1, 1], [0.25, 1]])
  }

  @Test func zeroCostsAreRefusedByName() {
    #expect(
      throws: CompositeIndicatorsError.sign(method: "nonlinear", column: "c1", row: 1, value: 0)
    ) { try nonlinear.normalise(matrix([[1, 0]], costs: [0])) }
    #expect(
      throws: CompositeIndicatorsError.sign(method: "nonlinear", column: "c1", row: 0, value: -1)
    ) { try nonlinear.normalise(matrix([[-1, 0]])) }
  }
}
