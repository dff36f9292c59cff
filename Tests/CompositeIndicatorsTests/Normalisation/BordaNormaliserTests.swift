import CompositeIndicators
import Testing

struct BordaNormaliserTests {
  private let borda: any Normaliser

  init() throws { borda = try Catalogue.normalisers.make("borda") }

  @Test func byHand() throws {
    let result = try borda.normalise(handWorked())
    #expect(result.columns == [[0, 1, 2], [2, 1, 0]])
  }

  @Test func tiesGetTheLowestCountOnEitherSide() throws {
    let result = try borda.normalise(matrix([[2, 2, 5], [2, 2, 5]], costs: [1]))
    #expect(result.columns == [[0, 0, 2], [1, 1, 0]])
    #expect(try borda.normalise(matrix([[4, 4, 4]])).columns == [[0, 0, 0]])
  }

  @Test func gapsAreNotCounted() throws {
    #expect(agree(try borda.normalise(matrix([[3, .nan, -1]])).columns[0], [1, .nan, 0]))
    #expect(throws: CompositeIndicatorsError.emptyColumn("c1")) {
      try borda.normalise(matrix([[.nan]]))
    }
  }

  @Test func newValuesAreCountedAmongTheOld() throws {
    let fitted = try borda.fit(matrix([[1, 2, 4]]))
    #expect(try fitted.apply(to: matrix([[3, 0, 9]])).columns == [[2, 0, 3]])
  }
}
