public import Credit
import Datasets
import Foundation
import Reports
import Scorecards

/// Checks the quality of the platform's data, one aspect at a time.
///
/// Each takes files, or a dataset whose register, records and ledgers it looks through.
public enum QualityJob {
  /// What a check looks at.
  public enum Input: Sendable {
    /// A dataset's folder.
    case dataset(String)
    /// Files of the clerk's own.
    case files([String])
  }

  /// What a check has to show.
  public struct Outcome: Sendable {
    /// The text for the terminal.
    public let text: String
    /// Whether nothing is wrong.
    public let isClean: Bool
  }

  /// The columns of a register that is a file of its own.
  public struct Columns: Hashable, Sendable {
    let code: String
    let name: String
    let date: String?
    let scope: String?

    /// Columns by their names.
    public init(code: String, name: String, date: String? = nil, scope: String? = nil) {
      self.code = code
      self.name = name
      self.date = date
      self.scope = scope
    }
  }

  /// What all checks are told.
  public struct Circumstances: Sendable {
    let documents: CityDocuments
    let asOf: CalendarDate
    let folder: String?
    let language: Language

    /// - Parameters:
    ///   - folder: for the tables as files; nil for none.
    public init(
      documents: CityDocuments, asOf: CalendarDate, folder: String? = nil, language: Language
    ) {
      self.documents = documents
      self.asOf = asOf
      self.folder = folder
      self.language = language
    }

    func model() throws -> ScorecardModel { try ScorecardModel.load(path: documents.scorecard) }

    func city(_ dataset: String) throws -> CityData {
      try CityData(dataset: dataset, documents: documents, model: model(), asOf: asOf)
    }

    func write(
      _ tables: [(name: String, table: Table)], figures: CityFigures? = nil
    ) throws {
      guard let folder else { return }
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw FenjiError.unwritable(path: folder, reason: error.localizedDescription)
      }
      for (name, table) in tables { try CSVWriter.write(table, to: folder + "/" + name) }
      if let figures {
        try AtomicFile.write(figures.csv(try model()), to: folder + "/figures.csv")
      }
    }

    func say(_ chinese: String, _ english: String) -> String {
      Phrase(chinese, english)(language)
    }
  }

  /// Wrong and repeated codes; with a folder also `codes.csv`, `months.csv`, `corrections.csv`,
  /// `figures.csv`.
  ///
  /// - Throws: `ScorecardError`, `DatasetError`, `ModelError`, `ReportsError`.
  public static func codes(
    _ input: Input, columns: Columns, _ circumstances: Circumstances
  ) throws -> Outcome {
    let language = circumstances.language
    let audit: CodeAudit
    switch input {
    case .dataset(let path): audit = try circumstances.city(path).codes()
    case .files(let files):
      var names = ["code": columns.code, "name": columns.name]
      names["registered_on"] = columns.date
      audit = try CodeAudit.make(sources: files.map { TableSource(path: $0, columns: names) })
    }
    let model = try circumstances.model()
    let figures = audit.figures(
      row: "code-errors", item: "wrong-codes", window: model.window,
      until: CalendarMonth(circumstances.asOf))
    try circumstances.write(
      [
        ("codes.csv", audit.table(language)), ("months.csv", audit.monthTable(language)),
        ("corrections.csv", audit.correctionTable(language)),
      ], figures: audit.months.isEmpty ? nil : figures)
    return Outcome(
      text: TerminalTable().render(audit.summary(language))
        + unreadable(audit.unreadable, language),
      isClean: audit.findings.isEmpty && audit.unreadable.isEmpty)
  }

  /// Rates of reported, compliant and timely records; with a folder also `publicity.csv`,
  /// `failures.csv`, `figures.csv`.
  ///
  /// - Throws: `ScorecardError`, `DatasetError`, `ModelError`, `ReportsError`.
  public static func publicity(
    _ input: Input, _ circumstances: Circumstances
  ) throws -> Outcome {
    let (documents, language) = (circumstances.documents, circumstances.language)
    let model = try circumstances.model()
    let report: PublicityReport
    switch input {
    case .dataset(let path):
      report = try circumstances.city(path).publicity() ?? PublicityReport()
    case .files(let files):
      report = try PublicityReport.make(
        files: files, rules: PublicityRules.load(path: documents.publicity),
        calendar: WorkingDays.load(path: documents.calendar),
        names: BodyNames.load(departments: documents.departments, bodies: documents.bodies),
        window: model.window)
    }
    let rules = try RecordFigureRules.load(path: documents.figures, model: model)
    try circumstances.write(
      [
        ("publicity.csv", report.table(language)),
        ("failures.csv", report.failureTable(language)),
      ],
      figures: report.figures(
        row: rules.publicity, window: model.window, until: CalendarMonth(circumstances.asOf)))
    let text = circumstances.say(
      "问题记录 \(report.failures.count) 条；重复 \(report.duplicates) 条，不需报送 \(report.exempt) 条，计分期外 \(report.outside) 条\n",
      "\(report.failures.count) failures; \(report.duplicates) copies, \(report.exempt) exempt, \(report.outside) of other "
        + "months\n")
    return Outcome(
      text: TerminalTable().render(report.table(language)) + text
        + unreadable(report.unreadable, language),
      isClean: report.failures.isEmpty && report.unreadable.isEmpty)
  }

  /// Names and scopes with 征信, for people to look at.
  ///
  /// - Throws: `ScorecardError`, `DatasetError`, `ModelError`, `ReportsError`.
  public static func names(
    _ input: Input, columns: Columns, _ circumstances: Circumstances
  ) throws -> Outcome {
    let audit: NameAudit
    switch input {
    case .dataset(let path): audit = try circumstances.city(path).names()
    case .files(let files):
      audit = try NameAudit.make(
        path: files[0], rules: circumstances.documents.names, code: columns.code,
        name: columns.name, scope: columns.scope)
    }
    let table = audit.table(circumstances.language)
    try circumstances.write([("names.csv", table)])
    return Outcome(text: TerminalTable().render(table), isClean: audit.open.isEmpty)
  }

  static func unreadable(_ faults: [FigureFault], _ language: Language) -> String {
    faults.map { $0.phrase(language) + "\n" }.joined()
  }
}
