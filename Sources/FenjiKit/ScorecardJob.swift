public import Credit
import EvaluationModels
import Foundation
import Reports
public import Scorecards

/// What `fenji scorecard` is asked for.
public struct ScorecardRequest: Sendable {
  /// The scorecard document.
  public var document: String
  /// Files of figures; where several know a month, the later file stands.
  public var values: [String]
  /// A dataset, whose `city` folder may hold files of figures; nil for none.
  public var dataset: String?
  /// The day.
  public var asOf: CalendarDate
  /// Readings instead of the recommended ones.
  public var choosing: [(option: String, choice: String)]

  /// A request.
  public init(
    document: String, values: [String], dataset: String?, asOf: CalendarDate,
    choosing: [(option: String, choice: String)] = []
  ) {
    self.document = document
    self.values = values
    self.dataset = dataset
    self.asOf = asOf
    self.choosing = choosing
  }
}

/// Scores the city by its plan's table.
public enum ScorecardJob {
  /// The city's points on the day of the request.
  ///
  /// - Throws: `ScorecardError` with file, row and column.
  public static func run(_ request: ScorecardRequest) throws -> CityScorecard {
    let model = try ScorecardModel.load(path: request.document, choosing: request.choosing)
    var figures = CityFigures()
    for path in try files(of: request) {
      figures.merge(try CityFigures.load(path: path, model: model))
    }
    return ScorecardScorer(model: model).score(figures, asOf: request.asOf)
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
