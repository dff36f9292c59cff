import CompositeIndicators
import Testing

struct RobustNormaliserTests {
  private let robust: any Normaliser

  init() throws { robust = try Catalogue.normalisers.make("robust") }

  /// 1.4826 makes the median absolute deviation a standard deviation when values are normal.
  @Test func byHand() throws {
    let result = try robust.normalise(handWorked())
    #expect(agree(result.columns[0], [-1, 0, 2].map { $0 / 1.482602218505602 }))
    #expect(agree(result.columns[1], [1, 0, -8].map { $0 / 1.482602218505602 }))
  }

  @Test func robustWithoutMedianDeviation() throws {
    let column = try robust.normalise(matrix([[1, 1, 1, 5]]))
    #expect(agree(column.columns[0], [0, 0, 0, 4 / 1.2533141373155001]))
  }

  @Test func anOutlierMovesNothingElse() throws {
    let near = try robust.normalise(matrix([[1, 2, 3, 4, 5]])).columns[0]
    let far = try robust.normalise(matrix([[1, 2, 3, 4, 5e6]])).columns[0]
    #expect(near.prefix(4) == far.prefix(4))
  }

  @Test func constantColumnsAndGaps() throws {
    let fitted = try robust.fit(matrix([[4, 4, 4], [1, .nan, 3]]))
    #expect(fitted.notices == [.constantRescaled(column: "c1", value: 0)])
    let column = try fitted.apply(to: matrix([[4, 4, 4], [1, .nan, 3]])).columns[1]
    #expect(agree(column, [-1 / 1.482602218505602, .nan, 1 / 1.482602218505602]))
    #expect(throws: CompositeIndicatorsError.emptyColumn("c1")) {
      try robust.fit(matrix([[.nan]]))
    }
  }
}
