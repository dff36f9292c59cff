import Credit
import Reports
import Testing

@Suite struct CSVEncoderTests {
  private func encoded(
    _ rows: [[Cell]], _ columns: [Column], _ dialect: CSVDialect
  ) -> String {
    var encoder = CSVEncoder(columns: columns, dialect: dialect)
    for row in rows { encoder.append(row) }
    return String(decoding: encoder.bytes, as: UTF8.self)
  }

  private func field(_ text: String, _ dialect: CSVDialect) -> String {
    let lines = encoded([[.text(text), .integer(1)]], [Column("a"), Column("b")], dialect)
    let head = dialect == .plain ? "a,b\n" : "\u{FEFF}a,b\r\n"
    let tail = dialect == .plain ? ",1\n" : ",1\r\n"
    return String(
      decoding: lines.utf8.dropFirst(head.utf8.count).dropLast(tail.utf8.count), as: UTF8.self)
  }

  @Test("the two dialects, byte for byte")
  func dialects() throws {
    let columns = [
      Column("代码", .code), Column("n", .integer), Column("s", .decimal(places: 1)),
      Column("p", .percent(places: 1)), Column("d", .date),
    ]
    let row: [Cell] = [
      .text("91350100M000100Y43"), .integer(-7), .decimal(2),
      .decimal(ExactDecimal(millionths: 125_000)),
      .date(try #require(CalendarDate("2022-11-30"))),
    ]
    #expect(
      encoded([row], columns, .spreadsheet)
        == "\u{FEFF}代码,n,s,p,d\r\n91350100M000100Y43,-7,2.0,12.5%,2022-11-30\r\n")
    #expect(
      encoded([row], columns, .plain)
        == "代码,n,s,p,d\n91350100M000100Y43,-7,2.0,0.125,2022-11-30\n")
  }

  @Test("the first three bytes are the mark, or not")
  func mark() {
    #expect(CSVEncoder(columns: [Column("a")]).bytes == [0xEF, 0xBB, 0xBF, 97, 13, 10])
    #expect(CSVEncoder(columns: [Column("a")], dialect: .plain).bytes == [97, 10])
  }

  @Test(
    "quotes where RFC 4180 wants them, and only there",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
      ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), (" a ", " a "),
      ("", ""), ("\"", "\"\"\"\""), ("山东，省", "山东，省"), ("a'b", "a'b"),
    ])
  func quotes(text: String, written: String) {
    #expect(field(text, .plain) == written)
    #expect(field(text, .spreadsheet) == written)
  }

  @Test(
    "text a spreadsheet would run is made inert",
    arguments: [
      ("=1+1", "'=1+1"), ("+86 537", "'+86 537"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("\nx", "\"'\nx\""), ("\0x", "'\0x"),
      ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"),
      ("=HYPERLINK(\"u\",\"v\")", "\"'=HYPERLINK(\"\"u\"\",\"\"v\"\")\""),
      ("a;=1+1", "\"a;=1+1\""), ("a\t=1+1", "\"a\t=1+1\""),
      ("a=1", "a=1"), ("'=1", "'=1"), ("！1", "！1"), ("（x）", "（x）"),
    ])
  func formulas(text: String, written: String) {
    #expect(field(text, .spreadsheet) == written)
  }

  @Test("programs get text as it is")
  func plainFormulas() {
    for text in ["=1+1", "-5", "＠x", "\0x", "a;b", "\tx"] {
      #expect(field(text, .plain) == text)
    }
  }

  @Test("codes and headings are guarded like other text, numbers never")
  func guarded() {
    let columns = [Column("=head", .code), Column("n", .decimal(places: 2))]
    #expect(
      encoded([[.text("-1"), .decimal(ExactDecimal(-5))]], columns, .spreadsheet)
        == "\u{FEFF}'=head,n\r\n'-1,-5.00\r\n")
  }

  @Test("a lone empty cell is not an empty line")
  func lone() {
    #expect(encoded([[.empty], [.text("")]], [Column("")], .plain) == "\"\"\n\"\"\n\"\"\n")
    #expect(encoded([[.empty]], [Column("")], .spreadsheet) == "\u{FEFF}\"\"\r\n\"\"\r\n")
    #expect(encoded([[.empty, .empty]], [Column("a"), Column("b")], .plain) == "a,b\n,\n")
  }

  @Test("a row that does not fit traps")
  func misfit() async {
    await #expect(processExitsWith: .failure) {
      var encoder = CSVEncoder(columns: [Column("a")])
      encoder.append([.empty, .empty])
    }
  }
}
