import Credit
import Foundation
import Testing

@testable import Reports

@Suite struct WorkbookWriterTests {
  private let day = CalendarDate(daysSinceEpoch: 19_326)  // 2022-11-30

  private let table = Table(
    "食品安全",
    [
      Column("统一社会信用代码", .code), Column("名称"), Column("户数", .integer),
      Column("得分", .decimal(places: 2)), Column("占比", .percent(places: 1)),
      Column("日期", .date), Column("等级", .text, grades: ["A", "B", "C", "D"]),
    ],
    frozenColumns: 2,
    rows: [
      [
        .text("911101077776591113"), .text("=cmd|' /C calc'!A0 <&>"), .integer(12),
        .decimal(ExactDecimal(millionths: 89_995_000)),
        .decimal(ExactDecimal(millionths: 125_000)),
        .date(CalendarDate(daysSinceEpoch: 19_326)), .text("A"),
      ],
      [.integer(42), .empty, .text("未知"), .text("未评价"), .empty, .empty, .text("D")],
    ])

  private func members(_ path: String, _ folder: TemporaryFolder) throws -> ZipReader {
    try ZipReader(folder.bytes(path))
  }

  private func written(_ table: Table) throws -> ZipReader {
    let folder = try TemporaryFolder()
    let workbook = try WorkbookWriter(path: folder.file("a.xlsx"), dated: day)
    try workbook.add(table)
    try workbook.commit()
    #expect(try folder.names == ["a.xlsx"])
    return try members("a.xlsx", folder)
  }

  @Test("cells are what they are: codes text, numbers numbers, formulas text")
  func cells() throws {
    let sheet = try written(table).text("xl/worksheets/sheet1.xml")
    #expect(sheet.contains(#"t="inlineStr"><is><t>911101077776591113</t>"#))
    #expect(sheet.contains(#"t="inlineStr"><is><t>=cmd|' /C calc'!A0 &lt;&amp;&gt;</t>"#))
    #expect(sheet.contains(#"t="inlineStr"><is><t>42</t>"#))
    #expect(sheet.contains("<v>12</v>"))
    #expect(sheet.contains("<v>90</v>"))
    #expect(sheet.contains("<v>0.125</v>"))
    #expect(sheet.contains("<v>44895</v>"))
    #expect(sheet.contains("<is><t>未评价</t>"))
    #expect(!sheet.contains("<f>"))
    #expect(!sheet.contains(#"r="B3""#))
  }

  @Test("the header is frozen, filtered, repeated in print; codes are not nagged about")
  func furniture() throws {
    let zip = try written(table)
    let sheet = zip.text("xl/worksheets/sheet1.xml")
    #expect(sheet.contains(#"xSplit="2" ySplit="1""#))
    #expect(sheet.contains(#"state="frozen""#))
    #expect(sheet.contains(#"<autoFilter ref="A1:G3"/>"#))
    #expect(sheet.contains(#"<ignoredError sqref="A1:A3" numberStoredAsText="1"/>"#))
    #expect(sheet.contains(#"orientation="landscape""#))
    #expect(zip.text("xl/workbook.xml").contains("_xlnm.Print_Titles"))
    #expect(zip.text("xl/workbook.xml").contains(#"<sheet name="食品安全" "#))
  }

  @Test("number formats follow the kinds, fills the grades")
  func formats() throws {
    let styles = try written(table).text("xl/styles.xml")
    #expect(styles.contains(#"formatCode="0.0%""#))
    #expect(styles.contains(#"formatCode="yyyy\-mm\-dd""#))
    #expect(styles.contains(#"numFmtId="2""#))  // 0.00
    #expect(styles.contains(#"numFmtId="49""#))  // text
    #expect(styles.contains("<b/>"))
    #expect(styles.contains("FFC6EFCE"))
    #expect(styles.contains("FFFFC7CE"))
  }

  @Test("widths count Chinese characters twice and stay within bounds")
  func widths() throws {
    let sheet = try written(
      Table(
        "w", [Column("名称"), Column("n"), Column("fixed", width: 9), Column("long")],
        rows: [
          [
            .text("邹城市某某食品有限公司"), .integer(1), .text("0123456789abcdef"),
            .text(String(repeating: "x", count: 500)),
          ]
        ])
    ).text("xl/worksheets/sheet1.xml")
    #expect(sheet.contains(#"<col min="1" max="1" width="23.7109375""#))
    #expect(sheet.contains(#"<col min="2" max="2" width="6.7109375""#))
    #expect(sheet.contains(#"<col min="3" max="3" width="9.7109375""#))
    #expect(sheet.contains(#"<col min="4" max="4" width="60.7109375""#))
  }

  @Test("two runs at other times and in another time zone give the same bytes")
  func deterministic() throws {
    let folder = try TemporaryFolder()
    func write(_ name: String) throws {
      let workbook = try WorkbookWriter(path: folder.file(name), dated: day, title: "分级表")
      try workbook.add(table)
      try workbook.add(Table("empty", [Column("a")]))
      try workbook.commit()
    }
    try write("a.xlsx")
    let zone = getenv("TZ").map { String(cString: $0) }
    setenv("TZ", "Pacific/Kiritimati", 1)
    tzset()
    // Times in a ZIP archive have a step of two seconds.
    sleep(3)
    try write("b.xlsx")
    if let zone { setenv("TZ", zone, 1) } else { unsetenv("TZ") }
    tzset()
    #expect(try folder.bytes("a.xlsx") == folder.bytes("b.xlsx"))

    let zip = try members("a.xlsx", folder)
    #expect(Set(zip.members.map(\.stamp)) == [0x0021_0000])  // 1980-01-01 00:00
    let core = zip.text("docProps/core.xml")
    #expect(core.components(separatedBy: "2022-11-30T12:00:00Z").count == 3)
    #expect(core.contains("<dc:title>分级表</dc:title>"))
  }

  @Test("the first day of the epoch is not taken for now")
  func epoch() throws {
    let folder = try TemporaryFolder()
    let workbook = try WorkbookWriter(
      path: folder.file("a.xlsx"), dated: CalendarDate(daysSinceEpoch: 0))
    try workbook.add(table)
    try workbook.commit()
    let core = try members("a.xlsx", folder).text("docProps/core.xml")
    #expect(core.contains("1970-01-01T12:00:00Z"))
  }

  @Test("a full sheet goes on in a second and a third, each with headings")
  func overflow() throws {
    let folder = try TemporaryFolder()
    let workbook = try WorkbookWriter(
      path: folder.file("a.xlsx"), dated: day, title: "", rowLimit: 4)
    try workbook.add("Grades", [Column("n", .integer)], rows: (1...7).map { [.integer($0)] })
    try workbook.add("grades (2)", [Column("n", .integer)], rows: (1...3).map { [.integer($0)] })
    try workbook.commit()
    let zip = try members("a.xlsx", folder)
    let names = zip.text("xl/workbook.xml").matches(of: /<sheet name="([^"]*)"/).map { $0.1 }
    #expect(names == ["Grades", "Grades (2)", "Grades (3)", "grades (2) (2)"])
    func values(_ index: Int) -> [String] {
      zip.text("xl/worksheets/sheet\(index).xml").matches(of: /<v>(\d+)<\/v>/)
        .map { String($0.1) }
    }
    #expect(values(1) == ["1", "2", "3"])
    #expect(values(2) == ["4", "5", "6"])
    #expect(values(3) == ["7"])
    #expect(values(4) == ["1", "2", "3"])
    for index in 1...4 {
      #expect(zip.text("xl/worksheets/sheet\(index).xml").contains("<is><t>n</t>"))
    }
  }

  @Test("a text that is too long is an error that names its place, and leaves nothing")
  func tooLong() throws {
    let folder = try TemporaryFolder()
    let columns = [Column("a"), Column("注")]
    try AtomicFile.write("old", to: folder.file("a.xlsx"))
    let workbook = try WorkbookWriter(path: folder.file("a.xlsx"), dated: day)
    try workbook.begin("案例", columns)
    try workbook.write([.empty, .text(String(repeating: "邹", count: 32_767))])
    #expect(throws: ReportsError.textTooLong(sheet: "案例", row: 3, column: "注", length: 32_768)) {
      try workbook.write([.empty, .text(String(repeating: "😀", count: 16_384))])
    }
    #expect(try folder.names == ["a.xlsx"])
    #expect(try folder.text("a.xlsx") == "old")
  }

  @Test("a workbook given up leaves nothing, nor an open file")
  func givenUp() throws {
    let folder = try TemporaryFolder()
    func open() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").filter {
        let target = try? FileManager.default.destinationOfSymbolicLink(
          atPath: "/proc/self/fd/" + $0)
        return target?.contains(folder.path) ?? false
      }.count
    }
    do {
      let workbook = try WorkbookWriter(path: folder.file("a.xlsx"), dated: day)
      try workbook.add(table)
      try workbook.begin("b", [Column("x")])
      try workbook.write([.text("y")])
      #expect(try folder.names.count == 1)
      #expect(try open() == 3)
    }
    #expect(try folder.names.isEmpty)
    #expect(try open() == 0)
  }

  @Test("a missing folder and too many columns are errors")
  func errors() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ReportsError.self) {
      try WorkbookWriter(path: folder.file("no/a.xlsx"), dated: day)
    }
    let workbook = try WorkbookWriter(path: folder.file("a.xlsx"), dated: day)
    #expect(throws: ReportsError.tooManyColumns(sheet: "wide", count: 16_385)) {
      try workbook.begin("wide", [Column](repeating: Column("x"), count: 16_385))
    }
    #expect(try folder.names.isEmpty)
  }

  @Test("rows the disk did not take are an error, not a shorter sheet")
  func lostRows() async throws {
    // A limit on the size of files stands in for a full disk; it would hold for the whole process.
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let path = folder.file("a.xlsx")
      let workbook = try WorkbookWriter(path: path, dated: CalendarDate(daysSinceEpoch: 1))
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 20_000, rlim_max: 20_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      // Repetitive rows: the archive itself would stay far below the limit.
      try workbook.add("a", [Column("n")], rows: (0..<1000).map { _ in [.text("same")] })
      #expect(
        throws: ReportsError.workbook(
          path: path, reason: "cannot write a sheet's temporary file")
      ) {
        try workbook.commit()
      }
      #expect(try folder.names.isEmpty)
    }
  }

  @Test("a decimal comma of the locale does not get in", .enabled(if: hasCommaLocale))
  func commaLocale() async throws {
    await #expect(processExitsWith: .success) {
      setlocale(LC_ALL, "de_DE.UTF-8")
      let folder = try TemporaryFolder()
      let workbook = try WorkbookWriter(
        path: folder.file("a.xlsx"), dated: CalendarDate(daysSinceEpoch: 1))
      let half = ExactDecimal(millionths: 500_000)
      try workbook.add("a", [Column("n", .decimal(places: 1))], rows: [[.decimal(half)]])
      try workbook.commit()
      let zip = try ZipReader(folder.bytes("a.xlsx"))
      #expect(zip.text("xl/worksheets/sheet1.xml").contains("<v>0.5</v>"))
    }
  }

  private static let hasCommaLocale: Bool = {
    guard let locale = newlocale(1 << LC_NUMERIC, "de_DE.UTF-8", nil) else { return false }
    freelocale(locale)
    return true
  }()

  @Test("other tools find the archive sound", .enabled(if: unzip != nil))
  func sound() throws {
    let folder = try TemporaryFolder()
    let workbook = try WorkbookWriter(path: folder.file("a.xlsx"), dated: day)
    try workbook.add(table)
    try workbook.commit()
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.unzip))
    process.arguments = ["-tqq", folder.file("a.xlsx")]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private static let unzip = ["/usr/bin/unzip", "/bin/unzip"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}
