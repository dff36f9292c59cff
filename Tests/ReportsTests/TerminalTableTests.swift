import Credit
import Testing

@testable import Reports

@Suite struct TerminalTableTests {
  private let columns = [
    Column("监管领域"), Column("n", .integer), Column("share", .percent(places: 1)),
  ]
  private var rows: [[Cell]] {
    [
      [.text("食品安全"), .integer(12), .decimal(ExactDecimal(millionths: 250_000))],
      [.text("tax"), .integer(1234), .empty],
    ]
  }

  @Test("Chinese characters take two columns, numbers stand flush right")
  func drawn() {
    #expect(
      TerminalTable().render(rows, columns: columns) == """
        监管领域     n  share
        --------  ----  -----
        食品安全    12  25.0%
        tax       1234

        """)
  }

  @Test("every line of a table is equally wide but for the spaces at its end")
  func widths() {
    let lines = TerminalTable().render(Table("t", columns, rows: rows)).split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.columns(of: String($0)) <= 21 })
  }

  @Test("a narrow terminal cuts the widest texts, never numbers")
  func cut() {
    let columns = [Column("名称"), Column("代码", .code), Column("n", .integer)]
    let rows: [[Cell]] = [
      [.text("邹城市某某食品有限公司"), .text("91350100M000100Y43"), .integer(123_456_789_012)]
    ]
    let text = TerminalTable(maxWidth: 40).render(rows, columns: columns)
    #expect(
      text == """
        名称          代码                     n
        ------------  ------------  ------------
        邹城市某某..  91350100M0..  123456789012

        """)
    #expect(text.contains("123456789012"))
    #expect(text.contains(".."))
    let narrow = TerminalTable(maxWidth: 10).render(rows, columns: columns)
    #expect(narrow.contains("123456789012"))
  }

  @Test("a column's own width is kept")
  func ownWidth() {
    let text = TerminalTable().render([[.text("abcdefghij")]], columns: [Column("x", width: 6)])
    #expect(text == "x\n------\nabcd..\n")
  }

  @Test("control characters of the data do not reach the terminal")
  func controls() {
    let text = TerminalTable().render(
      [[.text("a\u{1B}[2Jb\r\nc\td\u{202E}e\u{9B}f")]], columns: [Column("x")])
    #expect(text == "x\n--------------\na\u{FFFD}[2Jb c d\u{FFFD}e\u{FFFD}f\n")
  }

  @Test("cutting never splits a character or passes the width")
  func truncated() {
    for width in 0...12 {
      for text in ["邹城市食品", "a邹b城c市d", "abcdefghijklm", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧"] {
        let cut = TerminalText.truncated(text, to: width)
        #expect(DisplayWidth.columns(of: cut) <= width)
        #expect(cut == text || cut.hasSuffix(String(repeating: ".", count: min(2, width))))
      }
    }
    #expect(TerminalText.truncated("邹城市", to: 6) == "邹城市")
    #expect(TerminalText.truncated("邹城市", to: 5) == "邹..")
  }

  @Test("no columns, no rows")
  func empty() {
    #expect(TerminalTable().render([], columns: [Column("ab")]) == "ab\n--\n")
  }
}

@Suite struct TerminalTextTests {
  @Test(
    "lines break at spaces and between Chinese characters, never before closing marks",
    arguments: [
      ("one two three", 7, ["one two", "three"]),
      ("邹城市食品", 4, ["邹城", "市食", "品"]),
      ("邹城，市食。品", 4, ["邹", "城，", "市", "食。", "品"]),
      ("（邹）城", 4, ["（邹）", "城"]),
      ("得分89.99分", 6, ["得分", "89.99", "分"]),
      ("", 5, [""]), ("   ", 5, [""]), ("toolongword x", 4, ["toolongword", "x"]),
      ("a  b", 1, ["a", "b"]),
    ])
  func wrapped(text: String, width: Int, lines: [String]) {
    #expect(TerminalText.wrapped(text, to: width) == lines)
  }

  @Test("lines of code keep their indentation and lose their controls")
  func lines() {
    #expect(TerminalText.lines(of: "a\n  b\r\n\u{1B}c\n") == ["a", "  b", "\u{FFFD}c"])
    #expect(TerminalText.lines(of: "") == [""])
    #expect(TerminalText.lines(of: "\n") == [""])
  }
}
