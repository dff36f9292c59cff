import CompositeIndicators
import Testing

struct BandsTests {
  @Test func edgesBelongAboveUnlessSaidOtherwise() throws {
    let scores = [59.99, 60, 74.9, 75, 89, 90, 100, .nan]
    let above = try Bands(edges: [60, 75, 90]).band(scores)
    #expect(above.classes == [0, 1, 1, 2, 2, 3, 3, nil])
    let below = try Catalogue.banders.make("fixed", ["edges": "60,75,90", "edges-belong": "below"])
    #expect(try below.band(scores).classes == [0, 0, 1, 1, 2, 2, 3, nil])
  }

  @Test(arguments: [[1, 1], [2, 1], [.nan], [1, .infinity]] as [[Double]])
  func edgesMustRise(_ edges: [Double]) {
    #expect(throws: CompositeIndicatorsError.self) { try Bands(edges: edges) }
    #expect {
      try Bands(edges: edges)
    } throws: {
      isUndefined($0, by: "fixed")
    }
  }

  @Test func noScoreAtAllIsNoError() throws {
    #expect(try Bands(edges: [60]).band([.nan]).classes == [nil])
  }

  @Test func badParameters() {
    #expect(throws: CompositeIndicatorsError.missingParameter(method: "fixed", name: "edges")) {
      try Catalogue.banders.make("fixed")
    }
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "fixed", name: "edges-belong", value: "left", expected: "above | below")
    ) { try Catalogue.banders.make("fixed", ["edges": "60", "edges-belong": "left"]) }
  }
}
