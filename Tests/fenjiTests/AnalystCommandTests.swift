import Foundation
import Testing

/// The analyst's commands by what they print, with their exit codes.
@Suite struct AnalystCommandTests {
  private static let example =
    String(#filePath.split(separator: "/Tests/", omittingEmptySubsequences: false)[0])
    + "/datasets/analyst-demo"

  private func scratch() throws -> String {
    let folder = FileManager.default.temporaryDirectory.path + "/fenji-cli-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test func fromTableToClasses() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func save(_ text: String, _ name: String) throws -> String {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      return "\(folder)/\(name)"
    }
    let countries = Self.example + "/countries.csv"
    let weights = try fenji(
      "weights", countries, "--method", "critic", "--costs", "inequality", "--format", "csv")
    #expect(weights.status == 0 && weights.errors.isEmpty)
    let w = try save(weights.output, "w.csv")
    let ranks = try fenji(
      "rank", countries, "--weights", w, "--costs", "inequality", "--method", "topsis", "--format",
      "csv")
    #expect(ranks.output.hasPrefix("id,score,rank\nCHE,0.92346"))
    let r = try save(ranks.output, "r.csv")
    let bands = try fenji("bands", r, "--method", "jenks", "--classes", "3", "--language", "en")
    #expect(bands.output.contains("class 1 is the lowest"))
    let composite = try fenji("composite", Self.example + "/hdi.yaml", "--format", "csv")
    let c = try save(composite.output, "c.csv")
    let compared = try fenji("compare", r, c, "--language", "en")
    #expect(compared.output.contains("spearman"))
    let reversal = try fenji(
      "rank", countries, "--weighting", "equal", "--costs", "inequality", "--method", "arithmetic",
      "--normalisation", "min-max", "--set", "normalisation.high=100", "--check-reversal",
      "--format", "json")
    #expect(reversal.output.contains("\"normalisation.high\": 100"))
    #expect(reversal.output.contains("\"reversal\": {"))
  }

  @Test func judgementsWithANote() throws {
    let run = try fenji(
      "weights", Self.example + "/pairwise.csv", "--method", "ahp", "--language", "en")
    #expect(run.status == 0)
    #expect(run.output.contains("CR 0.0147785 (< 0.1, acceptable"))
    #expect(run.errors.hasPrefix("note: "))
  }

  @Test(
    arguments: [
      (["weights", "none.csv", "--method", "entropy"], 1),
      (["rank", "x.csv", "--method", "t"], 64),
      (["weights", "x.csv", "--method", "entropi"], 64), (["methods", "entropi"], 64),
      (["weights", "x.csv"], 64), (["composite", "none.yaml"], 1),
      (["bands", "none.csv", "--method", "jenks", "--classes", "four"], 64),
      (["methods", "topsis"], 0), (["methods"], 0),
    ] as [([String], Int32)])
  func exitCodes(_ arguments: [String], _ code: Int32) throws {
    let run = try fenji(arguments)
    #expect(run.status == code, "\(arguments)")
    #expect(code == 0 ? run.errors.isEmpty : !run.errors.isEmpty)
    #expect(code == 0 || run.output.isEmpty)
  }

  @Test(arguments: ["weights", "rank", "bands", "compare", "composite", "methods"])
  func helpHasExamples(_ command: String) throws {
    let help = try fenji(command, "--help")
    #expect(help.status == 0)
    #expect(help.output.contains("fenji \(command)"))
    #expect(help.output.contains("例 / examples:"))
  }
}
