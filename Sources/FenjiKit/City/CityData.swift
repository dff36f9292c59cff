import Credit
import Datasets
import Evaluation
import EvaluationModels
import Foundation
import Scorecards

/// A dataset as the city's scorecard sees it: organisations, ledgers, and the rules in force.
struct CityData: Sendable {
  let documents: CityDocuments
  let dataset: Dataset
  let library: ModelLibrary
  let model: ScorecardModel
  let codebook: RecordCodebook
  let organisations: OrganisationTable
  let ledgers: Ledgers
  let context: LedgerContext
  let threads: Int

  /// Opens a dataset and reads its organisations and ledgers.
  ///
  /// - Throws: `DatasetError`, `ModelError`, `ScorecardError` with file, row and column.
  init(
    dataset path: String, documents: CityDocuments, model: ScorecardModel, asOf: CalendarDate,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) throws {
    self.documents = documents
    self.model = model
    self.threads = threads
    library = try ModelLibrary.load(directory: documents.models, asOf: asOf)
    dataset = try Dataset.open(at: path)
    codebook = Evaluator(library: library, threads: threads).codebook
    organisations = try dataset.organisations(codebook: codebook, rejects: { _ in })
    ledgers = try dataset.ledgers(codebook: codebook, organisations: organisations)
    context = LedgerContext(
      rules: try RecordFigureRules.load(path: documents.figures, model: model),
      organisations: organisations.organisations,
      names: try BodyNames.load(departments: documents.departments, bodies: documents.bodies),
      window: model.window, asOf: asOf)
  }

  /// Wrong and repeated codes of the register.
  func codes() throws -> CodeAudit { try CodeAudit.make(sources: dataset.organisationSources) }

  /// Publication of the dataset's permits and penalties; nil when it has no file of them.
  func publicity() throws -> PublicityReport? {
    let files = context.rules.publicityCategories
      .flatMap { dataset.recordSources(category: $0) }.map(\.path)
    guard !files.isEmpty else { return nil }
    return try PublicityReport.make(
      files: files, rules: PublicityRules.load(path: documents.publicity),
      calendar: WorkingDays.load(path: documents.calendar), names: context.names,
      window: context.window)
  }

  /// Names and scopes with words that need a look.
  func names() throws -> NameAudit {
    var scopes: [String: String] = [:]
    for scope in ledgers.businessScopes {
      scopes[organisations.organisations[Int(scope.organisation)].code] = scope.text
    }
    return try NameAudit.make(
      sources: dataset.organisationSources, scopes: scopes, rules: documents.names)
  }

  /// Everything that the dataset can tell of the scorecard, and from where, by row.
  func figures() throws -> (figures: CityFigures, notes: [(row: String, note: Phrase)]) {
    let rules = context.rules
    var figures = CityFigures()
    var notes: [(row: String, note: Phrase)] = []
    func add(_ found: CityFigures, _ rows: [String], _ note: Phrase) {
      figures.merge(found)
      notes += rows.map { ($0, note) }
    }
    func ledger(_ word: String) -> Bool { ledgers.present.contains(word) }
    func source(_ word: String) -> Phrase {
      Phrase("由数据集的台账 \(word) 计算", "computed from the dataset's ledger \(word)")
    }
    let fromRecords = Phrase("由数据集的信用记录计算", "computed from the dataset's records")

    let records = try RecordFigures.make(self)
    add(records.figures, [rules.severe.row, rules.defaulters.row], fromRecords)
    add(
      try codes().figures(
        row: rules.codes.row, item: rules.codes.item, window: context.window,
        until: CalendarMonth(context.asOf)), [rules.codes.row],
      Phrase("由数据集的主体登记计算", "computed from the dataset's register"))
    if let publicity = try publicity() {
      add(
        publicity.figures(
          row: rules.publicity, window: context.window, until: CalendarMonth(context.asOf)),
        [rules.publicity], Phrase("由数据集的许可、处罚文件计算", "computed from the dataset's files"))
    }
    if ledger("uploads") {
      add(
        UploadReport(ledgers.uploads, context: context, model: model).figures,
        [rules.records.row] + rules.special.prefix(1).map(\.count.row), source("uploads"))
    } else {
      add(records.records, [rules.records.row], fromRecords)
    }
    if ledger("commitments") {
      add(
        CommitmentReport(ledgers.commitments, context: context).figures, [rules.commitments.row],
        source("commitments"))
    } else {
      var performances = records.performances
      context.add(firmsTo: &performances)
      add(performances, [rules.commitments.row], fromRecords)
    }
    if ledger("loans") {
      add(
        LoanReport(ledgers.loans, context: context).figures,
        [rules.registered.row, rules.granted.row], source("loans"))
    }
    if ledger("credit-plus") {
      add(
        CreditPlusReport(ledgers.creditPlus, context: context).figures, [rules.creditPlus.row],
        source("credit-plus"))
    }
    if ledger("checks") {
      add(
        CheckReport(ledgers.checks, context: context).figures, [rules.checks.row],
        source("checks"))
    }
    return (figures, notes)
  }
}
