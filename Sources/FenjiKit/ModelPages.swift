public import Credit
import EvaluationModels
import Foundation
import Reports

/// What can be said of models without any data.
public enum ModelPages {
  /// What tells two models apart, a line per difference.
  ///
  /// - Parameter models: the models' folder of files that lie in none.
  /// - Throws: `ModelError`.
  public static func difference(
    from old: String, to new: String, models: String?, in language: Language
  ) throws -> String {
    let difference = ModelDifference(
      from: try EvaluationModel.load(file: old, models: models),
      to: try EvaluationModel.load(file: new, models: models))
    guard !difference.lines.isEmpty else {
      return Phrase("没有不同\n", "no difference\n")(language)
    }
    return difference.lines.map { $0(language) + "\n" }.joined()
  }

  /// Writes a Markdown page per model in force: what counts, how much, why, which grade means what.
  ///
  /// - Returns: what was written, for a terminal.
  /// - Throws: `ModelError`, `ReportsError`, ``FenjiError/unwritable(path:reason:)``.
  public static func write(
    models: String, asOf: CalendarDate, to folder: String, in language: Language
  ) throws -> String {
    let library = try ModelLibrary.load(directory: models, asOf: asOf)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FenjiError.unwritable(path: folder, reason: error.localizedDescription)
    }
    for model in library.models {
      let page = ModelPage(of: model, library: library).document(language)
      try AtomicFile.write(MarkdownRenderer().render(page), to: "\(folder)/\(model.id).md")
    }
    return Phrase(
      "已写入 \(folder)：\(library.models.count) 页\n", "\(folder): \(library.models.count) pages\n")(
        language)
  }
}
