import Credit
import Datasets
import Evaluation
import EvaluationModels
import FenjiKit
import Foundation
import Reports
import Testing

/// Who may see a grade is a property of its scheme.
@Suite struct ExportTests {
  private static let scratch = Result { try Scratch() }
  private static let results = Result { () throws -> PublishedResults in
    let scratch = try Self.scratch.get()
    try scratch.evaluate(try scratch.city())
    return try PublishedResults(folder: scratch.path + "/out")
  }

  /// Exports to a fresh folder and returns it.
  private func export(
    _ audience: ExportRequest.Audience, _ format: ExportRequest.Format, model: String? = nil,
    scheme: String? = nil, batch: Int = 50_000
  ) throws -> (folder: String, manifest: JSONValue, text: String) {
    let folder = try Self.scratch.get().path + "/export-\(UUID().uuidString)"
    let request = ExportRequest(
      for: audience, as: format, model: model, scheme: scheme, batch: batch, language: .english)
    let text = try Self.results.get().export(request, to: folder)
    return (folder, try JSONValue(parsing: try bytes(folder + "/export.json")), text)
  }

  private func names(_ value: JSONValue?, _ key: String) -> [String] {
    (value?.array ?? []).compactMap { $0[key]?.string }
  }

  @Test(arguments: ExportRequest.Audience.allCases, ExportRequest.Format.allCases)
  func everyReaderGetsEveryFormat(
    _ audience: ExportRequest.Audience, _ format: ExportRequest.Format
  ) throws {
    let model = audience == .supervisor ? "health" : nil
    let (folder, manifest, text) = try export(audience, format, model: model)
    let files = names(manifest["files"], "path")
    #expect(!files.isEmpty)
    for file in files {
      #expect(file.hasPrefix(audience.rawValue) && file.hasSuffix(".\(format.rawValue)"))
      #expect(text.contains(file))
      #expect(try FileDigest(of: file, in: folder).bytes > 100)
    }
    #expect(names(manifest["files"], "sha256").allSatisfy { $0.count == 64 })
  }

  /// The risk class is internal: not by default, not by name, not under another scheme.
  @Test func aRiskClassNeverLeavesForThePublic() throws {
    let (folder, manifest, text) = try export(.public, .csv)
    let market = try #require(try Self.results.get().manifest.tables.first { $0.model == "market" })
    #expect(market.grades.reduce(0) { $0 + $1.count } > 0)
    #expect(names(manifest["held_back"], "model").contains("market"))
    #expect(names(manifest["models"], "publicity").allSatisfy { $0 == "public" })
    #expect(text.contains("held back: market supervision"))
    for file in names(manifest["files"], "path") {
      #expect(!file.contains("market"))
      #expect(try !FenjiKitTests.text("\(folder)/\(file)").contains("risk"))
    }
    for model in ["market", "tax", "composite"] {
      #expect(throws: FenjiError.self) { try export(.public, .html, model: model) }
    }
  }

  /// The public sees a grade and what it means, and no score, place or reason.
  @Test func thePublicSeesGradesAlone() throws {
    let (folder, _, _) = try export(.public, .json, model: "housing")
    let rows = try JSONValue(parsing: try bytes(folder + "/public-housing.json"))
    let first = try #require(rows.array?.first)
    #expect(
      first.members?.map(\.key)
        == ["code", "name", "scheme", "grade", "meaning", "as_of", "model_version"])
    let graded = try PlainTable("grades/housing.csv", in: try Self.results.get().folder)
      .rows.filter { !$0[6].isEmpty }
    #expect(rows.array?.count == graded.count)
  }

  @Test func regulatorsGetEveryRowInBatches() throws {
    let results = try Self.results.get()
    let (folder, manifest, _) = try export(.regulator, .csv, batch: 500)
    var expected = 0
    for table in results.manifest.tables {
      expected += try PlainTable("grades/\(table.model).csv", in: results.folder).rows.count
    }
    let files = names(manifest["files"], "path")
    #expect(files.count == (expected + 499) / 500)
    var codes: [String] = []
    for file in files {
      let table = try PlainTable(file, in: folder)
      #expect(table.rows.count <= 500)
      codes += table.rows.map { $0[2] + $0[0] }
      // Each grade goes with its scheme, direction and publicity.
      #expect(table.rows.allSatisfy { !$0[3].isEmpty && !$0[4].isEmpty && !$0[5].isEmpty })
    }
    #expect(codes.count == expected)
    #expect(Set(codes).count == expected)
  }

  @Test func analystsGetNoNames() throws {
    let (folder, _, _) = try export(.analyst, .csv)
    let table = try PlainTable("analyst-scores.csv", in: folder)
    #expect(!table.header.contains("Name"))
    #expect(table.header.contains("market Score"))
    let market = try #require(table.header.firstIndex(of: "market Score"))
    let published = try PlainTable("grades/market.csv", in: try Self.results.get().folder)
    for row in table.rows {
      let source = published.rows.first { $0[0] == row[0] }
      #expect(row[market] == source?[5] ?? "")
    }
  }

  @Test func supervisorsNameTheirDomain() throws {
    #expect(throws: FenjiError.self) { try export(.supervisor, .csv) }
    let (folder, manifest, _) = try export(.supervisor, .csv, model: "market")
    #expect(
      names(manifest["files"], "path")
        == ["supervisor-market-grades.csv", "supervisor-market-inspection.csv"])
    let list = try PlainTable("supervisor-market-inspection.csv", in: folder)
    #expect(!list.rows.isEmpty)
  }

  @Test func gradesAreNotConvertedByGuess() throws {
    #expect(throws: FenjiError.self) {
      try export(.regulator, .csv, model: "housing", scheme: "composite-abcd")
    }
    let folder = try Self.results.get()
    #expect(throws: FenjiError.unknownDomain("x", known: folder.manifest.tables.map(\.model))) {
      try export(.regulator, .csv, model: "x")
    }
  }

  @Test func aTamperedTableIsNotHandedOut() throws {
    let scratch = try Scratch()
    try scratch.evaluate(try scratch.city(records: 500))
    let out = scratch.path + "/out"
    try Data("x".utf8).write(to: URL(fileURLWithPath: out + "/grades/housing.csv"))
    #expect(throws: FenjiError.changedInputs([out + "/grades/housing.csv"])) {
      try PublishedResults(folder: out).export(
        ExportRequest(for: .public, as: .csv), to: scratch.path + "/export")
    }
  }

  @Test func headingsAreThoseOfTheListing() throws {
    let table = try PlainTable("grades/housing.csv", in: try Self.results.get().folder)
    let places = GradeListing.Field.allCases.map { $0.place(in: table.header) }
    #expect(places == Array(table.header.indices).map { Optional($0) })
  }

  /// Every record that did not count stands in the list with its reason and its place.
  @Test func everyExclusionIsListed() throws {
    let results = try Self.results.get()
    let path = try Self.scratch.get().path + "/exclusions.csv"
    let text = try results.exclusions(to: path, language: .english)
    let table = try PlainTable("exclusions.csv", in: try Self.scratch.get().path)
    let fate = try #require(table.header.firstIndex(of: "fate"))
    var counts: [String: Int] = [:]
    for row in table.rows { counts[row[fate], default: 0] += 1 }
    let ledger = results.manifest.counts.ledger
    for kind in Eligibility.allCases where kind != .eligible {
      #expect(counts[kind.word] ?? 0 == ledger[kind], "\(kind)")
    }
    #expect(counts.count >= 6)
    #expect(text.contains("\(table.rows.count) left out"))
    #expect(table.rows.allSatisfy { !$0[8].isEmpty && !$0[9].isEmpty && !$0[10].isEmpty })
  }

  /// Items of the list have their own shares; what isn't listed is not drawn.
  @Test func anInspectionItemIsDrawnByItsOwnShares() throws {
    let results = try Self.results.get()
    let folder = try Self.scratch.get().path
    func drawn(_ item: String?) throws -> Int {
      let path = "\(folder)/item.csv"
      _ = try results.inspect(
        domain: "market", item: item, seed: "x", to: path, language: .english)
      return try PlainTable("item.csv", in: folder).rows.count
    }
    let own = try drawn(nil)
    #expect(try drawn("food-safety") == own)
    #expect(try drawn("annual-report") < own)
    #expect(throws: FenjiError.self) { try drawn("taste") }
  }
}
