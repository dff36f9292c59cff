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

  /// How a page is written.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// Markdown.
    case md
    /// A page that stands alone and prints.
    case html
  }

  /// Writes a page per model in force: what counts, how much, why, which grade means what, and what
  /// may be checked.
  ///
  /// - Returns: what was written, for a terminal.
  /// - Throws: `ModelError`, `ReportsError`, ``FenjiError/unwritable(path:reason:)``.
  public static func write(
    models: String, asOf: CalendarDate, to folder: String, as format: Format = .md,
    in language: Language
  ) throws -> String {
    let library = try ModelLibrary.load(directory: models, asOf: asOf)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FenjiError.unwritable(path: folder, reason: error.localizedDescription)
    }
    for model in library.models {
      let page = ModelPage(of: model, library: library).document(language)
      let text: String
      switch format {
      case .md: text = MarkdownRenderer().render(page)
      case .html:
        var sheet = HTMLPage(title: model.title(language), language: language)
        sheet.append(page)
        text = sheet.text
      }
      try AtomicFile.write(text, to: "\(folder)/\(model.id).\(format.rawValue)")
    }
    return Phrase(
      "已写入 \(folder)：\(library.models.count) 页\n", "\(folder): \(library.models.count) pages\n")(
        language)
  }
}
