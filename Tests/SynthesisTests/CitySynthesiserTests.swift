import Credit
import Foundation
import Testing

@testable import Synthesis

@Suite struct CitySynthesiserTests {
  @Test func sameSeedSameBytes() throws {
    let one = try Scratch()
    let other = try Scratch()
    let third = try Scratch()
    let summary = try CitySynthesiser.small().write(to: one.path)
    #expect(try CitySynthesiser.small().write(to: other.path) == summary)
    try CitySynthesiser.small("another").write(to: third.path)
    for file in summary.files {
      let written = try bytes(one.path + "/" + file.path)
      #expect(written.count == file.bytes, "\(file.path)")
      #expect(try bytes(other.path + "/" + file.path) == written, "\(file.path)")
      // Counts of checks depend on the size alone, and figures that no record tells on nothing.
      guard !["ledgers/checks.csv", "city/figures.csv"].contains(file.path) else { continue }
      #expect(try bytes(third.path + "/" + file.path) != written, "\(file.path)")
    }
  }

  @Test(arguments: [(200, 5000), (50, 300), (3, 0), (1, 1200), (40, 40)])
  func countsAreAsAsked(organisations: Int, records: Int) throws {
    let folder = try Scratch()
    let summary = try CitySynthesiser(
      seed: "counts", organisations: organisations, records: records
    ).write(to: folder.path)
    #expect(summary.organisations.accepted == organisations)
    #expect(summary.records.rows == records)
    for file in summary.files where file.path.hasSuffix(".csv") {
      #expect(try rows(folder.path + "/" + file.path).count == file.rows, "\(file.path)")
    }
    let recordRows = summary.files.filter { $0.path.hasPrefix("records/") }.map(\.rows)
    #expect(recordRows.reduce(0, +) == records)
  }

  @Test func longFeedsBecomeParts() throws {
    let folder = try Scratch()
    let whole = try Scratch()
    let city = CitySynthesiser(
      seed: "parts", organisations: 100, records: 3000, rowsPerFile: 500)
    let summary = try city.write(to: folder.path)
    let parts = summary.files.filter { $0.path.hasPrefix("records/other") }
    #expect(parts.count > 2)
    #expect(parts.dropLast().allSatisfy { $0.rows == 500 })
    let one = try CitySynthesiser(seed: "parts", organisations: 100, records: 3000)
      .write(to: whole.path)
    #expect(one.records == summary.records)
    let joined = try parts.flatMap { part in
      try text(folder.path + "/" + part.path).split(separator: "\n").dropFirst()
    }
    let other = try text(whole.path + "/records/other.csv").split(separator: "\n").dropFirst()
    #expect(joined == Array(other))
  }

  @Test func descriptorNamesEveryTable() throws {
    let folder = try Scratch()
    let summary = try CitySynthesiser.small().write(to: folder.path)
    let json = try JSONSerialization.jsonObject(
      with: Data(bytes(folder.path + "/datapackage.json")))
    let package = try #require(json as? [String: Any])
    let resources = try #require(package["resources"] as? [[String: Any]])
    var seen: [String] = []
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      seen.append(path)
      let schema = try #require(resource["schema"] as? [String: Any])
      let names = try #require(schema["fields"] as? [[String: Any]]).compactMap { $0["name"] }
      let header = try text(folder.path + "/" + path).split(whereSeparator: \.isNewline)[0]
      #expect(names.map { "\($0)" } == header.split(separator: ",").map(String.init))
      guard path != "city/figures.csv" else { continue }
      let reading = try #require(resource["fenji"] as? [String: Any])
      let map = reading["map"] as? [String: String] ?? [:]
      #expect(map.values.allSatisfy { column in names.contains { "\($0)" == column } })
    }
    #expect(Set(seen) == Set(summary.files.map(\.path).filter { $0.hasSuffix(".csv") }))
  }

  @Test func encodingsAreAsDeclared() throws {
    let folder = try Scratch()
    try CitySynthesiser.small().write(to: folder.path)
    let province = Data(try bytes(folder.path + "/records/penalties-province.csv"))
    #expect(String(data: province, encoding: .utf8) == nil)
    #expect(try text(folder.path + "/records/penalties-province.csv").contains("邹城市"))
    let city = try bytes(folder.path + "/records/penalties-city.csv")
    #expect(city.prefix(3) == [0xef, 0xbb, 0xbf])
    let organisations = try bytes(folder.path + "/organisations.csv")
    #expect(organisations.prefix(5) == Array("code,".utf8)[...])
  }

  @Test func progressEndsAtTheTotal() throws {
    let folder = try Scratch()
    var last = (0, 0)
    try CitySynthesiser.small().write(to: folder.path) { last = ($0, $1) }
    #expect(last == (6000, 6000))
  }

  @Test func refusesWhatItCannotDo() throws {
    let folder = try Scratch()
    #expect(
      throws: SynthesisError.outOfRange(name: "organisations", value: 0, allowed: 1...5_000_000)
    ) {
      try CitySynthesiser(seed: "x", organisations: 0, records: 1).write(to: folder.path)
    }
    #expect(throws: SynthesisError.self) {
      try CitySynthesiser(seed: "x", organisations: 1, records: 1, months: 60)
        .write(to: folder.path)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func leavesOtherFoldersAlone() throws {
    let folder = try Scratch()
    let path = folder.path
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path + "/notes.txt"))
    #expect(throws: SynthesisError.folderInUse(path)) {
      try CitySynthesiser.small().write(to: path)
    }
    #expect(throws: SynthesisError.folderInUse(path + "/notes.txt")) {
      try CitySynthesiser.small().write(to: path + "/notes.txt")
    }
    #expect(try bytes(path + "/notes.txt") == Array("mine".utf8))
  }

  @Test func writesItsOwnFolderAnew() throws {
    let folder = try Scratch()
    let path = folder.path
    try CitySynthesiser(seed: "parts", organisations: 50, records: 2000, rowsPerFile: 300)
      .write(to: path)
    let summary = try CitySynthesiser.small().write(to: path)
    let found = try FileManager.default.subpathsOfDirectory(atPath: path).filter {
      !["records", "ledgers", "city"].contains($0)
    }
    #expect(found.sorted() == summary.files.map(\.path).sorted())
  }

  @Test func errorsSayWhatToDo() {
    let message = SynthesisError.folderInUse("city").message
    #expect(message(.english).contains("name an empty one"))
    #expect(message(.chinese).contains("city"))
  }
}
