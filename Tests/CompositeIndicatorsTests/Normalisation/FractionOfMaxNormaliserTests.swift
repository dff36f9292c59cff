import CompositeIndicators
import Testing

struct FractionOfMaxNormaliserTests {
  private let fraction: any Normaliser

  init() throws { fraction = try Catalogue.normalisers.make("fraction-of-max") }

  @Test func byHand() throws {
    let result = try fraction.normalise(handWorked())
    #expect(agree(result.columns[0], [0.25, 0.5, 1]))
    #expect(agree(result.columns[1], [1, 0.75, 0.25]))
  }

  @Test func benefitsMayBeNegativeWhileTheBestIsPositive() throws {
    #expect(try fraction.normalise(matrix([[-1, 2]])).columns == [[-0.5, 1]])
    #expect(agree(try fraction.normalise(matrix([[.nan, 2]])).columns[0], [.nan, 1]))
  }

  @Test func aColumnOfZerosBecomesOne() throws {
    let fitted = try fraction.fit(matrix([[0, 0], [1, 2]]))
    #expect(fitted.constants.map(\.name) == ["c1"])
    #expect(try fitted.apply(to: matrix([[0, 0], [1, 2]])).columns == [[1, 1], [0.5, 1]])
  }

  @Test func zeroCostsAreRefusedByName() {
    #expect(
      throws: CompositeIndicatorsError.sign(
        method: "fraction-of-max", column: "c1", row: 1, value: 0)
    ) { try fraction.normalise(matrix([[1, 0]], costs: [0])) }
    #expect(
      throws: CompositeIndicatorsError.sign(
        method: "fraction-of-max", column: "c1", row: 0, value: -1)
    ) { try fraction.normalise(matrix([[-1, 0]])) }
  }

  @Test func aValueTheFormulaCannotTakeIsNeverMissing() throws {
    let fitted = try fraction.fit(matrix([[1, 2]], costs: [0]))
    #expect(throws: CompositeIndicatorsError.infinite(column: "c1", row: 0)) {
      try fitted.apply(to: matrix([[0, 2]], costs: [0]))
    }
  }
}
