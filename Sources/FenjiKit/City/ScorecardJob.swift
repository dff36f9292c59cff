public import Credit
import EvaluationModels
import Foundation
import Reports
public import Scorecards

/// What `fenji scorecard` is asked for.
public struct ScorecardRequest: Sendable {
  /// The scorecard and the other documents.
  public var documents: CityDocuments
  /// Files of figures; where several know a month, the later file stands.
  public var values: [String]
  /// A dataset, whose records and ledgers give most figures and whose `city` folder may hold files
  /// of others; nil for none.
  public var dataset: String?
  /// A folder of results, for the row on graded supervision; nil for none.
  public var results: String?
  /// A store of credit checks, whose log stands instead of a ledger's counts; nil for none.
  public var store: String?
  /// The day.
  public var asOf: CalendarDate
  /// Readings instead of the recommended ones.
  public var choosing: [(option: String, choice: String)]

  /// A request.
  public init(
    documents: CityDocuments = CityDocuments(models: "models"), values: [String] = [],
    dataset: String? = nil, results: String? = nil, store: String? = nil, asOf: CalendarDate,
    choosing: [(option: String, choice: String)] = []
  ) {
    self.documents = documents
    self.values = values
    self.dataset = dataset
    self.results = results
    self.store = store
    self.asOf = asOf
    self.choosing = choosing
  }
}

/// Scores the city by its plan's table.
public enum ScorecardJob {
  /// The city's points on the day of the request.
  ///
  /// What the records of a dataset give comes first, then its files of figures, then those of the
  /// request; where several know a month, the last stands.
  ///
  /// - Throws: `ScorecardError`, `DatasetError`, `ModelError` with file, row and column.
  public static func run(_ request: ScorecardRequest) throws -> CityScorecard {
    let documents = request.documents
    let model = try ScorecardModel.load(path: documents.scorecard, choosing: request.choosing)
    var figures = CityFigures()
    var notes: [(row: String, note: Phrase)] = []
    if let dataset = request.dataset,
      FileManager.default.fileExists(atPath: dataset + "/datapackage.json")
    {
      let city = try CityData(
        dataset: dataset, documents: documents, model: model, asOf: request.asOf)
      let found = try city.figures()
      figures.merge(found.figures)
      notes += found.notes
    }
    if let results = request.results {
      let rules = try RecordFigureRules.load(path: documents.figures, model: model)
      let evidence = try DomainEvidence(
        results: results, models: documents.models, asOf: request.asOf)
      figures.merge(evidence.figures(rules, window: model.window, asOf: request.asOf))
      notes.append((rules.completeDomains.row, evidence.note))
    }
    if let store = request.store {
      let rules = try RecordFigureRules.load(path: documents.figures, model: model)
      let found = try CreditCounter.figures(
        store: store, rules: rules, window: model.window, asOf: request.asOf)
      // A log without a use in the window says nothing against a ledger of another system.
      let isUsed = found.figure(at: rules.checks, window: model.window, asOf: request.asOf) > 0
      if isUsed || !figures.contains(row: rules.checks.row) {
        figures.merge(found)
        notes.removeAll { $0.row == rules.checks.row }
        notes.append(
          (rules.checks.row, Phrase("由核查使用日志计算", "computed from the log of checks")))
      }
    }
    for path in try files(of: request) {
      let given = try CityFigures.load(path: path, model: model)
      notes.removeAll { given.contains(row: $0.row) }
      figures.merge(given)
    }
    return ScorecardScorer(model: model).score(figures, asOf: request.asOf, notes: notes)
  }

  private static func files(of request: ScorecardRequest) throws -> [String] {
    guard let dataset = request.dataset else { return request.values }
    let folder = dataset + "/city"
    let files = FileManager.default
    guard files.fileExists(atPath: dataset) else {
      throw FenjiError.unreadable(path: dataset, reason: "no such folder")
    }
    let names = (try? files.contentsOfDirectory(atPath: folder)) ?? []
    let ordered = names.filter { $0.hasSuffix(".csv") && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return ordered.map { folder + "/" + $0 } + request.values
  }
}

extension CityFigures {
  /// The figure of the last month that has begun; 0 without one.
  fileprivate func figure(
    at place: RecordFigureRules.Place, window: ScorecardWindow, asOf: CalendarDate
  ) -> ExactDecimal {
    self[place.row, place.item, min(CalendarMonth(asOf), window.last)] ?? 0
  }
}

extension CityScorecard {
  /// The table for the terminal, with what stands above and below it.
  public func overview(_ language: Language, width: Int? = nil) -> String {
    var text = summary(language).text + "\n\n"
    text += TerminalTable(maxWidth: width).render(table(language))
    let steps = stepTable(language)
    if !steps.rows.isEmpty {
      text += "\n" + Phrase("增分：\n", "Further steps:\n")(language)
      text += TerminalTable(maxWidth: width).render(steps)
    }
    return text
  }

  /// The scorecard for programs.
  public func jsonText(_ language: Language) -> String { json(language).text }

  /// Writes `scorecard.json`, `scorecard.xlsx` and `scorecard.html` to a folder.
  ///
  /// - Throws: ``FenjiError/unwritable(path:reason:)`` and `ReportsError`.
  public func write(to folder: String, language: Language) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FenjiError.unwritable(path: folder, reason: error.localizedDescription)
    }
    try AtomicFile.write(jsonText(language), to: folder + "/scorecard.json")
    let workbook = try WorkbookWriter(
      path: folder + "/scorecard.xlsx", dated: asOf, title: model.title(language))
    for table in [
      table(language), stepTable(language), inputTable(language), optionTable(language),
    ] {
      try workbook.add(table)
    }
    try workbook.commit()
    try AtomicFile.write(page(language).text, to: folder + "/scorecard.html")
  }
}
