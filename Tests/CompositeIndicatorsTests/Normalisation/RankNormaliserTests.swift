import CompositeIndicators
import Testing

struct RankNormaliserTests {
  @Test func ranks() throws {
    let values: [Double] = [3, 1, 4, 1, 5]
    #expect(try RankNormaliser().normalise(matrix([values])).columns[0] == [3, 1, 4, 1, 5])
    #expect(
      try RankNormaliser(averagesTies: true).normalise(matrix([values], costs: [0])).columns[0]
        == [3, 4.5, 2, 4.5, 1])
  }

  @Test func constantColumnsAndGaps() throws {
    let data = try matrix([[7, 7, 7], [2, .nan, -2]])
    let result = try RankNormaliser().normalise(data)
    #expect(result.columns[0] == [1, 1, 1] && agree(result.columns[1], [2, .nan, 1]))
    #expect(try RankNormaliser(averagesTies: true).normalise(data).columns[0] == [2, 2, 2])
  }

  @Test func refusals() {
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "rank", name: "ties", value: "max", expected: "min | average")
    ) { try Catalogue.normalisers.make("rank", ["ties": "max"]) }
    #expect(throws: CompositeIndicatorsError.emptyColumn("c1")) {
      try RankNormaliser().normalise(matrix([[.nan]]))
    }
  }
}
