public import Credit
import EvaluationModels

/// Checks model files: everything wrong or questionable at once.
public enum ModelCheck {
  /// What was found.
  public struct Report: Sendable {
    /// A line per finding, `file:line:column: error: …`, and a last one that counts them.
    public let text: String
    /// How many keep a file from being used.
    public let errorCount: Int
    /// How many are questionable.
    public let adviceCount: Int
  }

  /// Checks a file or a folder of models.
  ///
  /// - Parameters:
  ///   - models: the models' folder of a file that lies in none.
  ///   - asOf: the day on which rules should be in force; nil leaves expiry alone.
  /// - Throws: `ModelError` when the path can't be read.
  public static func run(
    path: String, models: String?, asOf: CalendarDate?, language: Language
  ) throws -> Report {
    let findings = try ModelLinter(asOf: asOf, models: models).findings(in: path)
    var text = ""
    for finding in findings {
      let word =
        finding.weight == .error ? Phrase("错误", "error") : Phrase("建议", "advice")
      let separator = language == .chinese ? "：" : ": "
      text += "\(finding.error.position): \(word(language))\(separator)"
      text += finding.error.fault.phrase(language) + "\n"
    }
    let errors = findings.count { $0.weight == .error }
    let advice = findings.count - errors
    text += Phrase("错误 \(errors) 项，建议 \(advice) 项\n", "\(errors) errors, \(advice) advice\n")(
      language)
    return Report(text: text, errorCount: errors, adviceCount: advice)
  }
}
