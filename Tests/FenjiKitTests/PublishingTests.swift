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
