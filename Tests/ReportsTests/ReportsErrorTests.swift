import Credit
import Reports
import StrictJSON
import Testing

@Suite struct ReportsErrorTests {
  @Test("an error says what, where and why in both languages")
  func words() {
    let error = ReportsError.file(.replace, path: "out/a.csv", reason: "Is a directory")
    #expect(error.description == "cannot replace out/a.csv: Is a directory")
    #expect(error.phrase(.chinese) == "替换文件失败：out/a.csv：Is a directory")
    #expect(
      ReportsError.json(.number, line: 3, column: 9).description
        == "JSON line 3, column 9: not a number that can be held exactly")
    #expect(
      ReportsError.textTooLong(sheet: "s", row: 2, column: "c", length: 40_000).description
        == "sheet \"s\", row 2, column \"c\": the text has 40000 characters and "
        + "a cell holds at most 32767")
  }

  @Test("every step and fault has words of its own")
  func complete() {
    let steps = ReportsError.FileStep.allCases.map {
      ReportsError.file($0, path: "p", reason: "r").phrase
    }
    #expect(Set(steps).count == ReportsError.FileStep.allCases.count)
    let faults = JSONFault.allCases.map { ReportsError.json($0, line: 1, column: 1).phrase }
    #expect(Set(faults).count == JSONFault.allCases.count)
  }
}
