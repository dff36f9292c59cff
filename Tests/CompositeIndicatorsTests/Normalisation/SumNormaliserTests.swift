import CompositeIndicators
import Testing

struct SumNormaliserTests {
  private let sum: any Normaliser

  init() throws { sum = try Catalogue.normalisers.make("sum") }

  @Test func byHand() throws {
    let result = try sum.normalise(handWorked())
    #expect(agree(result.columns[0], [1, 2, 4].map { $0 / 7 }))
    #expect(agree(result.columns[1], [0.5, 0.375, 0.125]))
  }

  @Test func constantColumnsAndGaps() throws {
    let result = try sum.normalise(matrix([[3, 3], [3, 3], [.nan, 3]], costs: [1]))
    #expect(result.columns[0] == [0.5, 0.5] && result.columns[1] == [0.5, 0.5])
    #expect(agree(result.columns[2], [.nan, 1]))
  }

  @Test func aColumnOfZerosSharesEqually() throws {
    let fitted = try sum.fit(matrix([[0, 0], [1, 3]]))
    #expect(fitted.constants.map(\.name) == ["c1"])
    #expect(
      try fitted.apply(to: matrix([[0, 0], [1, 3]])).columns == [[0.5, 0.5], [0.25, 0.75]])
  }

  @Test func zeroCostsAreRefusedByName() {
    #expect(throws: CompositeIndicatorsError.sign(method: "sum", column: "c1", row: 1, value: 0)) {
      try sum.normalise(matrix([[1, 0]], costs: [0]))
    }
    #expect(throws: CompositeIndicatorsError.sign(method: "sum", column: "c1", row: 0, value: -1)) {
      try sum.normalise(matrix([[-1, 0]]))
    }
  }
}
