import CompositeIndicators
import Testing

struct LogarithmicTreatmentTests {
  @Test(arguments: LogarithmicShift.allCases)
  func logarithmsKeepOrderAndGaps(_ shift: LogarithmicShift) throws {
    for column in [[1, 3, .nan, 10, 3], [1, 9, .nan, 10, 9]] as [[Double]] {
      let treated = LogarithmicTreatment(shift: shift).treat(column).values
      #expect(treated[0] < treated[1] && treated[1] < treated[3] && treated[1] == treated[4])
      #expect(treated[2].isNaN)
    }
  }
}
