import CompositeIndicators
import Testing

struct ReferenceDistanceNormaliserTests {
  private func data() throws -> IndicatorMatrix {
    try matrix([[0, 5, 20], [9, 3, 1]], costs: [1])
  }

  @Test func references() throws {
    let reference = try ReferenceDistanceNormaliser(row: 1).normalise(data())
    #expect(
      agree(reference.columns[0], [0, 1, 4]) && agree(reference.columns[1], [0, 1, 4.0 / 3]))
    #expect(throws: CompositeIndicatorsError.self) {
      try ReferenceDistanceNormaliser(row: 0).normalise(data())
    }
    #expect(throws: CompositeIndicatorsError.tooFewRows(needed: 4, found: 3)) {
      try ReferenceDistanceNormaliser(row: 3).normalise(data())
    }
  }

  @Test func rowsAreNamedFromOneAndMayBeCapped() throws {
    let capped = try Catalogue.normalisers.make(
      "distance-to-reference", ["row": 2, "cap": "yes"])
    #expect(try capped.normalise(data()).columns == [[0, 1, 1], [0, 1, 1]])
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "distance-to-reference", name: "row", value: "0", expected: "1…\(Int.max)")
    ) { try Catalogue.normalisers.make("distance-to-reference", ["row": 0]) }
  }

  @Test func constantColumnsAndGaps() throws {
    let fitted = try ReferenceDistanceNormaliser(row: 2).fit(matrix([[4, 4, 4], [1, .nan, 3]]))
    #expect(fitted.notices == [.constantRescaled(column: "c1", value: 1)])
    let result = try fitted.apply(to: matrix([[4, 4, 4], [1, .nan, 3]]))
    #expect(result.columns[0] == [1, 1, 1] && agree(result.columns[1], [0, .nan, 1]))
  }

  @Test(arguments: [[1, 2, 3], [.nan, 2, 3]] as [[Double]])
  func aMissingOrWorstReferenceIsRefused(_ column: [Double]) {
    #expect {
      try ReferenceDistanceNormaliser(row: 0).fit(matrix([column]))
    } throws: {
      isUndefined($0, by: "distance-to-reference")
    }
  }
}
