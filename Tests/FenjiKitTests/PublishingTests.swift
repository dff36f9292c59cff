import Credit
import FenjiKit
import Foundation
import Testing

@testable import Datasets

@Suite struct PublishingTests {
  @Test func theSameBytesWhateverTheThreads() throws {
    let scratch = try Scratch()
    let city = try scratch.city()
    let one = try scratch.evaluate(city, into: "one", threads: 1)
    let two = try scratch.evaluate(city, into: "two", threads: 2)
    let four = try scratch.evaluate(city, into: "four", threads: 4)
    #expect(one.manifest == two.manifest)
    #expect(one.manifest == four.manifest)
    #expect(one.manifest.outputs.count > 60)
    for file in one.manifest.outputs {
      #expect(
        try bytes("\(scratch.path)/one/\(file.path)") == bytes("\(scratch.path)/four/\(file.path)"))
    }
  }

  /// An old quarter keeps its own rules when new ones are added: the same bytes come out.
  @Test func anOldQuarterIsReproducedUnderItsOwnRules() throws {
    let scratch = try Scratch()
    let city = try scratch.city()
    let quarter = try #require(CalendarDate("2022-09-30"))
    let before = try scratch.evaluate(city, into: "before", asOf: quarter)
    let models = scratch.path + "/models"
    try FileManager.default.copyItem(atPath: modelsFolder, toPath: models)
    let market = try text(models + "/domains/market.yaml")
    func write(_ period: String, _ points: String, _ name: String) throws {
      let changed =
        market
        .replacingOccurrences(of: "effective: {from: 2020-07-01}", with: "effective: {\(period)}")
        .replacingOccurrences(of: "{points: 20, limit: 40}", with: points)
      try Data(changed.utf8).write(to: URL(fileURLWithPath: "\(models)/domains/\(name).yaml"))
    }
    // A later market model of other figures.
    try write("from: 2020-07-01, to: 2022-12-31", "{points: 20, limit: 40}", "market")
    try write("from: 2023-01-01", "{points: 5, limit: 10}", "market-2023")
    func evaluate(_ day: CalendarDate, into name: String, _ models: String) throws -> Manifest {
      try Workspace(dataset: city, models: models, asOf: day).evaluate(
        into: "\(scratch.path)/\(name)", options: PublishingOptions(seed: "kit")
      ).manifest
    }
    let after = try evaluate(quarter, into: "after", models)
    #expect(after.models != before.manifest.models)
    #expect(after.tables == before.manifest.tables)
    // The last day of the market's model stands in its account and in the notes.
    let telling = ["grades.xlsx", "cases/market.md"]
    for file in before.manifest.outputs where !telling.contains(file.path) {
      #expect(after.outputs.contains(file), "\(file.path)")
    }
    // In the new year the new rules apply.
    let day = try #require(CalendarDate("2023-01-01"))
    let old = try evaluate(day, into: "old", modelsFolder)
    let new = try evaluate(day, into: "new", models)
    let path = "grades/market.csv"
    #expect(old.outputs.first { $0.path == path } != new.outputs.first { $0.path == path })
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    let scratch = try Scratch()
    let city = try scratch.city()
    let before = try scratch.evaluate(city, into: "before")
    for name in try FileManager.default.subpathsOfDirectory(atPath: city)
    where name.hasSuffix(".csv") && !name.contains("province") {
      let data = try bytes("\(city)/\(name)")
      var lines = data.split(separator: 10, omittingEmptySubsequences: true)
      let header = lines.removeFirst()
      // Rows with a quotation mark may span lines: they stay where they are.
      guard !data.contains(UInt8(ascii: "\"")) else { continue }
      let reversed = [header] + lines.reversed()
      try Data(reversed.joined(separator: [10]) + [10]).write(
        to: URL(fileURLWithPath: "\(city)/\(name)"))
    }
    let after = try scratch.evaluate(city, into: "after")
    #expect(before.manifest.dataset != after.manifest.dataset)
    #expect(before.manifest.tables == after.manifest.tables)
    for file in before.manifest.outputs where file.path != "rejects.csv" {
      #expect(after.manifest.outputs.contains(file), "\(file.path)")
    }
  }

  @Test func aBadFileLeavesEarlierResultsWhole() throws {
    let scratch = try Scratch()
    let city = try scratch.city()
    let manifest = try scratch.evaluate(city).manifest
    try Data("id,code\n1,2\n".utf8).write(to: URL(fileURLWithPath: city + "/measures.csv"))
    #expect(throws: DatasetError.self) { try scratch.evaluate(city) }
    #expect(try Manifest(at: scratch.path + "/out") == manifest)
    for file in manifest.outputs {
      #expect(try FileDigest(of: file.path, in: scratch.path + "/out") == file)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == ["city", "out"])
  }

  @Test func foreignFoldersAreSpared() throws {
    let scratch = try Scratch()
    let city = try scratch.city(records: 500)
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/mine", withIntermediateDirectories: true)
    try Data("x".utf8).write(to: URL(fileURLWithPath: scratch.path + "/mine/thesis.docx"))
    #expect(throws: FenjiError.notOurFolder(scratch.path + "/mine")) {
      try scratch.evaluate(city, into: "mine")
    }
    #expect(try text(scratch.path + "/mine/thesis.docx") == "x")
  }

  @Test func whatAUserPutIntoTheFolderStays() throws {
    let scratch = try Scratch()
    let city = try scratch.city(records: 500)
    try scratch.evaluate(city)
    let out = scratch.path + "/out"
    try Data("note".utf8).write(to: URL(fileURLWithPath: out + "/note.txt"))
    try Data("old".utf8).write(to: URL(fileURLWithPath: out + "/cases/913.md"))
    try scratch.evaluate(city)
    #expect(try text(out + "/note.txt") == "note")
    #expect(!FileManager.default.fileExists(atPath: out + "/cases/913.md"))
  }

  @Test func changesReferToTheEarlierRun() throws {
    let scratch = try Scratch()
    let city = try scratch.city()
    let earlier = try #require(CalendarDate("2022-08-31"))
    try scratch.evaluate(city, into: "earlier", asOf: earlier)
    try scratch.evaluate(city, previous: scratch.path + "/earlier")
    let table = try PlainTable("grades/market.csv", in: scratch.path + "/out")
    let column = try #require(table.header.firstIndex(of: "较上次变化"))
    let changes = Set(table.rows.map { $0[column].prefix(1) })
    #expect(changes.contains("持") && changes.isSubset(of: ["持", "升", "降", "新", "转"]))
    try Data("x".utf8).write(
      to: URL(fileURLWithPath: scratch.path + "/earlier/grades/market.csv"))
    #expect(throws: FenjiError.self) {
      try scratch.evaluate(city, previous: scratch.path + "/earlier")
    }
  }
}
