public import Credit
import Foundation
import Reports
public import Scorecards

/// Says who owes what by when.
public enum TaskJob {
  /// The tasks as they stand on the day of the request.
  ///
  /// - Parameters:
  ///   - tasks: the document of tasks.
  ///   - progress: files of what departments report as done.
  /// - Throws: `ScorecardError` with file, row and column.
  public static func run(
    _ request: ScorecardRequest, tasks: String, progress: [String]
  ) throws -> TaskBoard {
    let scorecard = try ScorecardJob.run(request)
    let names = try BodyNames.load(
      departments: request.documents.departments, bodies: request.documents.bodies)
    let plan = try TaskPlan.load(path: tasks, model: scorecard.model, names: names)
    let reported = try progress.flatMap {
      try TaskProgress.load(path: $0, plan: plan, names: names)
    }
    return TaskBoard(plan: plan, scorecard: scorecard, progress: reported)
  }
}

extension TaskBoard {
  /// Departments and what they owe, for the terminal.
  public func overview(_ language: Language, width: Int? = nil) -> String {
    TerminalTable(maxWidth: width).render(summary(language))
  }

  /// Writes `tasks.html` and `tasks.xlsx` for the leading group, and a pair of files for each
  /// department under `departments/`.
  ///
  /// - Throws: ``FenjiError/unwritable(path:reason:)`` and `ReportsError`.
  public func write(to folder: String, language: Language) throws {
    let own = folder + "/departments"
    do {
      try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    } catch {
      throw FenjiError.unwritable(path: own, reason: error.localizedDescription)
    }
    let title = Phrase("任务", "Tasks")(language)
    try AtomicFile.write(page(language).text, to: folder + "/tasks.html")
    try write(
      [summary(language), table(entries, title: title, language)], to: folder + "/tasks.xlsx",
      language)
    for department in departments {
      let path = own + "/" + department.replacingOccurrences(of: "/", with: "-")
      try AtomicFile.write(page(language, department: department).text, to: path + ".html")
      try write(
        [table(entries(of: department), title: title, language)], to: path + ".xlsx", language)
    }
  }

  private func write(_ tables: [Table], to path: String, _ language: Language) throws {
    let workbook = try WorkbookWriter(
      path: path, dated: scorecard.asOf, title: plan.title(language))
    for table in tables { try workbook.add(table) }
    try workbook.commit()
  }
}
