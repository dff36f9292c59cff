import Credit
import EvaluationModels
import Foundation
import Testing

@Suite("Strict YAML")
struct StrictYAMLTests {
  private static let file = "measures.yaml"

  static let refused: [Spoiled] = [
    Spoiled(file, "title: {zh: 措施, en: measures}", "title: ¶&t {zh: 措施, en: measures}", .anchor),
    Spoiled(file, "stance: relief", "stance: ¶*nothing", .anchor),
    Spoiled(file, "version: \"1\"", "version: ¶!!str 1", .tag),
    Spoiled(file, "version: \"1\"", "version: ¶!!str \"1\"", .tag),
    Spoiled(file, "version: \"1\"", "version: ¶!mine 1", .tag),
    Spoiled(file, "title: {zh: 措施, en: measures}", "title: ¶!!map {zh: 措施, en: measures}", .tag),
    Spoiled(file, "version: \"1\"", "version: \"1\"\n¶<<: {a: b}", .mergeKey),
    Spoiled(file, "version: \"1\"", "¶version: \"1\"\nversion: \"2\"", .repeatedKey("version")),
    Spoiled(file, "{zh: 措施, en: measures}", "{¶zh: 措施, zh: 措, en: x}", .repeatedKey("zh")),
    Spoiled(file, "version: \"1\"", "version: \"1\"\n¶[a]: 1", .keyNotText),
    Spoiled(file, "version: \"1\"", "version:¶", .emptyText),
    Spoiled(file, "version: \"1\"", "version: ¶[1]", .expected(.text)),
    Spoiled(file, "title: {zh: 措施, en: measures}", "title: ¶measures", .expected(.object)),
    Spoiled(
      file, "version: \"1\"", "version: \"1\"\n¶colour: red",
      .unknownKey("colour", object: "measures", known: ["version", "title", "measures"])),
    Spoiled(
      file, "{zh: 措施, en: measures}", "¶{zh: 措施}", .missingKey("en", object: "phrase")),
    Spoiled(file, "id: usual", "id: ¶Usual", .notAnIdentifier("Usual")),
    Spoiled(file, "id: usual", "id: ¶../usual", .notAnIdentifier("../usual")),
    Spoiled(file, "id: usual", "id: ¶reduce", .repeatedName(.measure, "reduce")),
    Spoiled(
      "departments.yaml", "- name: 卫健局", "- name: ¶市监局", .repeatedName(.department, "市监局")),
    Spoiled("catalogue.yaml", "minor: 12", "minor: ¶012", .notWhole("012")),
    Spoiled("catalogue.yaml", "minor: 12", "minor: ¶1_2", .notWhole("1_2")),
    Spoiled("catalogue.yaml", "minor: 12", "minor: ¶61", .outOfRange("61", low: "1", high: "60")),
    Spoiled(
      "catalogue.yaml", "nature: neutral", "nature: ¶no",
      .notAWord("no", known: ["good", "bad", "neutral"])),
    Spoiled(
      "eligibility.yaml", "set_aside_objections: true", "set_aside_objections: ¶yes",
      .notAWord("yes", known: ["true", "false"])),
    Spoiled(
      "eligibility.yaml", "from: 2019-07-01", "from: ¶2019-7-1", .notADate("2019-7-1")),
    Spoiled(
      "eligibility.yaml", "from: 2019-07-01", "from: ¶2019-02-30", .notADate("2019-02-30")),
    Spoiled("eligibility.yaml", "to: 2023-04-30", "to: ¶2019-06-30", .periodReversed),
    Spoiled(
      "eligibility.yaml", "effective: {from: 2023-05-01}", "effective: ¶{from: 2023-04-30}",
      .periodsOverlap(id: "second", other: "first", from: Fixture.date("2023-04-30"))),
    Spoiled(
      "eligibility.yaml", "{none: 0, minor: 3, ordinary: 3, serious: 6}",
      "¶{none: 0, minor: 3, ordinary: 3}",
      .missingKey("serious", object: "repair_after_months")),
    Spoiled("domains/food.yaml", "weight: 0.75", "weight: ¶1e-1", .notANumber("1e-1")),
    Spoiled("domains/food.yaml", "weight: 0.75", "weight: ¶.75", .notANumber(".75")),
    Spoiled("domains/food.yaml", "weight: 0.75", "weight: ¶nan", .notANumber("nan")),
    Spoiled("domains/food.yaml", "weight: 0.75", "weight: ¶0x1p-1", .notANumber("0x1p-1")),
    Spoiled("domains/food.yaml", "weight: 0.75", "weight: ¶0.7500001", .notANumber("0.7500001")),
    Spoiled("domains/food.yaml", "weight: 0.75", "weight: ¶45:00", .notANumber("45:00")),
  ]

  @Test(arguments: refused)
  func itIsRefusedInItsPlace(_ spoiled: Spoiled) throws {
    try spoiled.check()
  }

  @Test func syntaxErrorsHaveAPlace() throws {
    var fixture = Fixture()
    fixture.files["measures.yaml"] = "version: \"1\"\ntitle: {zh: a\nmeasures: []\n"
    let error = try #require(fixture.error())
    guard case .syntax = error.fault else {
      Issue.record("\(error)")
      return
    }
    #expect(error.position == ModelPosition(file: "measures.yaml", line: 3, column: 9))
  }

  @Test func controlCharactersAreRefused() throws {
    var fixture = Fixture()
    fixture.files["measures.yaml"] = "version: \"1\"\ntitle: \u{1}\n"
    let error = try #require(fixture.error())
    guard case .syntax = error.fault else {
      Issue.record("\(error)")
      return
    }
    #expect(error.position.line == 2)
  }

  @Test func severalDocumentsAreRefused() throws {
    var fixture = Fixture()
    fixture.files["measures.yaml"] = Fixture.measures + "\n---\nversion: 2\n"
    let error = try #require(fixture.error())
    #expect(error.fault == .severalDocuments)
    #expect(error.position.line == Fixture.measures.components(separatedBy: "\n").count + 2)
  }

  @Test(arguments: ["", "# only a comment\n", "---\n...\n"])
  func nothingIsRefused(_ text: String) throws {
    var fixture = Fixture()
    fixture.files["measures.yaml"] = text
    let fault = try #require(fixture.error()).fault
    #expect(fault == .emptyDocument || fault == .expected(.object))
  }

  /// Nine lists of nine aliases each, as a key: a parser that compares keys would expand 9⁹ nodes.
  @Test(.timeLimit(.minutes(1)))
  func aNestOfAliasesIsRefusedAtOnce() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    text += "? *a9\n: 1\n? *a9\n: 2\n"
    var fixture = Fixture()
    fixture.files["measures.yaml"] = text
    let error = try #require(fixture.error())
    #expect(error.fault == .anchor)
    #expect(error.position == ModelPosition(file: "measures.yaml", line: 1, column: 5))
  }

  @Test func textMayHoldSigns() throws {
    var fixture = Fixture()
    _ = try fixture.replace(
      "title: {zh: 措施, en: measures}", by: "title: {zh: \"甲 & 乙 *丙\", en: R&D * 2}",
      in: "measures.yaml")
    #expect(try fixture.load().measures.count == 3)
  }

  @Test func deepNestingIsAnError() throws {
    var fixture = Fixture()
    fixture.files["measures.yaml"] = String(repeating: "[", count: 100_000)
    #expect(fixture.error() != nil)
  }

  @Test func aFileAboveTheCapIsRefused() throws {
    var fixture = Fixture()
    let padding = String(
      repeating: "#", count: ModelLibrary.fileLimit - Fixture.measures.utf8.count - 1)
    fixture.files["measures.yaml"] = Fixture.measures + "\n" + padding
    #expect(try fixture.load().files.last?.bytes.count == ModelLibrary.fileLimit)
    fixture.files["measures.yaml"] = Fixture.measures + "\n#" + padding
    let error = try #require(fixture.error())
    #expect(error.fault == .tooLarge(limit: ModelLibrary.fileLimit))
    #expect(error.position == ModelPosition(file: "measures.yaml"))
  }

  @Test(arguments: ["catalogue.yaml", "departments.yaml", "eligibility.yaml", "measures.yaml"])
  func aMissingFileIsNamed(_ path: String) throws {
    var fixture = Fixture()
    fixture.files[path] = nil
    #expect(fixture.error() == ModelError(.missingFile, at: ModelPosition(file: path)))
  }

  @Test(arguments: ["composit.yaml", "catalogue.yml", "domains/food.yml", "composite.yml"])
  func aFileOfUnknownNameIsRefused(_ path: String) throws {
    var fixture = Fixture()
    fixture.files[path] = "x: 1"
    #expect(fixture.error() == ModelError(.unexpectedFile, at: ModelPosition(file: path)))
  }

  @Test func aMissingFolderIsUnreadable() {
    #expect(throws: ModelError(.unreadable, at: ModelPosition(file: "."))) {
      try ModelLibrary.load(directory: "/nonexistent/models", asOf: Fixture.day)
    }
  }

  @Test func bytesThatAreNotUTF8AreRefused() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fenji-models-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in Fixture().files where !path.contains("/") {
      try Data(text.utf8).write(to: folder.appendingPathComponent(path))
    }
    try Data([0x76, 0x3A, 0x20, 0xC4, 0xE3]).write(
      to: folder.appendingPathComponent("catalogue.yaml"))
    #expect(throws: ModelError(.notUTF8, at: ModelPosition(file: "catalogue.yaml"))) {
      try ModelLibrary.load(directory: folder.path, asOf: Fixture.day)
    }
  }

  /// Whatever line is lost or doubled, the loader answers with a library or an error of its own.
  @Test func anyLineMayBeLostOrDoubled() throws {
    let lines = Fixture.food.components(separatedBy: "\n")
    var refused = 0
    for index in lines.indices {
      for copies in [0, 2] {
        var spoilt = lines
        spoilt.replaceSubrange(index...index, with: Array(repeating: lines[index], count: copies))
        var fixture = Fixture()
        fixture.files["domains/food.yaml"] = spoilt.joined(separator: "\n")
        do {
          _ = try fixture.load()
        } catch let error as ModelError {
          #expect(error.position.file == "domains/food.yaml")
          #expect(!error.phrase(.chinese).isEmpty && !error.phrase(.english).isEmpty)
          refused += 1
        }
      }
    }
    #expect(refused > lines.count)
  }

  @Test func theWordsSayWhereAndWhat() throws {
    var fixture = Fixture()
    _ = try fixture.replace("weight: 0.75", by: "weight: 1e-1", in: "domains/food.yaml")
    let error = try #require(fixture.error())
    #expect(error.phrase(.english) == error.description)
    #expect(error.description.hasPrefix("domains/food.yaml:17:17: “1e-1” is not a decimal"))
    #expect(error.phrase(.chinese).hasPrefix("domains/food.yaml:17:17：“1e-1”不是"))
  }
}
