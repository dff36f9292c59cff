import CompositeIndicators
import Credit
import FenjiKit
import Foundation

/// A method's page as it must be.
struct MethodPage {
  private let entry: MethodEntry

  init(_ entry: MethodEntry) {
    self.entry = entry
  }

  /// The page with given remarks.
  func text(remarks: String) throws -> String {
    var text = "# \(entry.title.english) · \(entry.title.chinese)\n\n"
    text += "`\(entry.name)`: a method of \(entry.kind.title.english).\n"
    if let note = entry.note { text += "\n## Formula\n\n    \(note.formula)\n" }
    if !entry.parameters.isEmpty {
      text +=
        "\n## Parameters\n\n| Name | Meaning | Values | Default |\n| --- | --- | --- | --- |\n"
      for parameter in entry.parameters {
        let values =
          parameter.choices.isEmpty
          ? parameter.example.map { "such as \($0)" } ?? ""
          : parameter.choices.joined(separator: ", ")
        let standard = parameter.defaultText.map { $0.isEmpty ? "none" : $0 } ?? "needed"
        text += "| `\(parameter.name)` | \(parameter.meaning.english)"
        text += parameter.isPerColumn ? ", one a column" : ""
        text += " | \(values) | \(standard) |\n"
      }
    }
    text += "\n## Data\n\n| What is given | What comes of it |\n| --- | --- |\n"
    for probe in MethodProbe.all(of: entry) {
      text += "| \(probe.data.english) | \(probe.outcome.words.english) |\n"
    }
    let example = try MethodExample(entry)
    text += "\n## Example\n\nOn the tables of <doc:Examples>:\n\n    \(example.command)\n\n"
    if let specification = example.specification {
      text += "```yaml\n\(specification)```\n\n"
    }
    text += "```json\n\(try example.result())```\n"
    text += "\n## Remarks\n\n\(remarks)"
    if let source = entry.note?.source, !source.isEmpty {
      text += "\n## Source\n\n\(source).\n"
    }
    return text
  }
}
