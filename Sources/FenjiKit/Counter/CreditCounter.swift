public import Credit
import Datasets
import Evaluation
import EvaluationModels
import Foundation
import Reports
import Scorecards
import Storage

/// The counter's credit checks (信用核查): what is loaded for them, answers, and the log of uses.
public enum CreditCounter {
  /// What an answer has to show.
  public struct Outcome: Sendable {
    /// The text for the terminal, or JSON.
    public let text: String
    /// Whether the organisation is on a severe list.
    public let isListed: Bool
  }

  /// Takes the evaluation of a folder of results into a store, which is made when there is none.
  ///
  /// Grades that only those who plan inspections may see (risk classes) are left out.
  ///
  /// - Parameters:
  ///   - dataset: where the dataset is now, when it moved.
  ///   - models: where the models are now, when they moved.
  /// - Returns: how many organisations, grades and list entries were loaded.
  /// - Throws: `StorageError`, and what ``PublishedResults/explain(code:language:)`` throws.
  public static func load(
    results folder: String, store path: String, dataset: String? = nil, models: String? = nil
  ) throws -> Phrase {
    let results = try PublishedResults(folder: folder, dataset: dataset, models: models)
    let (workspace, run) = try results.replay()
    let documents = CityDocuments(models: workspace.modelsPath)
    let city = try CityData(
      dataset: workspace.datasetPath, documents: documents,
      model: ScorecardModel.load(path: documents.scorecard), asOf: results.manifest.asOf)
    let digest = try FileDigest(of: Manifest.fileName, in: folder)
    let stored = StoredRun(
      manifest: digest.sha256, asOf: results.manifest.asOf, subjects: subjects(city),
      schemes: visible(run).map { table in
        StoredScheme(
          model: table.model.id, version: table.model.version, title: table.model.title,
          scheme: table.model.scheme.title)
      }, grades: visible(run).flatMap { grades($0, run) },
      entries: try RecordFigures.make(city).entries.map { entry in
        StoredEntry(
          code: entry.code, title: entry.list.title, basis: entry.list.basis,
          decided: entry.decided, repairableFrom: entry.repairableFrom)
      })
    try CreditStore(path: path, creates: true).load(stored)
    return Phrase(
      "已载入 \(stored.asOf) 的评价：主体 \(stored.subjects.count) 家，等级 \(stored.grades.count) 条，"
        + "名单条目 \(stored.entries.count) 条",
      "loaded the evaluation of \(stored.asOf): \(stored.subjects.count) organisations, "
        + "\(stored.grades.count) grades, \(stored.entries.count) entries on lists")
  }

  /// Answers a clerk's question and logs the use.
  ///
  /// - Throws: `StorageError`.
  public static func check(
    code: String, matter: String, department: String, role: String, store path: String,
    second: Int64, isJSON: Bool = false, language: Language
  ) throws -> Outcome {
    let answer = try CreditStore(path: path).check(
      CreditCheck(code: code, matter: matter, department: department, role: role), second: second)
    return Outcome(
      text: isJSON ? answer.json(language).text : answer.text(language),
      isListed: !answer.entries.isEmpty)
  }

  /// The uses in the window counted by month, department and matter, as CSV in the columns of the
  /// ledger `checks`.
  ///
  /// - Throws: `StorageError`, `ReportsError`.
  public static func log(store path: String, until day: CalendarDate) throws -> String {
    let counts = try CreditStore(path: path).loggedChecks(until: day)
    var encoder = CSVEncoder(
      columns: [
        Column("checked_on", .date), Column("department"), Column("matter"),
        Column("count", .integer),
      ], dialect: .plain)
    for entry in counts {
      encoder.append([
        .date(entry.day), .text(entry.department), .text(entry.matter),
        .integer(Int64(entry.count)),
      ])
    }
    return String(decoding: encoder.bytes, as: UTF8.self)
  }

  /// What is wrong with a store as SQLite sees it.
  ///
  /// - Throws: `StorageError`.
  public static func faults(store path: String) throws -> [String] {
    try CreditStore(path: path).faults()
  }

  private static func subjects(_ city: CityData) -> [StoredSubject] {
    city.organisations.organisations.map { organisation in
      StoredSubject(
        code: organisation.code, name: organisation.name, kind: organisation.kind,
        status: organisation.status,
        isMarketSubject: city.context.rules.marketSubjects.contains(organisation))
    }
  }

  /// The tables whose grades public bodies may see.
  private static func visible(_ run: EvaluationRun) -> [GradeTable] {
    run.tables.filter { table in
      table.model.profile.map { $0.publicity != .internal } ?? false
    }
  }

  private static func grades(_ table: GradeTable, _ run: EvaluationRun) -> [StoredGrade] {
    table.rows.map { row in
      let band = row.grade.map { table.model.scheme.bands[$0] }
      let outside = row.outside.map { table.model.states[$0].title }
      return StoredGrade(
        code: run.organisations.organisations[Int(row.organisation)].code, model: table.model.id,
        grade: band?.grade ?? "", meaning: band?.meaning ?? outside ?? row.state.title)
    }
  }
}
