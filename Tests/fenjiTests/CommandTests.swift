import Foundation
import Testing

/// The binary by what it prints and leaves behind.
@Suite struct CommandTests {
  private static let package = String(
    #filePath.split(separator: "/Tests/", omittingEmptySubsequences: false)[0])

  private func scratch() throws -> String {
    let folder = FileManager.default.temporaryDirectory.path + "/fenji-cli-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test func resultsDoNotDependOnTimeZoneOrLocale() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let city = folder + "/city"
    let made = try fenji(
      "synthesise", "--organisations", "100", "--records", "1500", "--seed", "cli", "--out", city)
    #expect(made.status == 0)
    var manifests: [String] = []
    for (zone, locale) in [
      ("UTC", "C"), ("Asia/Shanghai", "zh_CN.UTF-8"), ("America/Lima", "de_DE.UTF-8"),
    ] {
      let out = folder + "/out"
      let run = try fenji(
        "evaluate", "--dataset", city, "--models", Self.package + "/models", "--as-of",
        "2022-11-30", "--out", out, "--language", "zh",
        environment: ["TZ": zone, "LC_ALL": locale, "LANG": locale])
      #expect(run.status == 0)
      #expect(run.errors == "", "no progress when piped")
      #expect(run.output.contains("market"))
      manifests.append(try String(contentsOfFile: out + "/manifest.json", encoding: .utf8))
    }
    #expect(Set(manifests).count == 1)
    #expect(try fenji("verify", folder + "/out").status == 0)
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/out/grades/tax.csv"))
    #expect(try fenji("verify", folder + "/out").status == 2)
  }

  @Test func errorsSayWhereAndWhatToDo() throws {
    let bad = try fenji(
      "evaluate", "--dataset", "/nowhere", "--models", Self.package + "/models", "--as-of",
      "2022-11-30", "--out", "/nowhere/out", "--language", "en")
    #expect(bad.status == 1)
    #expect(bad.errors.contains("datapackage.json"))
    #expect(bad.output == "")
    #expect(try fenji("evaluate").status == 64)
    #expect(
      try fenji(
        "evaluate", "--dataset", "x", "--models", "y", "--as-of", "2022-02-30", "--out", "z"
      ).status == 64)
  }

  @Test func helpHasExamples() throws {
    for command in ["evaluate", "explain", "inspect", "verify", "check", "synthesise"] {
      let help = try fenji(command, "--help")
      #expect(help.status == 0)
      #expect(help.output.contains("fenji \(command)"))
    }
    #expect(try fenji("--version").output.contains("."))
  }
}
