import Credit
import Datasets
import Evaluation
import EvaluationModels
import Reports
import Supervision

/// Writes a run's results into a folder being prepared.
struct RunPublisher: Sendable {
  let workspace: Workspace
  let run: EvaluationRun
  let options: PublishingOptions
  let output: OutputFolder
  let earlier: EarlierResults?
  /// Where an engine had the records from; nil when Fenji read files.
  var records: Manifest.Records?

  private var language: Language { options.language }

  /// The text that seeds the run's draws.
  var seed: String { options.seed ?? "\(workspace.dataset.name)-\(run.library.asOf)" }

  /// Writes tables, lists and accounts, and returns the lists drawn.
  func write() throws -> [InspectionList] {
    for folder in ["grades", "inspection", "cases"] { try output.make(folder) }
    let organisations = run.organisations.organisations
    let fields = OrganisationFields(organisations, language)
    let codes = OrganisationCodes(organisations)
    let lists = try Parallel.map(run.tables.count, threads: workspace.evaluator.threads) {
      try write(run.tables[$0], fields: fields, codes: codes)
    }
    return lists.compactMap(\.self)
  }

  /// A table's files; from the composite nothing is drawn.
  private func write(
    _ table: GradeTable, fields: OrganisationFields, codes: OrganisationCodes
  ) throws -> InspectionList? {
    let grades = "grades/\(table.model.id).csv"
    output.note(
      grades,
      try listing(of: table).writeCSV(
        to: output.path(of: grades), fields: fields, isDurable: false))
    guard table.model.domain != nil else { return nil }
    let organisations = run.organisations.organisations
    let list = InspectionDraw(runSeed: seed, modelID: table.model.id)
      .draw(table, codes: codes)
    let inspection = "inspection/\(table.model.id).csv"
    output.note(
      inspection,
      try CSVWriter.write(
        list.table(organisations: organisations, language), to: output.path(of: inspection),
        isDurable: false))
    let account = DomainAccount(
      of: table, inspection: list, library: run.library, organisations: organisations,
      scoring: run.scorings(in: table))
    let cases = "cases/\(table.model.id).md"
    output.note(
      cases,
      try AtomicFile.write(
        MarkdownRenderer().render(account.document(language)), to: output.path(of: cases),
        isDurable: false))
    return list
  }

  private func listing(of table: GradeTable) -> GradeListing {
    GradeListing(
      table, run: run, previous: earlier?.grades(of: table.model.id), language: language)
  }

  /// `grades.xlsx`: an overview, a sheet per table, and notes.
  func writeWorkbook(lists: [InspectionList]) throws {
    let title = Phrase("信用分级分类监管", "Graded supervision by credit")(language)
    let workbook = try WorkbookWriter(
      path: output.path(of: "grades.xlsx"), dated: run.library.asOf, title: title)
    try workbook.add(overviewTable(lists: lists))
    for table in run.tables {
      let listing = listing(of: table)
      try workbook.add(
        listing.title, listing.columns, frozenColumns: 2, rows: listing.rows)
    }
    try workbook.add(
      RunNotes(library: run.library, tables: run.tables, inspections: lists, seed: seed)
        .table(language))
    try workbook.commit()
  }

  private func overviewTable(lists: [InspectionList]) -> Table {
    RunOverview(tables: run.tables, inspections: lists, library: run.library).table(language)
  }

  /// Grades by domain and where to look, for a terminal.
  func overview(lists: [InspectionList], rejected: Int) -> String {
    let ledger = run.ledger
    let head = Phrase(
      "评价日 \(run.library.asOf)：主体 \(run.organisations.organisations.count)，"
        + "记录 \(run.totals.accepted) 条（计入 \(ledger[.eligible])），有误 \(rejected) 行\n\n",
      "as of \(run.library.asOf): \(run.organisations.organisations.count) organisations, "
        + "\(run.totals.accepted) records (\(ledger[.eligible]) count), \(rejected) rows refused\n\n"
    )
    let places: [(String, Phrase)] = [
      ("grades.xlsx", Phrase("分级表（Excel）", "grade tables (Excel)")),
      ("grades/", Phrase("分级表（CSV）", "grade tables (CSV)")),
      ("inspection/", Phrase("抽查名单", "inspection lists")),
      ("cases/", Phrase("各领域案例", "accounts by domain")),
      ("matrix/", Phrase("指标矩阵（numpy）", "indicator matrix (numpy)")),
      ("rejects.csv", Phrase("有误的行", "rows refused")),
      ("manifest.json", Phrase("清单：输入、输出、权重、种子", "manifest: inputs, outputs, weights, seed")),
    ]
    let absent = [
      options.hasWorkbook ? nil : "grades.xlsx", options.keepsMatrix ? nil : "matrix/",
    ]
    let list = places.filter { !absent.contains($0.0) }.map { name, what in
      let path = "\(output.path)/\(name)"
      let gap = String(repeating: " ", count: max(2, output.path.count + 18 - path.count))
      return "  \(path)\(gap)\(what(language))\n"
    }
    return head(language) + TerminalTable().render(overviewTable(lists: lists))
      + Phrase("\n结果：\n", "\nresults:\n")(language) + list.joined()
  }
}
