import Credit
import EvaluationModels
import Foundation
import Testing

/// The linter finds everything at once, with its place and what to do.
@Suite struct ModelLinterTests {
  private func findings(_ text: String, asOf day: String? = nil) throws -> [ModelFinding] {
    let path = FileManager.default.temporaryDirectory.path + "/fenji-lint-\(UUID().uuidString).yaml"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try ModelLinter(asOf: day.map(Fixture.date)).findings(in: path)
  }

  private static let waste = """
    id: waste
    title: {zh: 建筑垃圾运输, en: waste carriers}
    version: "1"
    effective: {from: 2020-01-01}
    source: {document: {zh: 某市范本, en: a city's model text}, evidence: F}
    inputs:
      - {id: idle, title: {zh: 未用, en: idle}, measure: {given: fact}}
    composition: {method: base-good-bad, base: 0, minimum: 0, maximum: 100, decimals: 2}
    groups:
      - id: all
        title: {zh: 得分, en: points}
        sign: plus
        weight: 1
        indicators:
          - {id: points, title: {zh: 得分, en: points}, measure: {given: number}, points: {per_unit: {points: 1, limit: 85}}}
    scheme:
      id: waste
      title: {zh: 等级, en: grades}
      direction: higher
      bands:
        - {grade: A, meaning: {zh: 优, en: good}, from: ">= 90"}
        - {grade: B, meaning: {zh: 良, en: fair}, from: ">= 80", to: "< 90"}
        - {grade: C, meaning: {zh: 中, en: poor}, from: ">= 60", to: "<= 79"}
        - {grade: D, meaning: {zh: 差, en: bad}, to: "< 60"}
    rules:
      - {id: black, title: {zh: 黑名单, en: black list}, when: [{any: [points], is: ">= 200"}], grade: D, basis: {zh: 某某, en: somebody}}
    """

  @Test func thePublishedTextWithoutAGradeBetween79And80() throws {
    let findings = try findings(Self.waste)
    let gap = try #require(findings.first)
    #expect(gap.weight == .error)
    #expect(gap.error.fault == .bandGap("C", until: "<= 79", "B", from: ">= 80"))
    #expect(gap.error.position.line == 22)
    #expect(gap.error.position.column == 7)
    #expect(findings.count == 1)
  }

  @Test func severalFaultsAreFoundAtOnce() throws {
    let text = Self.waste
      .replacingOccurrences(of: "to: \"< 90\"", with: "to: \"<= 90\"")
      .replacingOccurrences(of: "{given: number}", with: "{givne: number}")
      .replacingOccurrences(of: "grade: D, basis", with: "grade: E, basis")
      .replacingOccurrences(of: "evidence: F", with: "evidence: X")
    let faults = try findings(text).map(\.error.fault)
    #expect(faults.contains(.bandGap("C", until: "<= 79", "B", from: ">= 80")))
    #expect(faults.contains(.bandOverlap("B", until: "<= 90", "A", from: ">= 90")))
    #expect(faults.contains { if case .unknownKey("givne", _, _) = $0 { true } else { false } })
    #expect(faults.contains { if case .notAWord("X", _) = $0 { true } else { false } })
    #expect(faults.count >= 4)
  }

  @Test func adviceIsGivenOnWhatLoads() throws {
    let text = Self.waste.replacingOccurrences(of: "to: \"<= 79\"", with: "to: \"< 80\"")
    let findings = try findings(text)
    #expect(findings.allSatisfy { $0.weight == .advice })
    let faults = findings.map(\.error.fault)
    // 85 points at most never reach 90.
    #expect(faults.contains(.gradeOutOfReach("A")))
    #expect(faults.contains(.documentWithoutNumber(.published)))
    #expect(faults.contains(.basisWithoutDocument))
    #expect(faults.contains(.unusedInput("idle")))
    #expect(faults.count == 4)
  }

  @Test func everyFindingSaysWhatToDo() throws {
    for finding in try findings(Self.waste) {
      #expect(finding.error.phrase(.chinese).contains("；"))
      #expect(finding.error.phrase(.english).contains(";"))
    }
  }

  @Test func theShippedModelsHaveNoErrors() throws {
    let findings = try ModelLinter(asOf: Fixture.date("2022-11-30")).findings(in: Shipped.folder)
    #expect(findings.filter { $0.weight == .error }.isEmpty)
  }

  @Test func expiredRulesAreNoticedUnlessOneFollows() throws {
    let findings = try ModelLinter(asOf: Fixture.date("2026-11-30")).findings(in: Shipped.folder)
    let expired = findings.filter {
      if case .expired = $0.error.fault { true } else { false }
    }
    #expect(expired.map(\.error.position.file) == ["published/bookkeeping-pilot-2025.yaml"])
  }

  @Test func aFileElsewhereIsReadAsOneOfTheModelsFolder() throws {
    let text = try String(
      contentsOfFile: Shipped.folder + "/domains/housing.yaml", encoding: .utf8)
    let path = FileManager.default.temporaryDirectory.path + "/fenji-lint-\(UUID().uuidString).yaml"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try ModelLinter(models: Shipped.folder).findings(in: path).isEmpty)
    #expect(try EvaluationModel.load(file: path, models: Shipped.folder).id == "housing")
    #expect(try ModelLinter().findings(in: path).contains { $0.weight == .error })
  }

  /// The example of `models/README.md` is a whole model, and nothing is to be said against it.
  @Test func theExampleOfTheReadmeIsAWholeModel() throws {
    let readme = try String(contentsOfFile: Shipped.folder + "/README.md", encoding: .utf8)
    let begin = try #require(readme.range(of: "```yaml\n"))
    let end = try #require(readme.range(of: "\n```", range: begin.upperBound..<readme.endIndex))
    let text = String(readme[begin.upperBound..<end.lowerBound])
    let folder = FileManager.default.temporaryDirectory.path
    let path = "\(folder)/fenji-readme-\(UUID().uuidString).yaml"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let findings = try ModelLinter(models: Shipped.folder).findings(in: path)
    #expect(findings.map { $0.error.description } == [])
    let model = try EvaluationModel.load(file: path, models: Shipped.folder)
    #expect(model.matters.count == 1)
    #expect(model.profile?.publicity == .shared)
  }

  @Test func aPathThatIsNotThereIsAnError() {
    #expect(throws: ModelError.self) { try ModelLinter().findings(in: "/no/such/folder") }
  }
}
