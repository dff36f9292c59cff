import Foundation
import Testing

/// Pages whose commands are run and whose outputs are compared.
@Suite struct DocumentTests {
  private static let page =
    String(#filePath.split(separator: "/Tests/", omittingEmptySubsequences: false)[0])
    + "/Sources/CompositeIndicators/CompositeIndicators.docc/FurtherResults.md"

  /// What stands in a page between fences: files under headings that name them, and outputs below
  /// the indented commands that they come of.
  private struct Blocks {
    var files: [(name: String, text: String)] = []
    var outputs: [(command: String, text: String)] = []

    init(_ text: String) {
      var (heading, command) = ("", "")
      var block: String?
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if let found = block {
          guard line == "```" else {
            block = found + line + "\n"
            continue
          }
          if command.isEmpty {
            files.append((heading, found))
          } else {
            outputs.append((command, found))
          }
          (block, command) = (nil, "")
        } else if line.hasPrefix("```") {
          block = ""
        } else if line.hasPrefix("### ") {
          heading = String(line.dropFirst(4))
        } else if line.hasPrefix("    fenji ") {
          command = String(line.dropFirst(10))
        }
      }
    }
  }

  @Test func furtherResults() throws {
    let blocks = Blocks(try String(contentsOfFile: Self.page, encoding: .utf8))
    #expect(blocks.files.map(\.name) == ["regions.csv", "regions.yaml", "survey.csv"])
    #expect(blocks.outputs.count == 6)
    let folder = FileManager.default.temporaryDirectory.path + "/fenji-page-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for file in blocks.files {
      try Data(file.text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(file.name)"))
    }
    for (command, text) in blocks.outputs {
      let words = command.split(separator: " ").map { word in
        blocks.files.contains { $0.name == word } ? "\(folder)/\(word)" : String(word)
      }
      let run = try fenji(words + ["--language", "en"])
      #expect(run.status == 0 && run.output == text, "fenji \(command): \(run.errors)")
    }
  }
}
