import CompositeIndicators
import Testing

struct MinMaxNormaliserTests {
  @Test func minMax() throws {
    let result = try MinMaxNormaliser(low: 1, high: 100).normalise(phones())
    #expect(agree(result.columns[0], [50.5, 100, 1, 25.75, 75.25]))
    #expect(agree(result.columns[3], [100, 34, 67, 67, 1]))
  }

  @Test func constantColumnsBecomeTheMiddle() throws {
    let fitted = try MinMaxNormaliser(low: 0, high: 100).fit(matrix([[4, 4, 4]]))
    #expect(fitted.notices == [.constantRescaled(column: "c1", value: 50)])
    #expect(try fitted.apply(to: matrix([[4, .nan, 9]])).columns[0][2] == 50)
    let told = try Catalogue.normalisers.make("min-max", ["constant": 0.9])
    #expect(try told.normalise(matrix([[4, 4]])).columns == [[0.9, 0.9]])
  }

  @Test func anySignAndGaps() throws {
    let result = try MinMaxNormaliser().normalise(matrix([[-1, .nan, 0, 3]]))
    #expect(agree(result.columns[0], [0, .nan, 0.25, 1]))
  }

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.emptyColumn("c1")) {
      try MinMaxNormaliser().normalise(matrix([[.nan, .nan]]))
    }
    #expect {
      try MinMaxNormaliser().normalise(matrix([[-1e308, 1e308]]))
    } throws: {
      isUndefined($0, by: "min-max")
    }
  }
}
