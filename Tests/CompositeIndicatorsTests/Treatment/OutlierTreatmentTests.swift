import CompositeIndicators
import Testing

struct OutlierTreatmentTests {
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

  @Test func theSecondMethodStartsFromTheRawColumn() throws {
    // Powers of ten: more points stand out than may be drawn in.
    let column = (0..<30).map { index in
      (0..<index / 4).reduce(1.0) { value, _ in value * 10 } + Double(index) / 100
    }
    let data = try matrix([column, (0..<30).map(Double.init)])
    let treated = try OutlierTreatment(first: WinsorisingTreater(limit: 1)).treat(data)
    #expect(treated.records[0].steps.count == 2 && treated.records[1].steps.isEmpty)
    let logarithm = try LogarithmTreater().treat(column, name: "c1").values
    #expect(treated.matrix.columns[0] == logarithm)
    #expect(treated.matrix.columns[1] == data.columns[1])
    let only = try OutlierTreatment(first: WinsorisingTreater(limit: 1), second: nil).treat(data)
    #expect(only.notices.count == (only.records[0].passes ? 0 : 1))
  }

  @Test(arguments: Catalogue.treaters.names)
  func everyTreaterSurvivesFlatAndEmptyColumns(_ name: String) throws {
    let treater = try Catalogue.treaters.make(name)
    #expect(
      try treater.treat([3, 3, 3, .nan], name: "c").values.prefix(3).allSatisfy { $0.isFinite })
    #expect(try treater.treat([.nan, .nan], name: "c").values.allSatisfy { $0.isNaN })
  }
}
