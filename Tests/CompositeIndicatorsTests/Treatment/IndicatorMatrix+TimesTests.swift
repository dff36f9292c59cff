import CompositeIndicators
import Testing

struct IndicatorMatrixTimesTests {
  /// Each time is scaled apart; rows keep their places and columns their new directions.
  @Test func rowsOfATimeAreTogether() throws {
    let data = try matrix([[1, 10, 3, 20, 2], [9, 4, 7, 2, 8]], costs: [1])
    var order: [Double] = []
    let scaled = try data.separately(at: [2000, 1999, 2000, 1999, 2000]) {
      part, time throws(CompositeIndicatorsError) in
      order.append(time)
      return try MinMaxNormaliser().normalise(part)
    }
    #expect(order == [1999, 2000])
    #expect(scaled.columns == [[0, 0, 1, 1, 0.5], [0, 0, 1, 1, 0.5]])
    #expect(scaled.criteria.allSatisfy { $0.direction == .benefit })
  }

  @Test func timesAndRowsMustFit() throws {
    let data = try matrix([[1, 2, 3]])
    #expect(throws: CompositeIndicatorsError.count(of: "times", expected: 3, found: 2)) {
      try data.separately(at: [1, 2]) { part, _ in part }
    }
    #expect(throws: CompositeIndicatorsError.self) {
      try data.separately(at: [1, 1, .nan]) { part, _ in part }
    }
    #expect(throws: CompositeIndicatorsError.count(of: "rows", expected: 3, found: 1)) {
      try data.separately(at: [1, 1, 1]) { part, _ throws(CompositeIndicatorsError) in
        try part.replacing(columns: part.columns.map { Array($0.prefix(1)) })
      }
    }
  }
}
