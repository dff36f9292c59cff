import Credit
import Testing

@testable import Reports

@Suite struct SpreadsheetValueTests {
  @Test("fifteen digits are a number, sixteen are text")
  func integers() {
    #expect(SpreadsheetNumber.value(Int64(999_999_999_999_999)) == 999_999_999_999_999)
    #expect(SpreadsheetNumber.value(Int64(-999_999_999_999_999)) == -999_999_999_999_999)
    #expect(SpreadsheetNumber.value(Int64(1_000_000_000_000_000)) == nil)
    #expect(SpreadsheetNumber.value(Int64.min) == nil)
  }

  @Test(
    "decimals are the nearest Double, or text",
    arguments: [
      ("0.1", 0.1), ("-0.3", -0.3), ("89.99", 89.99), ("0.000001", 0.000001), ("0", 0),
      ("999999999.999999", 999_999_999.999999), ("9223372036854", 9_223_372_036_854),
      ("9000000000000.5", 9_000_000_000_000.5), ("1234567890.123456", nil),
      ("9223372036854.775807", nil),
    ] as [(String, Double?)])
  func decimals(text: String, value: Double?) throws {
    let decimal = try #require(ExactDecimal(text))
    #expect(SpreadsheetNumber.value(decimal, places: 6) == value)
    if let value { #expect(Double(text) == value) }
  }

  @Test("a decimal is held as it is shown, whatever its size")
  func rounded() throws {
    let score = ExactDecimal(millionths: 89_995_000)
    #expect(SpreadsheetNumber.value(score, places: 2) == 90)
    #expect(SpreadsheetNumber.value(score, places: 3) == 89.995)
    #expect(SpreadsheetNumber.value(ExactDecimal(millionths: .max), places: 0) == 9_223_372_036_855)
    #expect(SpreadsheetNumber.value(ExactDecimal(millionths: .min), places: 6) == nil)
  }

  @Test(
    "days count from the spreadsheet's own first day",
    arguments: [
      ("1900-03-01", 61.0), ("1970-01-01", 25_569), ("2022-11-30", 44_895),
      ("9999-12-31", 2_958_465), ("1900-02-28", nil), ("0001-01-01", nil),
    ] as [(String, Double?)])
  func days(text: String, value: Double?) throws {
    #expect(SpreadsheetNumber.value(try #require(CalendarDate(text))) == value)
  }

  @Test(
    "text keeps what XML can hold",
    arguments: [
      ("plain", "plain"), ("邹城 <&>", "邹城 <&>"), ("a\0b", "a\u{FFFD}b"),
      ("\u{FFFE}\u{FFFF}\u{1FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("_x0041_", "_x005F_x0041_"),
      ("_x00zz_", "_x00zz_"), ("_x0041", "_x0041"), ("CF_XDR", "CF_XDR"),
      ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
    ])
  func text(text: String, prepared: String) {
    #expect(SpreadsheetText.prepared(text) == prepared)
  }

  @Test("length counts UTF-16 units")
  func length() {
    #expect(SpreadsheetText.prepared(String(repeating: "x", count: 32_767))?.count == 32_767)
    #expect(SpreadsheetText.prepared(String(repeating: "x", count: 32_768)) == nil)
    #expect(SpreadsheetText.prepared(String(repeating: "邹", count: 32_767))?.count == 32_767)
    #expect(SpreadsheetText.prepared(String(repeating: "😀", count: 16_384)) == nil)
  }

  @Test(
    "columns have letters",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func letters(index: Int, letters: String) {
    #expect(WorkbookSheet.letters(index) == letters)
  }

  @Test("grades run from green over yellow to red")
  func shades() {
    #expect((0..<4).map { GradeShades.fill($0, of: 4) }.first == 0xC6EFCE)
    #expect((0..<4).map { GradeShades.fill($0, of: 4) }.last == 0xFFC7CE)
    #expect(GradeShades.fill(2, of: 5) == 0xFFF2B3)
    #expect(GradeShades.fill(0, of: 1) == 0xC6EFCE)
    #expect(Set((0..<7).map { GradeShades.fill($0, of: 7) }).count == 7)
  }
}
