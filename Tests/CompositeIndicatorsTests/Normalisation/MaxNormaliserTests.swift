import CompositeIndicators
import Testing

struct MaxNormaliserTests {
  private let largest: any Normaliser

  init() throws { largest = try Catalogue.normalisers.make("max") }

  @Test func byHand() throws {
    let result = try largest.normalise(handWorked())
    #expect(agree(result.columns[0], [0.25, 0.5, 1]))
    #expect(agree(result.columns[1], [0.75, 2.0 / 3, 0]))
  }

  @Test func constantColumnsAndGaps() throws {
    let result = try largest.normalise(matrix([[3, 3], [3, 3], [.nan, 3]], costs: [1]))
    #expect(result.columns[0] == [1, 1] && result.columns[1] == [0, 0])
    #expect(agree(result.columns[2], [.nan, 1]))
  }

  @Test func aColumnOfZerosBecomesOne() throws {
    let fitted = try largest.fit(matrix([[0, 0], [1, 2]]))
    #expect(fitted.constants.map(\.name) == ["c1"])
    #expect(try fitted.apply(to: matrix([[0, 0], [1, 2]])).columns == [[1, 1], [0.5, 1]])
  }

  @Test func negativeValuesAreRefusedByName() {
    #expect(throws: CompositeIndicatorsError.sign(method: "max", column: "c2", row: 1, value: -1)) {
      try largest.normalise(matrix([[1, 2], [1, -1]]))
    }
    #expect(throws: CompositeIndicatorsError.emptyColumn("c1")) {
      try largest.normalise(matrix([[.nan]]))
    }
  }
}
