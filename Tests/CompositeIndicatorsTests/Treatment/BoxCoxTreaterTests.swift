import CompositeIndicators
import Testing

struct BoxCoxTreaterTests {
  @Test func boxCox() throws {
    let root = try BoxCoxTreater(lambda: 0.5, shiftsToOne: false).treat([1, 4, 9], name: "c")
    #expect(agree(root.values, [0, 2, 4]))
    let shifted = try BoxCoxTreater(lambda: 0).treat([5, 6, .nan], name: "c").values
    #expect(shifted[0] == 0 && agree([shifted[1]], [0.6931471805599453]) && shifted[2].isNaN)
    #expect(throws: CompositeIndicatorsError.sign(method: "box-cox", column: "c", row: 1, value: 0))
    {
      try BoxCoxTreater(lambda: 1, shiftsToOne: false).treat([1, 0], name: "c")
    }
    #expect(throws: CompositeIndicatorsError.infinite(column: "c", row: 1)) {
      try BoxCoxTreater(lambda: 1000).treat([0, 100], name: "c")
    }
  }

  @Test func badParameters() {
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "box-cox", name: "lambda", value: "x", expected: "number")
    ) { try Catalogue.treaters.make("box-cox", ["lambda": "x"]) }
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "box-cox", name: "shift", value: "x", expected: "yes | no")
    ) { try Catalogue.treaters.make("box-cox", ["shift": "x"]) }
  }
}
