import Reports
import Testing

@Suite struct DisplayWidthTests {
  @Test(
    "columns as a terminal draws them",
    arguments: [
      ("", 0), ("abc", 3), ("邹城市", 6), ("ＡＢ", 4), ("ｱ", 1), ("（）", 4), ("，。《》", 8), ("A级", 3),
      ("e\u{301}", 1), ("é", 1), ("\u{200B}", 0), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("カナ", 4), ("か\u{3099}", 2), ("😀", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("☎\u{FE0F}", 2), ("☎", 1),
      ("𠮷", 2), ("㐀", 2), ("“…×", 3), ("ß", 1), ("Я", 1), ("１２", 4), ("￥", 2), ("¥", 1),
      ("⼀", 2), ("々〇", 4), ("①", 1), ("㈱", 2), ("㎡", 2), ("\n", 0),
    ])
  func widths(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }
}
