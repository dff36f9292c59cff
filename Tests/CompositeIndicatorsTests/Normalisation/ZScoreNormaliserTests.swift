import CompositeIndicators
import Testing

struct ZScoreNormaliserTests {
  @Test func zScore() throws {
    let column = try ZScoreNormaliser(mean: 100, deviation: 15).normalise(matrix([[1, 2, 3]]))
    #expect(agree(column.columns[0], [85, 100, 115]))
  }

  @Test func costsTurnAndGapsStay() throws {
    let result = try ZScoreNormaliser().normalise(matrix([[-2, .nan, 0, 2]], costs: [0]))
    #expect(agree(result.columns[0], [1, .nan, 0, -1]))
  }

  @Test func constantColumnsBecomeTheMean() throws {
    let normaliser = try Catalogue.normalisers.make("z-score", ["mean": 50, "deviation": 10])
    let fitted = try normaliser.fit(matrix([[4, 4]]))
    #expect(fitted.notices == [.constantRescaled(column: "c1", value: 50)])
    #expect(try fitted.apply(to: matrix([[4, 4]])).columns == [[50, 50]])
  }

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.emptyColumn("c1")) {
      try ZScoreNormaliser().normalise(matrix([[.nan, .nan]]))
    }
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "z-score", name: "mean", value: "high", expected: "number")
    ) { try Catalogue.normalisers.make("z-score", ["mean": "high"]) }
  }
}
