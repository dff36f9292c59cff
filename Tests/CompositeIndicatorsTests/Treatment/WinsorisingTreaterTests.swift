import CompositeIndicators
import Testing

struct WinsorisingTreaterTests {
  private let spiky: [Double] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000]

  @Test func winsorisingDrawsInOneValueAfterAnother() throws {
    let treated = try WinsorisingTreater().treat(spiky, name: "c")
    #expect(treated.values == [1, 2, 3, 4, 5, 6, 7, 8, 9, 9] && treated.replacedRows == [9])
    let low = try WinsorisingTreater().treat(spiky.map { -$0 } + [.nan], name: "c")
    #expect(low.values[9] == -9 && low.values[10].isNaN && low.replacedRows == [9])
    let fine = try WinsorisingTreater().treat([1, 2, 3, 4], name: "c")
    #expect(fine.values == [1, 2, 3, 4] && fine.replacedRows.isEmpty)
  }

  @Test func tiesGoTogetherAndTheLimitHolds() throws {
    let column = Array(repeating: 1.0, count: 40) + [500, 500, 900]
    let two = try WinsorisingTreater(limit: 2).treat(column, name: "c")
    // 900 goes first; then all three stand at 500, and go to 1 together.
    #expect(two.replacedRows == [40, 41, 42] && two.values == Array(repeating: 1, count: 43))
    let one = try WinsorisingTreater(limit: 1).treat(column, name: "c")
    #expect(one.replacedRows == [42] && one.values[42] == 500)
    #expect(try WinsorisingTreater(limit: 0).treat(column, name: "c").values == column)
  }

  @Test func aColumnOfOneValueCantBeDrawnIn() throws {
    let forced = WinsorisingTreater(limit: 3, isForced: true)
    #expect(try forced.treat([2, 2, 2], name: "c").values == [2, 2, 2])
    #expect(try forced.treat([.nan, .nan], name: "c").values.allSatisfy { $0.isNaN })
  }

  @Test func badParameters() {
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "winsorise", name: "limit", value: "-1", expected: "0…\(Int.max)")
    ) { try Catalogue.treaters.make("winsorise", ["limit": -1]) }
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "winsorise", name: "skewness", value: "x", expected: "number")
    ) { try Catalogue.treaters.make("winsorise", ["skewness": "x"]) }
  }
}
