import Credit
import Digests
import FenjiKit
import Foundation
import Testing

@testable import Datasets

@Suite struct PublishedResultsTests {
  @Test func verifyFindsNothingThenEverything() throws {
    let scratch = try Scratch()
    let city = try scratch.city()
    try scratch.evaluate(city)
    let results = try PublishedResults(folder: scratch.path + "/out")
    let clean = try results.verify(threads: 1)
    #expect(clean.isSame)
    #expect(clean.compared > 60)
    try Data("x".utf8).write(to: URL(fileURLWithPath: scratch.path + "/out/grades/tax.csv"))
    #expect(try results.verify(threads: 1).differences.map(\.path) == ["grades/tax.csv"])
    try Data("x".utf8).write(to: URL(fileURLWithPath: city + "/README.md"))
    #expect(try results.verify(threads: 1).differences.count == 1)
    try Data("code\n".utf8).write(to: URL(fileURLWithPath: city + "/outcomes.csv"))
    #expect(
      try results.verify(threads: 1).differences.map(\.path)
        == [city + "/outcomes.csv", "grades/tax.csv"])
  }

  @Test func aForgedManifestIsFoundOut() throws {
    let scratch = try Scratch()
    let city = try scratch.city(records: 1000)
    let manifest = try scratch.evaluate(city).manifest
    let path = scratch.path + "/out/manifest.json"
    let accepted = manifest.counts.accepted
    let forged = try text(path).replacingOccurrences(
      of: "\"records_accepted\": \(accepted)", with: "\"records_accepted\": \(accepted + 1)")
    try Data(forged.utf8).write(to: URL(fileURLWithPath: path))
    let verification = try PublishedResults(folder: scratch.path + "/out").verify(threads: 2)
    #expect(verification.differences.map(\.path) == ["manifest.json"])
  }

  @Test func theManifestReadsBackAsItWas() throws {
    let scratch = try Scratch()
    let published = try scratch.evaluate(try scratch.city(records: 500))
    let manifest = try Manifest(at: scratch.path + "/out")
    #expect(manifest == published.manifest)
    #expect(manifest.json == (try text(scratch.path + "/out/manifest.json")))
    #expect(throws: FenjiError.noManifest(scratch.path)) { try Manifest(at: scratch.path) }
    try Data("{}".utf8).write(to: URL(fileURLWithPath: scratch.path + "/manifest.json"))
    #expect(throws: FenjiError.badManifest(path: scratch.path + "/manifest.json", what: "as_of")) {
      try Manifest(at: scratch.path)
    }
  }

  @Test func explainReproducesThePublishedScore() throws {
    let scratch = try Scratch()
    let city = try scratch.city()
    try scratch.evaluate(city)
    let table = try PlainTable("grades/market.csv", in: scratch.path + "/out")
    let row = try #require(table.rows.last { !$0[5].isEmpty })
    let results = try PublishedResults(folder: scratch.path + "/out")
    let text = try results.explain(code: row[0], language: .chinese)
    #expect(text.contains(row[0]))
    #expect(text.contains(row[5]))
    #expect(try FenjiKitTests.text("\(scratch.path)/out/cases/\(row[0]).md") == text)
    #expect(throws: FenjiError.unknownCode("91")) {
      try results.explain(code: "91", language: .english)
    }
  }

  @Test func aSnapshotExplainsAndDrawsTheSame() throws {
    let scratch = try Scratch()
    try scratch.evaluate(try scratch.city())
    let out = scratch.path + "/out"
    let table = try PlainTable("grades/market.csv", in: out)
    let code = try #require(table.rows.last { !$0[5].isEmpty })[0]
    let results = try PublishedResults(folder: out)
    let text = try results.explain(code: code, language: .english)
    let list = try results.inspect(domain: "market", seed: "x", to: nil, language: .english)
    // Made by the first question, read by the second.
    for _ in 0..<2 {
      let again = try PublishedResults(folder: out, snapshot: scratch.path + "/snapshot")
      #expect(try again.explain(code: code, language: .english) == text)
      #expect(
        try again.inspect(domain: "market", seed: "x", to: nil, language: .english) == list)
    }
    // What the snapshot was made of is not what the manifest says any more.
    let file =
      scratch.path + "/city/records/"
      + (try #require(
        FileManager.default.contentsOfDirectory(atPath: scratch.path + "/city/records").sorted()
          .first))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    try bytes.dropLast(50).write(to: URL(fileURLWithPath: file))
    #expect(throws: FenjiError.self) {
      try PublishedResults(folder: out, snapshot: scratch.path + "/snapshot")
        .explain(code: code, language: .english)
    }
  }

  @Test func anyoneCanReplayTheDraw() throws {
    let scratch = try Scratch()
    try scratch.evaluate(try scratch.city())
    let out = scratch.path + "/out"
    let path = scratch.path + "/list.csv"
    let results = try PublishedResults(folder: out)
    _ = try results.inspect(domain: "market", seed: "第1批", to: path, language: .chinese)
    let list = try PlainTable("list.csv", in: scratch.path)
    let all = try PlainTable("grades/market.csv", in: out)
    for grade in Set(list.rows.map { $0[4] }) {
      let drawn = list.rows.filter { $0[4] == grade }.map { $0[1] }
      let pool = all.rows.filter { $0[6] == grade || $0[7] == grade }.map { $0[0] }
      guard !pool.isEmpty else { continue }
      let lowest = pool.sorted {
        SHA256.digest(of: "第1批" + $0).hex < SHA256.digest(of: "第1批" + $1).hex
      }
      #expect(Array(lowest.prefix(drawn.count)) == drawn, "\(grade)")
    }
    #expect(throws: FenjiError.self) {
      try results.inspect(domain: "composite", seed: "x", to: nil, language: .chinese)
    }
  }
}
