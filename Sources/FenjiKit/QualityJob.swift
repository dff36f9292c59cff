public import Credit
import Foundation
import Reports
import Scorecards

/// Checks the quality of the platform's data, one aspect at a time.
public enum QualityJob {
  /// Where the documents of rules lie.
  public struct Rules: Sendable {
    let scorecard: String
    let departments: String
    let bodies: String
    let publicity: String
    let calendar: String
    let names: String
    let records: String

    /// The documents of a models' folder.
    public init(models: String) {
      scorecard = models + "/scorecard/zoucheng-2022.yaml"
      departments = models + "/departments.yaml"
      bodies = models + "/scorecard/bodies.yaml"
      publicity = models + "/scorecard/publicity.yaml"
      calendar = models + "/calendar/working-days.yaml"
      names = models + "/scorecard/credit-reporting-names.yaml"
      records = models + "/scorecard/from-records.yaml"
    }
  }

  /// What a check has to show.
  public struct Outcome: Sendable {
    /// The text for the terminal.
    public let text: String
    /// Whether nothing is wrong.
    public let isClean: Bool
  }

  /// Wrong and repeated codes; with `folder` also `codes.csv`, `corrections.csv`, `figures.csv`.
  ///
  /// - Throws: `ScorecardError`, `ReportsError`.
  public static func codes(
    register: String, code: String, name: String, date: String?, rules: Rules,
    asOf: CalendarDate, folder: String?, language: Language
  ) throws -> Outcome {
    let audit = try CodeAudit.make(path: register, code: code, name: name, date: date)
    if let folder {
      let model = try ScorecardModel.load(path: rules.scorecard)
      let figures = audit.figures(
        row: "code-errors", item: "wrong-codes", window: model.window, until: CalendarMonth(asOf))
      try write(
        [
          ("codes.csv", audit.table(language)),
          ("corrections.csv", audit.correctionTable(language)),
        ],
        figures: date == nil ? nil : figures.csv(model), to: folder)
    }
    return Outcome(
      text: TerminalTable().render(audit.summary(language))
        + unreadable(audit.unreadable, language),
      isClean: audit.findings.isEmpty && audit.unreadable.isEmpty)
  }

  /// Rates of reported, compliant and timely records; with `folder` also `publicity.csv`,
  /// `failures.csv`, `figures.csv`.
  ///
  /// - Throws: `ScorecardError`, `ReportsError`.
  public static func publicity(
    files: [String], rules: Rules, asOf: CalendarDate, folder: String?, language: Language
  ) throws -> Outcome {
    let model = try ScorecardModel.load(path: rules.scorecard)
    let report = try PublicityReport.make(
      files: files, rules: PublicityRules.load(path: rules.publicity),
      calendar: WorkingDays.load(path: rules.calendar),
      names: BodyNames.load(departments: rules.departments, bodies: rules.bodies),
      window: model.window)
    if let folder {
      let figures = report.figures(
        row: "double-publicity", window: model.window, until: CalendarMonth(asOf))
      try write(
        [
          ("publicity.csv", report.table(language)),
          ("failures.csv", report.failureTable(language)),
        ], figures: figures.csv(model), to: folder)
    }
    let text = Phrase(
      "问题记录 \(report.failures.count) 条；重复 \(report.duplicates) 条，不需报送 \(report.exempt) 条，计分期外 \(report.outside) 条\n",
      "\(report.failures.count) failures; \(report.duplicates) copies, \(report.exempt) exempt, \(report.outside) of other "
        + "months\n")(language)
    return Outcome(
      text: TerminalTable().render(report.table(language)) + text
        + unreadable(report.unreadable, language),
      isClean: report.failures.isEmpty && report.unreadable.isEmpty)
  }

  /// Names and scopes with 征信, for people to look at.
  ///
  /// - Throws: `ScorecardError`, `ReportsError`.
  public static func names(
    register: String, code: String, name: String, scope: String?, rules: Rules, folder: String?,
    language: Language
  ) throws -> Outcome {
    let audit = try NameAudit.make(
      path: register, rules: rules.names, code: code, name: name, scope: scope)
    if let folder { try write([("names.csv", audit.table(language))], figures: nil, to: folder) }
    return Outcome(
      text: TerminalTable().render(audit.table(language)), isClean: audit.open.isEmpty)
  }

  /// Subjects on severe lists, their share, who can ask for repair and from when.
  ///
  /// - Throws: `DatasetError`, `ModelError`, `ScorecardError`, `ReportsError`.
  public static func severe(
    dataset: String, models: String, rules: Rules, asOf: CalendarDate, folder: String?,
    language: Language
  ) throws -> Outcome {
    let model = try ScorecardModel.load(path: rules.scorecard)
    let found = try RecordFigures.make(
      dataset: dataset, models: models, rules: rules.records, scorecard: model, asOf: asOf)
    let table = found.severeTable(asOf: asOf, language)
    if let folder {
      try write([("severe.csv", table)], figures: found.figures.csv(model), to: folder)
    }
    let share =
      (ExactDecimal(found.severe.count) * 100)
      .divided(by: ExactDecimal(found.operating)) ?? 0
    let able = found.severe.count { $0.repairableFrom <= asOf }
    let text = Phrase(
      "严重失信主体 \(found.severe.count) 家，占在营主体 \(found.operating) 家的 \(share)%；已可申请修复 \(able) 家；"
        + "政府失信被执行人 \(found.defaulters.count) 家\n",
      "\(found.severe.count) subjects on severe lists, \(share) % of \(found.operating) operating; "
        + "\(able) can ask for repair; \(found.defaulters.count) government defaulters\n")(language)
    return Outcome(text: text, isClean: found.severe.isEmpty && found.defaulters.isEmpty)
  }

  private static func unreadable(_ faults: [FigureFault], _ language: Language) -> String {
    faults.map { $0.phrase(language) + "\n" }.joined()
  }

  private static func write(
    _ tables: [(name: String, table: Table)], figures: String?, to folder: String
  ) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FenjiError.unwritable(path: folder, reason: error.localizedDescription)
    }
    for (name, table) in tables { try CSVWriter.write(table, to: folder + "/" + name) }
    if let figures { try AtomicFile.write(figures, to: folder + "/figures.csv") }
  }
}

extension RecordFigures {
  /// The subjects on severe lists.
  fileprivate func severeTable(asOf: CalendarDate, _ language: Language) -> Table {
    func say(_ chinese: String, _ english: String) -> String { Phrase(chinese, english)(language) }
    return Table(
      say("严重失信主体", "Severe lists"),
      [
        Column(say("代码", "Code"), .code), Column(say("名称", "Name")),
        Column(say("有效条目", "Live entries"), .integer),
        Column(say("最早可申请修复", "Repair from"), .date),
        Column(say("现可申请", "Can ask now")),
      ],
      rows: severe.map {
        [
          .text($0.code), .text($0.name), .integer(Int64($0.entries)), .date($0.repairableFrom),
          .text($0.repairableFrom <= asOf ? say("是", "yes") : ""),
        ]
      })
  }
}
