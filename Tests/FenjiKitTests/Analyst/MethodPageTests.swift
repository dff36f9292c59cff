import CompositeIndicators
import Credit
import FenjiKit
import Foundation
import Testing

/// The pages of the documentation: one for each method, saying what the code does.
///
/// Everything but the remarks is made from the catalogue and from running the methods; with
/// `FENJI_RECORD` in the environment pages are written anew, remarks kept.
@Suite struct MethodPageTests {
  private static let folder =
    packageFolder
    + "/Sources/CompositeIndicators/CompositeIndicators.docc/Methods"

  @Test(arguments: MethodEntry.all)
  func pageSaysWhatTheCodeDoes(_ entry: MethodEntry) throws {
    let path = "\(Self.folder)/\(entry.page).md"
    let stored = (try? bytes(path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let remarks = Self.remarks(of: stored)
    let expected = try MethodPage(entry).text(remarks: remarks)
    if ProcessInfo.processInfo.environment["FENJI_RECORD"] != nil, stored != expected {
      try FileManager.default.createDirectory(
        atPath: Self.folder, withIntermediateDirectories: true)
      try Data(expected.utf8).write(to: URL(fileURLWithPath: path))
      Issue.record("recorded \(entry.page)")
      return
    }
    expectSame(expected, stored, entry.page, #_sourceLocation)
    #expect(!remarks.isEmpty, "\(entry.page) has no remarks")
  }

  /// One method, one file and one test file of the type that the page names.
  @Test(arguments: MethodEntry.all)
  func typeHasAFileAndATestFile(_ entry: MethodEntry) throws {
    let page = String(decoding: try bytes("\(Self.folder)/\(entry.page).md"), as: UTF8.self)
    let type = try #require(page.firstMatch(of: /In Swift: ``(\w+)/)).output.1
    for (folder, suffix) in [
      ("Sources/CompositeIndicators", ".swift"), ("Tests/CompositeIndicatorsTests", "Tests.swift"),
    ] {
      let files = FileManager.default.enumerator(atPath: "\(packageFolder)/\(folder)")
      let names = files?.compactMap { ($0 as? String)?.split(separator: "/").last.map(String.init) }
      #expect(names?.contains(type + suffix) == true, "\(folder): \(type)\(suffix)")
    }
  }

  @Test func everyPageHasAMethod() throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    #expect(pages == MethodEntry.all.map { $0.page + ".md" }.sorted())
  }

  @Test func examplesAreThoseOfThePages() throws {
    let path =
      packageFolder
      + "/Sources/CompositeIndicators/CompositeIndicators.docc/Examples.md"
    var expected = "# Examples\n\nThe tables of the methods' examples. Figures are made up.\n"
    for name in MethodExample.tables.keys.sorted() {
      expected += "\n## \(name)\n\n```csv\n\(MethodExample.tables[name] ?? "")```\n"
    }
    if ProcessInfo.processInfo.environment["FENJI_RECORD"] != nil {
      try Data(expected.utf8).write(to: URL(fileURLWithPath: path))
      return
    }
    #expect(String(decoding: try bytes(path), as: UTF8.self) == expected)
  }

  @Test func overviewListsEveryPage() throws {
    let path =
      packageFolder
      + "/Sources/CompositeIndicators/CompositeIndicators.docc/CompositeIndicators.md"
    let stored = String(decoding: try bytes(path), as: UTF8.self)
    let start = try #require(stored.range(of: "## Topics"))
    var expected = "## Topics\n"
    for kind in MethodKind.allCases {
      expected += "\n### \(kind.title.english.prefix(1).uppercased())"
      expected += "\(kind.title.english.dropFirst()) · \(kind.title.chinese)\n\n"
      for entry in MethodEntry.all where entry.kind == kind {
        expected += "- <doc:\(entry.page)>\n"
      }
    }
    let more = ["Examples", "FurtherResults", "Peers", "Speed"].map { "- <doc:\($0)>\n" }
    expected += "\n### More · 其他\n\n" + more.joined()
    if ProcessInfo.processInfo.environment["FENJI_RECORD"] != nil {
      let text = stored[..<start.lowerBound] + expected
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      return
    }
    #expect(stored[start.lowerBound...] == expected)
  }

  /// What stands under the heading Remarks, up to the next heading.
  private static func remarks(of page: String) -> String {
    guard let start = page.range(of: "## Remarks\n\n") else { return "" }
    let rest = page[start.upperBound...]
    let end = rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex
    return String(rest[..<end])
  }
}
