import Credit
import EvaluationModels
import Foundation
import Testing

/// A mapping names every grade once and never lets a worse one overtake a better.
@Suite struct SchemeMappingTests {
  private static let head = """
    version: "1"
    title: {zh: 对应, en: mappings}
    mappings:
      - from: food-abc
        to: abcd
        basis: {zh: 示例, en: example}
        evidence: D

    """

  /// The linter's findings on the fixture with such a mapping.
  private func findings(_ lines: String) throws -> [ModelFinding] {
    let folder = FileManager.default.temporaryDirectory.path + "/fenji-map-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var files = Fixture().files
    files["mappings.yaml"] = lines
    for (path, text) in files {
      let file = URL(fileURLWithPath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try ModelLinter().findings(in: folder).filter {
      $0.error.position.file == "mappings.yaml"
    }
  }

  @Test func aWholeOneIsRead() throws {
    let text = Self.head + "    grades: {A: A, B: A, C: D}\n"
    #expect(try findings(text).isEmpty)
    var fixture = Fixture()
    fixture.files["mappings.yaml"] = text
    let mapping = try #require(try fixture.load().mappings.first)
    #expect(mapping.grades.map(\.from) == ["A", "B", "C"])
    #expect(mapping("B") == "A")
    #expect(mapping("X") == nil)
  }

  @Test(arguments: [
    ("    grades: {A: A, C: D}\n", ModelFault.gradeNotMapped("B"), 13),
    ("    grades: {A: D, B: A, C: D}\n", .mappingCrosses("A", "B"), 23),
    ("    grades: {A: A, B: B, C: D}\n", .unknownName(.grade, "B", known: ["A", "D"]), 23),
    (
      "    grades: {A: A, B: A, C: D, E: D}\n",
      .unknownName(.grade, "E", known: ["A", "B", "C"]), 32
    ),
  ])
  func oneThatMisleadsIsFound(_ grades: String, _ fault: ModelFault, _ column: Int) throws {
    let found = try findings(Self.head + grades)
    #expect(found.map(\.error.fault) == [fault])
    #expect(found.first?.error.position.line == 8)
    #expect(found.first?.error.position.column == column)
    #expect(found.first?.weight == .error)
  }

  @Test func itLeadsBetweenSchemesThereAre() throws {
    let text = Self.head.replacingOccurrences(of: "to: abcd", with: "to: nowhere")
    let found = try findings(text + "    grades: {A: A, B: A, C: D}\n")
    #expect(
      found.map(\.error.fault)
        == [.unknownName(.scheme, "nowhere", known: ["abcd", "food-abc"])])
    let own = Self.head.replacingOccurrences(of: "to: abcd", with: "to: food-abc")
    #expect(
      try findings(own + "    grades: {A: A, B: B, C: C}\n").map(\.error.fault)
        == [.mappingToItself])
  }
}
