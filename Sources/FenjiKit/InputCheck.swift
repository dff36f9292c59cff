public import Credit
import Datasets
import Evaluation
import EvaluationModels
import Foundation

/// Checks models and a dataset without evaluating.
public enum InputCheck {
  /// What was found.
  public struct Report: Sendable {
    /// The text for the terminal.
    public let text: String
    /// Rows that would be refused.
    public let rejectedRows: Int
  }

  /// Loads the models, and reads the dataset when one is given.
  ///
  /// - Throws: `ModelError`, `DatasetError` for what would stop an evaluation.
  public static func run(
    models: String, dataset: String?, asOf: CalendarDate, limit: Int, language: Language
  ) throws -> Report {
    let library = try ModelLibrary.load(directory: models, asOf: asOf)
    var text = Phrase(
      "模型：\(library.models.count) 个，评价日 \(asOf)，适用《\(library.regime.title.chinese)》\n",
      "\(library.models.count) models on \(asOf), under \(library.regime.title.english)\n")(
        language)
    for notice in library.notices { text += "  \(notice(language))\n" }
    guard let dataset else { return Report(text: text, rejectedRows: 0) }
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let opened = try Dataset.open(at: dataset)
    var rejected = 0
    var listed = ""
    func note(_ reject: Reject) {
      rejected += 1
      guard rejected <= limit else { return }
      let column = reject.column.isEmpty ? "" : ":\(reject.column)"
      listed += "  \(reject.file):\(reject.row)\(column)  \(reject.reason.title(language))"
      listed += reject.value.isEmpty ? "\n" : "  \(reject.value)\n"
    }
    let codebook = Evaluator(library: library, threads: threads).codebook
    let organisations = try opened.organisations(
      codebook: codebook, threads: threads, rejects: note)
    let totals = try opened.records(
      codebook: codebook, organisations: organisations, threads: threads, progress: nil,
      rejects: note, sink: { _, _ in })
    _ = try opened.reportedValues(
      codebook: codebook, organisations: organisations, threads: threads, rejects: note)
    _ = try opened.outcomes(codebook: codebook, organisations: organisations, rejects: note)
    text += Phrase(
      "数据：主体 \(organisations.organisations.count)，记录 \(totals.accepted) 条可用，\(rejected) 行有误\n",
      "data: \(organisations.organisations.count) organisations, \(totals.accepted) records usable, "
        + "\(rejected) rows refused\n")(language)
    text += listed
    if rejected > limit {
      text += Phrase("  …另有 \(rejected - limit) 行\n", "  … and \(rejected - limit) more\n")(
        language)
    }
    return Report(text: text, rejectedRows: rejected)
  }
}
