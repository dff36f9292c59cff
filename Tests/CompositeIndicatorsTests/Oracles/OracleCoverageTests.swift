import Foundation
import Testing

/// That no reference result is lost: every entry of the index has a row in docs/reference-results.md,
/// and every file is read by a test or named there as left out.
@Suite(.enabled(if: Oracles.arePresent))
struct OracleCoverageTests {
  private struct Row {
    let entry: String
    let suites: [String]
    let reason: String

    func covers(_ name: String) -> Bool {
      guard let star = entry.firstIndex(of: "*") else { return entry == name }
      let (start, end) = (entry[..<star], entry[entry.index(after: star)...])
      return name.count >= start.count + end.count && name.hasPrefix(start) && name.hasSuffix(end)
    }
  }

  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The rows of the page's table.
  private static func rows() throws -> [Row] {
    let page = try String(
      contentsOf: package.appending(path: "docs/reference-results.md"), encoding: .utf8)
    return page.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2).map { line in
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      return Row(entry: fields[1], suites: quoted(in: fields[2]), reason: fields[3])
    }
  }

  private static func quoted(in text: String) -> [String] {
    text.matches(of: /`([^`]+)`/).map { String($0.output.1) }
  }

  /// The sources of all tests but this one, by their names.
  private static func sources() throws -> [String: String] {
    let folder = package.appending(path: "Tests")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var sources: [String: String] = [:]
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let name = file.deletingPathExtension().lastPathComponent
      if name != "OracleCoverageTests" {
        sources[name] = try String(contentsOf: file, encoding: .utf8)
      }
    }
    return sources
  }

  /// Whether sources have a text literal for the path, what is interpolated being named in them too.
  private static func reads(_ path: String, _ source: String) -> Bool {
    source.matches(of: /"([^"\n]*\/[^"\n]*)"/).contains { match in
      let pieces = pieces(of: match.output.1)
      var rest = Substring(path)
      var gaps: [Substring] = []
      for (index, piece) in pieces.enumerated() {
        guard let found = piece.isEmpty ? rest.endIndex..<rest.endIndex : rest.firstRange(of: piece)
        else { return false }
        if index == 0 {
          guard rest.hasPrefix(piece) else { return false }
          rest = rest.dropFirst(piece.count)
          continue
        }
        gaps.append(rest[..<found.lowerBound])
        rest = rest[found.upperBound...]
      }
      return rest.isEmpty
        && gaps.allSatisfy { !$0.isEmpty && isNamed($0, in: source) }
    }
  }

  /// What stands between the interpolations of a literal.
  private static func pieces(of literal: Substring) -> [Substring] {
    literal.split(separator: /\\\([^()]*\)/, omittingEmptySubsequences: false)
  }

  private static func isNamed(_ gap: Substring, in source: String)
    -> Bool
  {
    let stem = gap.split(separator: ".").first ?? gap
    return [gap, stem].contains { word in
      source.ranges(of: word).contains { range in
        let before =
          range.lowerBound > source.startIndex
          ? source[source.index(before: range.lowerBound)] : " "
        let after = range.upperBound < source.endIndex ? source[range.upperBound] : " "
        return !isWord(before) && !isWord(after)
      }
    }
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  @Test func everyEntryIsReadOrLeftOutWithAReason() throws {
    let (rows, sources) = (try Self.rows(), try Self.sources())
    let entries = try Oracles.json("INDEX.json")["entries"].items
    #expect(entries.count > 50 && rows.count > 30)
    for entry in entries {
      let name = entry["name"].text
      guard let row = rows.first(where: { $0.covers(name) }) else {
        Issue.record("\(name) is not in docs/reference-results.md")
        continue
      }
      guard !row.suites.isEmpty else {
        #expect(!row.reason.isEmpty, "\(name) is left out without a reason")
        continue
      }
      let leftOut = Self.quoted(in: row.reason)
      let read = row.suites.compactMap { sources[$0] }.joined()
      for path in entry["outputs"].items.map(\.text) {
        let isLeftOut = leftOut.contains(String(path.split(separator: "/").last ?? ""))
        let isRead = Self.reads(path, read)
        #expect(isRead != isLeftOut, "\(name): \(path)")
      }
    }
    for row in rows {
      #expect(entries.contains { row.covers($0["name"].text) }, "\(row.entry) is not in the index")
      for suite in row.suites { #expect(sources[suite] != nil, "there is no suite \(suite)") }
    }
  }
}
