import Credit
import Testing

@testable import Scorecards

@Suite struct FigureReadingTests {
  let model: ScorecardModel

  init() throws { model = try Shipped.shared.get() }

  private func read(_ lines: String...) throws -> CityFigures {
    let text = lines.joined(separator: "\n") + "\n"
    return try CityFigures.parse(Array(text.utf8), file: "f.csv", model: model)
  }

  @Test func rowsByNameOrNumber() throws {
    let figures = try read(
      "row,item,month,value", "city-rank,rank,2022-03,12", "1,rank,2022-04,14", "",
      "deductions,ideology,2022-05,1")
    #expect(figures["city-rank", "rank", month("2022-03")] == 12)
    #expect(figures["city-rank", "rank", month("2022-04")] == 14)
    #expect(figures["deductions", "ideology", month("2022-05")] == 1)
  }

  @Test func marksLineEndsQuotesAndOrder() throws {
    let text = "\u{FEFF}value,\"month\",row,item\r\n12,2022-03,\"city-rank\",rank\r\n"
    let figures = try CityFigures.parse(Array(text.utf8), file: "f.csv", model: model)
    #expect(figures["city-rank", "rank", month("2022-03")] == 12)
  }

  @Test(arguments: [
    ("nonsense,rank,2022-03,1", "row"), ("17,rank,2022-03,1", "row"),
    ("city-rank,place,2022-03,1", "item"), ("city-rank,rank,2022-3,1", "month"),
    ("city-rank,rank,2022-13,1", "month"), ("city-rank,rank,2021-11,1", "month"),
    ("city-rank,rank,2022-12,1", "month"), ("city-rank,rank,2022-03,0", "value"),
    ("city-rank,rank,2022-03,1.5", "value"), ("city-rank,rank,2022-03,-1", "value"),
    ("city-rank,rank,2022-03,1e3", "value"), ("city-rank,rank,2022-03,nan", "value"),
    ("city-rank,rank,2022-03,", "value"), (",rank,2022-03,1", "row"),
    ("loan-volume,credit-granted,2022-03,1.005", "value"),
    ("loan-volume,credit-granted,2022-03,100000000001", "value"),
    ("special-data,water-authorised,2022-03,2", "value"),
    ("mechanism,rules,2022-03,101", "value"), ("city-rank,rank,2022-03", ""),
    ("city-rank,rank,2022-03,1,2", ""), ("city-rank,\"ra\"nk,2022-03,1", ""),
  ])
  func faultsHaveAPlace(line: String, column: String) throws {
    let error = #expect(throws: ScorecardError.self) {
      try read("row,item,month,value", "credit-plus,fields,2022-03,1", line)
    }
    guard case .figures(let faults) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(faults.count == 1)
    #expect(faults.first?.row == 3)
    #expect(faults.first?.column == column)
    #expect(error?.phrase.chinese.isEmpty == false)
  }

  @Test func allFaultsAtOnce() throws {
    let error = #expect(throws: ScorecardError.self) {
      try read(
        "row,item,month,value", "city-rank,rank,2022-03,5", "city-rank,rank,2022-03,6",
        "records-reported,records,2022-03,50", "records-reported,records,2022-04,49",
        "x,y,2022-01,1")
    }
    guard case .figures(let faults) = error else { return }
    #expect(faults.map(\.row) == [3, 5, 6])
    #expect(faults[0].reason == .repeated(row: 2))
    #expect(faults[1].reason == .falls(from: 50, month: month("2022-03")))
    #expect(error?.description.split(separator: "\n").count == 3)
  }

  @Test(arguments: ["row,item,value", "row,item,month,value,note", "row;item;month;value", ""])
  func headers(header: String) {
    #expect(throws: ScorecardError.self) { try read(header) }
  }

  @Test func otherEncodings() {
    #expect(throws: ScorecardError.self) {
      try CityFigures.parse([0xD0, 0xD0, 0x2C], file: "f.csv", model: model)
    }
  }
}
