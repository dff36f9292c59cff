import Credit
import EvaluationModels
import Reports
import Supervision
import Testing

@testable import Evaluation

/// What supervisors and organisations read, against texts in `Golden/` whose numbers were checked
/// by hand.
struct AccountsTests {
  static let list = InspectionDraw(runSeed: "2022-11-30", modelID: "market").draw(
    SampleCity.table, organisations: SampleCity.organisations)

  static func account(_ table: GradeTable) -> DomainAccount {
    DomainAccount(
      of: table,
      inspection: InspectionDraw(runSeed: "2022-11-30", modelID: "market").draw(
        table, organisations: SampleCity.organisations),
      library: SampleCity.library, organisations: SampleCity.organisations,
      scoring: SampleCase.scoring(of:))
  }

  @Test(arguments: Language.allCases)
  func caseRecord(language: Language) {
    let record = CaseRecord(SampleCase.file, library: SampleCity.library)
    let text = MarkdownRenderer().render(record.document(language))
    expectGolden(text, "case.\(language.rawValue).md")
  }

  /// The JSON has the very sentences of the paper, and figures that add up.
  @Test(arguments: Language.allCases)
  func caseRecordForPrograms(language: Language) throws {
    let record = CaseRecord(SampleCase.file, library: SampleCity.library)
    let json = try JSONValue(parsing: Array(record.json(language).text.utf8))
    let sentences =
      (json["text"]?.array ?? []) + (json["results"]?.array?.first?["text"]?.array ?? [])
    let said = Set(sentences.compactMap(\.string))
    for block in record.document(language).blocks {
      switch block {
      case .paragraph(let prose): #expect(said.contains(prose.text))
      case .list(let items): for item in items { #expect(said.contains(item.text)) }
      default: break
      }
    }
    let result = try #require(json["results"]?.array?.first)
    let statement = try #require(result["statement"])
    let amounts = (statement["lines"]?.array ?? []).compactMap { $0["amount"]?.decimal }
    let base = try #require(statement["base"]?.decimal)
    let sum = try #require(statement["sum"]?.decimal)
    #expect(amounts.reduce(base, +) == sum)
    let adjustment = try #require(statement["adjustment"]?.decimal)
    #expect(sum + adjustment == statement["score"]?.decimal)
    #expect(result["betterGradeByRepair"]?["records"]?.array == [.integer(1), .integer(4)])
    #expect(result["betterGradeByTime"]?["from"]?.string == "2024-12-01")
    let entries = try #require(json["records"]?.array)
    #expect(entries.count == 7)
    #expect(entries.filter { $0["counts"]?.bool == false }.count == 3)
    #expect(entries.allSatisfy { $0["documentNumber"]?.string?.isEmpty == false })
    #expect(json["objection"]?["own"]?["until"]?.string == "2022-12-05")
  }

  @Test(arguments: Language.allCases)
  func domainAccount(language: Language) {
    let rows = SampleCity.rows.filter { $0.directGrade == nil }
    let text = MarkdownRenderer().render(
      Self.account(SampleCity.table(rows)).document(language))
    expectGolden(text, "domain.\(language.rawValue).md")
  }

  @Test(arguments: Language.allCases)
  func tables(language: Language) {
    let listing = GradeListing(
      SampleCity.table, organisations: SampleCity.organisations,
      previous: [
        "91370883DEMO000001": "B", "91370883DEMO000003": "A", "91370883DEMO000004": "D",
        "91370883DEMO000005": "new",
      ], language: language, scoring: SampleCase.scoring(of:))
    let overview = RunOverview(
      tables: [SampleCity.table], inspections: [Self.list], library: SampleCity.library)
    let notes = RunNotes(
      library: SampleCity.library, tables: [SampleCity.table], inspections: [Self.list],
      seed: "2022-11-30")
    let document = Document([
      .table(listing.whole),
      .table(Self.list.table(organisations: SampleCity.organisations, language)),
      .table(overview.table(language)), .table(notes.table(language)),
    ])
    expectGolden(MarkdownRenderer().render(document), "tables.\(language.rawValue).md")
  }

  @Test func withoutAnEarlierRunTheChangeIsEmpty() {
    let listing = GradeListing(
      SampleCity.table, organisations: SampleCity.organisations, previous: nil,
      language: .chinese, scoring: SampleCase.scoring(of:))
    #expect(listing.rows.allSatisfy { $0[9] == .empty })
    #expect(Array(listing.rows) == listing.whole.rows)
  }

  @Test func aPublishedRowIsReadAsTheStandingOfTheNextRun() throws {
    let listing = GradeListing(
      SampleCity.table, organisations: SampleCity.organisations, previous: nil,
      language: .english, scoring: SampleCase.scoring(of:))
    let places = try #require(GradeListing.standingColumns(in: listing.columns.map(\.heading)))
    var previous: [String: String] = [:]
    for row in listing.rows {
      let texts = zip(row, listing.columns).map { $1.text(of: $0) }
      let grade = texts[places.grade]
      previous[texts[places.code]] = grade.isEmpty ? texts[places.state] : grade
    }
    let next = GradeListing(
      SampleCity.table, organisations: SampleCity.organisations, previous: previous,
      language: .chinese, scoring: SampleCase.scoring(of:))
    #expect(next.rows.allSatisfy { $0[9] == .text("持平") })
    #expect(GradeListing.standingColumns(in: ["a", "b"]) == nil)
  }

  @Test func aDirectGradeExplainsItself() {
    let result = CaseEvaluation(
      table: SampleCity.table, row: SampleCity.rows[1], scoring: SampleCase.scoring(of: 2),
      evidence: [[], [], [], []], remedies: [], directGradeEvidence: [0])
    let entry = SampleCase.entry(
      "邹市监列〔2022〕1号", category: 2, .serious, SampleCity.day(2022, 6, 1), yuan: 0,
      lapses: SampleCity.day(2025, 6, 1), row: 2)
    let file = CaseFile(
      organisation: SampleCity.organisations[2], ledger: [entry], evaluations: [result])
    let text = MarkdownRenderer().render(
      CaseRecord(file, library: SampleCity.library).document(.chinese))
    #expect(text.contains("等级：**D**（较重失信）；得分 90.00，在 4 家已评价主体中得分排第 2 位。"))
    #expect(text.contains("列入严重失信主体名单，直接定为 D 级（国办发〔2020〕49号），与得分无关。"))
    #expect(text.contains("依据记录：第 1 条。"))
    #expect(!text.contains("距 C 级"))
  }

  @Test func whoIsNotEvaluatedReadsThatItIsNoBadGrade() {
    let result = CaseEvaluation(
      table: SampleCity.table, row: SampleCity.rows[4], scoring: nil, evidence: [], remedies: [],
      directGradeEvidence: [])
    let file = CaseFile(
      organisation: SampleCity.organisations[4], ledger: [], evaluations: [result])
    let text = MarkdownRenderer().render(
      CaseRecord(file, library: SampleCity.library).document(.chinese))
    #expect(text.contains("状态：**新设立，未评价**。未评价不等于差等级，按一般监管对待。"))
    #expect(text.contains("抽查比例 10%"))
    #expect(text.contains("没有归集到该主体的信用记录。"))
  }

  @Test func aDomainThatIgnoresTheCompositeIsNotCounted() {
    let other = ModelLibrary(
      asOf: SampleCity.asOf, composite: nil, domainModels: [SampleCity.model],
      domains: [SampleCity.domain], categories: SampleCity.categories,
      regime: SampleCity.regime, measures: SampleCity.measures, files: [], notices: [])
    let account = DomainAccount(
      of: SampleCity.table, inspection: Self.list, library: other,
      organisations: SampleCity.organisations, scoring: SampleCase.scoring(of:))
    let text = MarkdownRenderer().render(account.document(.chinese))
    #expect(text.contains("未参考使用公共信用综合评价结果。"))
    #expect(text.contains("结论：尚不能计入已覆盖的监管领域。"))
  }

  @Test func noNameOrCodeOfTheExampleGetsOut() {
    for language in Language.allCases {
      let text = MarkdownRenderer().render(
        Self.account(SampleCity.table).document(language))
      for organisation in SampleCity.organisations {
        #expect(!text.contains(organisation.code))
        #expect(!text.contains(organisation.name))
      }
    }
  }

  @Test func scoresThatReachTheLimitSayWhatItTook() {
    let statement = CaseEvaluation(
      table: SampleCity.table, row: SampleCity.rows[0], scoring: SampleCase.scoring(of: 0),
      evidence: [[], [], [], []], remedies: [], directGradeEvidence: [])
    let file = CaseFile(
      organisation: SampleCity.organisations[0], ledger: [], evaluations: [statement])
    let text = MarkdownRenderer().render(
      CaseRecord(file, library: SampleCity.library).document(.chinese))
    #expect(text.contains("| 小计 |  |  |  |  | 110.00 |  |"))
    #expect(text.contains("| 限值调整（0–100 分） |  |  |  |  | -10.00 |  |"))
    #expect(text.contains("“守信加分”合计最多计 20 点，超出部分不计。"))
  }
}
