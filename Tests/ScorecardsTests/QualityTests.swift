import Credit
import EvaluationModels
import Testing

@testable import Scorecards

@Suite struct CodeAuditTests {
  private func audit(_ rows: (String, String)...) -> CodeAudit {
    CodeAudit(
      rows.enumerated().map {
        .init(row: $0 + 2, code: $1.0, name: $1.1, month: month("2022-03"))
      })
  }

  private static let good = "91350100M000100Y43"
  private static let other = "91512081MA62K0260E"

  @Test(arguments: [
    ("", "missing"), ("91350100M000100Y4Z", "code-character"),
    ("91350200M000000510", "code-check"), ("91350128M00000019A", "code-check"),
    ("9.13501E+17", "code-mangled-by-spreadsheet"), ("91350100M000100Y4", "code-length"),
  ])
  func wrongCodes(code: String, word: String) {
    let audit = audit((code, "甲公司"), (Self.good, "乙公司"))
    #expect(audit.findings.map(\.fault.word) == [word])
    #expect(audit.findings.map(\.row) == [2])
    #expect(audit.corrections.map(\.action) == (code.isEmpty ? [.new] : [.new, .delete]))
  }

  @Test func rightCodesAreLeftAlone() {
    let audit = audit((Self.good, "甲公司"), (Self.other, "乙公司"))
    #expect(audit.findings.isEmpty && audit.corrections.isEmpty && audit.rows == 2)
  }

  @Test func theSameAgainGoes() {
    let audit = audit((Self.good, "甲（中国）公司"), (Self.good, "甲(中国) 公司"))
    #expect(audit.findings.map(\.fault) == [.repeated(row: 2)])
    #expect(audit.corrections.map(\.action) == [.keep, .delete])
    #expect(audit.corrections.allSatisfy { !$0.needsReview })
  }

  @Test func oneCodeOfTwoNames() {
    let audit = audit((Self.good, "甲公司"), (Self.good, "乙公司"))
    #expect(audit.findings.map(\.fault) == [.severalNames(row: 2)])
    #expect(audit.corrections.map(\.action) == [.keep, .new])
    #expect(audit.corrections.allSatisfy { $0.needsReview })
  }

  @Test func oneNameOfTwoCodes() {
    let audit = audit((Self.good, "甲公司"), (Self.other, "甲公司"))
    #expect(audit.findings.map(\.fault) == [.severalCodes(row: 2)])
    #expect(audit.corrections.map(\.action) == [.keep, .delete])
  }

  @Test func soleTradersMayShareAName() {
    let audit = audit(("92510100MA61WJ3204", "小吃店"), (Self.good, "小吃店"))
    #expect(audit.findings.isEmpty)
  }

  @Test func oneSubjectInTwoCodes() throws {
    // The same nine characters registered as another kind of unit.
    let stem = Array(("92" + Self.good.dropFirst(2).prefix(15)).utf8)
    let check = try #require(CreditCode.checkCharacter(for: stem))
    let code = String(decoding: stem + [check], as: UTF8.self)
    let audit = audit((Self.good, "甲公司"), (code, "乙公司"))
    #expect(audit.findings.map(\.fault) == [.sharedSubject(row: 2)])
  }

  @Test func figuresByMonth() throws {
    let model = try Shipped.shared.get()
    let figures = audit(("x", "甲"), (Self.good, "乙")).figures(
      row: "code-errors", item: "wrong-codes", window: model.window, until: month("2022-06"))
    #expect(figures["code-errors", "wrong-codes", month("2022-03")] == 1)
    #expect(figures["code-errors", "wrong-codes", month("2022-04")] == 0)
    #expect(figures["code-errors", "wrong-codes", month("2022-07")] == nil)
    let again = try CityFigures.parse(
      Array(figures.csv(model).utf8), file: "f.csv", model: model)
    #expect(again == figures)
  }
}

@Suite struct PublicityTests {
  let model: ScorecardModel
  let rules: PublicityRules
  let calendar: WorkingDayCalendar
  let names: BodyNames

  init() throws {
    model = try Shipped.shared.get()
    rules = try PublicityRules.load(path: Shipped.path("models/scorecard/publicity.yaml"))
    calendar = try WorkingDays.load(path: Shipped.path("models/calendar/working-days.yaml"))
    names = try BodyNames.load(
      departments: Shipped.path("models/departments.yaml"),
      bodies: Shipped.path("models/scorecard/bodies.yaml"))
  }

  private func report(_ files: [[String]]) throws -> PublicityReport {
    let tables = try files.enumerated().map { index, lines in
      try LooseTable(Array((lines.joined(separator: "\n") + "\n").utf8), file: "\(index).csv")
    }
    return try PublicityReport.make(
      tables: tables, rules: rules, calendar: calendar, names: names, window: model.window)
  }

  private static let penalties = "CF_XDR_SHXYM,CF_WSH,CF_JDRQ,CF_SJC,CF_CFJG,程序类型"
  private static let code = "91350100M000100Y43"

  /// Decided on 30 September, so the seventh working day is 14 October.
  @Test(arguments: [
    ("2022-09-30", 1, 1), ("2022-10-14", 1, 1), ("2022-10-15", 1, 0), ("2022/10/14 08:30", 1, 1),
    ("2022-09-29", 0, 0), ("2022-10-32", 0, 0),
  ])
  func theTerm(submitted: String, compliant: Int, timely: Int) throws {
    let line = try #require(
      try report([
        [Self.penalties, "\(Self.code),邹罚〔2022〕1号,2022-09-30,\(submitted),市监局,"]
      ]).lines.first)
    #expect(line.department == "邹城市市场监督管理局" && line.month == month("2022-09"))
    #expect(line.due == 1 && line.reported == 1)
    #expect(line.compliant == compliant && line.timely == timely)
  }

  @Test func exemptUnreportedAndOutside() throws {
    let report = try report([
      [
        Self.penalties, "\(Self.code),1号,2022-09-30,2022-10-08,市监局,简易程序",
        "\(Self.code),2号,2022-09-30,,市监局,", "\(Self.code),3号,2021-11-30,2021-12-01,市监局,",
        "\(Self.code),\"4号,2022-09-30,,市监局,",
      ]
    ])
    #expect(report.exempt == 1 && report.outside == 1)
    #expect(report.lines.map(\.due) == [1] && report.lines.map(\.reported) == [0])
    #expect(report.failures.map(\.reason) == [.unreported])
    #expect(report.failures.map(\.row) == [3])
    #expect(report.unreadable.map(\.row) == [5])
  }

  @Test func faultsOfTheRecord() throws {
    let report = try report([
      [
        Self.penalties, "91350200M000000510,,2022-09-30,2022-10-08,市监局,",
        "\(Self.code),5号,2022-02-30,2022-03-01,,",
      ]
    ])
    #expect(
      report.failures.map(\.reason) == [
        .badCode(.checkCharacter), .empty("CF_WSH"), .empty("CF_CFJG"), .badDate("2022-02-30"),
      ])
    #expect(report.lines.allSatisfy { $0.compliant == 0 })
  }

  @Test func copiesOfOneDecisionCountOnce() throws {
    let province = [
      Self.penalties, "\(Self.code),邹罚〔2022〕1号,2022-09-30,2022-12-01,邹城市市场监督管理局,",
    ]
    let city = [
      "CF_SJC,CF_XZJG,CF_JDRQ,CF_WSH,CF_XDR_SHXYM",
      "2022-10-08,市监局,2022-09-30,邹罚[２０２２]1号,\(Self.code)",
    ]
    for files in [[province, city], [city, province]] {
      let report = try report(files)
      #expect(report.duplicates == 1 && report.failures.isEmpty)
      #expect(report.lines.map(\.timely) == [1])
    }
  }

  @Test func figuresForTheScorecard() throws {
    let report = try report([
      [
        "XK_XDR_SHXYM,XK_WSH,XK_JDRQ,XK_SJC,XK_XKJG",
        "\(Self.code),许1号,2022-03-01,2022-03-02,市行政审批服务局",
        "\(Self.code),许2号,2022-03-01,2022-05-02,市行政审批服务局",
      ]
    ])
    let figures = report.figures(
      row: "double-publicity", window: model.window, until: month("2022-03"))
    #expect(figures["double-publicity", "permits", month("2022-03")] == 2)
    #expect(figures["double-publicity", "permits-timely", month("2022-03")] == 1)
    #expect(figures["double-publicity", "penalties", month("2022-02")] == 0)
    // December to February without decisions are met, March is late.
    let row = ScorecardScorer(model: model).score(figures, asOf: day("2022-03-31"))[
      "double-publicity"]
    #expect(row.points == decimal("1.2"))
  }

  @Test func otherColumnsAreNoForm() {
    #expect(throws: ScorecardError.self) { try report([["code,name", "1,2"]]) }
  }

  @Test func aDayOutsideTheCalendarIsAnError() throws {
    let narrow = try WorkingDayCalendar(years: 2022...2022, holidays: [], makeUpDays: [])
    let table = try LooseTable(
      Array("\(Self.penalties)\n\(Self.code),1号,2021-12-01,2021-12-02,市监局,\n".utf8), file: "p.csv")
    #expect(throws: ScorecardError.self) {
      try PublicityReport.make(
        tables: [table], rules: rules, calendar: narrow, names: names, window: model.window)
    }
  }
}

@Suite struct QualitySchemaTests {
  @Test(arguments: [
    ("working-days", [ObjectShape.workingDays, .workingYear, .holiday]),
    ("publicity", [.publicity, .publicityExempt, .publicityForm]),
    ("names", [.names, .allowedName]),
    (
      "from-records",
      [
        .fromRecords, .listType, .population, .severeFigures, .defaulterFigures, .codeFigures,
        .checkFigures, .publicityFigures, .recordFigures, .specialFigures, .specialClass,
        .creditPlusFigures, .registrationFigures, .volumeFigures, .commitmentFigures,
        .domainFigures,
      ]
    ),
  ])
  func theSchemasHaveTheSameKeys(file: String, shapes: [ObjectShape]) throws {
    try expectSameKeys(schema: file, shapes: shapes)
  }
}
