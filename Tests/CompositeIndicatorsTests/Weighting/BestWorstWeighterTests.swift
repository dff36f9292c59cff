import CompositeIndicators
import Testing

struct BestWorstWeighterTests {
  @Test func bestWorstIsExactWhenConsistent() throws {
    let result = try BestWorstWeighter().weigh(rows: [[1, 2, 4, 8, 8], [8, 4, 2, 1, 1]])
    #expect(agree(result.weights.values, [0.5, 0.25, 0.125, 0.0625, 0.0625]))
    #expect(result.parts.allSatisfy { $0.values[0].magnitude < 1e-15 })
    #expect(try BestWorstWeighter().weigh(rows: [[1], [1]]).weights.values == [1])
    for bad in [[[2, 2], [2, 1]], [[1, 2], [2, 2]], [[1, 0.5], [2, 1]], [[1, 2]]] as [[[Double]]] {
      #expect(throws: CompositeIndicatorsError.self) { try BestWorstWeighter().weigh(rows: bad) }
    }
  }

  @Test(arguments: [[[2, 2], [2, 1]], [[1, 2], [2, 2]], [[1, 1], [1, 2]]] as [[[Double]]])
  func bestAndWorstMustBeTold(_ rows: [[Double]]) {
    #expect {
      try BestWorstWeighter().weigh(rows: rows)
    } throws: {
      isUndefined($0, by: "best-worst")
    }
  }

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.judgement(row: 0, column: 1, value: 0.5)) {
      try BestWorstWeighter().weigh(rows: [[1, 0.5], [2, 1]])
    }
    #expect(throws: CompositeIndicatorsError.count(of: "rows", expected: 2, found: 1)) {
      try BestWorstWeighter().weigh(rows: [[1, 2]])
    }
    #expect(throws: CompositeIndicatorsError.count(of: "row 2", expected: 2, found: 1)) {
      try BestWorstWeighter().weigh(rows: [[1, 2], [1]])
    }
    #expect(throws: CompositeIndicatorsError.noCriteria) {
      try BestWorstWeighter().weigh(rows: [[], []])
    }
  }
}
