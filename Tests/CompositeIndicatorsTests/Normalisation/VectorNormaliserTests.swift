import CompositeIndicators
import Testing

struct VectorNormaliserTests {
  private let vector: any Normaliser

  init() throws { vector = try Catalogue.normalisers.make("vector") }

  @Test func byHand() throws {
    let result = try vector.normalise(handWorked())
    #expect(agree(result.columns[0], [1, 2, 4].map { $0 / 4.58257569495584 }))
    #expect(agree(result.columns[1], [3, 4, 12].map { 1 - $0 / 13 }))
  }

  @Test func anySignAndSize() throws {
    for size in [1e-300, 1, 1e300] {
      let column = try vector.normalise(matrix([[-3 * size, .nan, 4 * size]])).columns[0]
      #expect(agree(column, [-0.6, .nan, 0.8]))
    }
  }

  @Test func constantColumnsAndZeros() throws {
    #expect(try vector.normalise(matrix([[2, 2, 2, 2]])).columns == [[0.5, 0.5, 0.5, 0.5]])
    let fitted = try vector.fit(matrix([[0, 0, 0, 0], [1, 2, 3, 4]]))
    #expect(fitted.constants.map(\.name) == ["c1"])
    let zeros = try fitted.apply(to: matrix([[0, 0, 0, 0], [1, 2, 3, 4]])).columns[0]
    #expect(zeros == [0.5, 0.5, 0.5, 0.5])
  }

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.emptyColumn("c1")) {
      try vector.normalise(matrix([[.nan, .nan]]))
    }
  }
}
