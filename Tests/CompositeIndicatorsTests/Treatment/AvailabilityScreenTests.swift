import CompositeIndicators
import Testing

struct AvailabilityScreenTests {
  private func data() throws -> IndicatorMatrix {
    try matrix([[1, .nan, .nan, 0], [2, 0, .nan, 0], [3, 4, .nan, .nan]])
  }

  @Test func byAvailability() throws {
    let screened = try AvailabilityScreen(minimumAvailability: 2.0 / 3).screen(data())
    #expect(screened.keptRows == [0, 1, 3] && screened.removedRows == [2])
    #expect(agree(screened.availability, [1, 2.0 / 3, 0, 2.0 / 3]))
    #expect(screened.matrix.columns[2][0] == 3 && screened.matrix.rowCount == 3)
  }

  @Test func byZeros() throws {
    let screened = try AvailabilityScreen(minimumAvailability: 0, minimumNonZero: 0.5)
      .screen(data())
    #expect(screened.nonZeroShares == [1, 0.5, 0, 0] && screened.keptRows == [0, 1])
  }

  @Test func decisionsPrevail() throws {
    let screened = try AvailabilityScreen(minimumAvailability: 1)
      .screen(data(), decisions: [0: false, 2: true])
    #expect(screened.keptRows == [2])
    #expect(throws: CompositeIndicatorsError.tooFewRows(needed: 1, found: 0)) {
      try AvailabilityScreen(minimumAvailability: 1).screen(data(), decisions: [0: false])
    }
    #expect(throws: CompositeIndicatorsError.self) {
      try AvailabilityScreen(minimumAvailability: 1.5)
    }
  }
}
