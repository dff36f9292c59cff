import CompositeIndicators
import Testing

struct LogarithmTreaterTests {
  @Test(arguments: LogarithmShift.allCases)
  func logarithmsKeepOrderAndGaps(_ shift: LogarithmShift) throws {
    let treated = try LogarithmTreater(shift: shift).treat([1, 3, .nan, 10, 3], name: "c").values
    #expect(treated[0] < treated[1] && treated[1] < treated[3] && treated[1] == treated[4])
    #expect(treated[2].isNaN)
    let turned = try LogarithmTreater(shift: .signedRange).treat([-10, -1, -2, -1.5], name: "c")
    #expect(turned.values[0] < turned.values[2] && turned.values[3] < turned.values[1])
  }

  @Test func innovationIndexLogarithmIsComputed() throws {
    // (max − 1)(x − min)/range + 1 maps min to 1 and max to max; COINr returns the raw column.
    let treated = try LogarithmTreater(shift: .innovationIndex).treat([0, 50, 100], name: "c")
    #expect(agree(treated.values, [0, 3.9219733362813143, 4.605170185988092]))
    #expect(throws: CompositeIndicatorsError.self) {
      try LogarithmTreater(shift: .innovationIndex).treat([0, 0.5], name: "c")
    }
  }

  @Test func shiftsByHand() throws {
    // A hundredth of the range is 1: ln 1 and ln 101.
    let range = try LogarithmTreater().treat([-50, 50], name: "c").values
    #expect(agree(range, [0, 4.61512051684126]))
    let one = try LogarithmTreater(shift: .one).treat([5, 6], name: "c").values
    #expect(agree(one, [0, 0.6931471805599453]))
  }

  @Test func refusals() {
    for bad in [0, -2] as [Double] {
      #expect(throws: CompositeIndicatorsError.sign(method: "log", column: "c", row: 1, value: bad))
      {
        try LogarithmTreater(shift: .plain).treat([1, bad], name: "c")
      }
    }
    for (shift, column) in [
      (LogarithmShift.innovationIndex, [0, 0.5]), (.range, [-1e308, 1e308]),
    ] {
      #expect {
        try LogarithmTreater(shift: shift).treat(column, name: "c")
      } throws: {
        isUndefined($0, by: "log")
      }
    }
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "log", name: "shift", value: "x",
        expected: "range | signed-range | one | innovation-index | plain")
    ) { try Catalogue.treaters.make("log", ["shift": "x"]) }
  }
}
