import Credit
import Evaluation
import FenjiKit
import Foundation
import Testing

@testable import Datasets

/// Scoring again from a kept indicator matrix gives what evaluating the records gives.
@Suite struct RescoringTests {
  /// A city evaluated with its matrix kept in `out`.
  private func kept() throws -> (scratch: Scratch, city: String) {
    let scratch = try Scratch()
    let city = try scratch.city()
    try scratch.keep(city, models: modelsFolder, into: "out")
    return (scratch, city)
  }

  @Test func otherWeightsPointsAndBandsGiveTheBytesOfAWholeEvaluation() throws {
    let (scratch, city) = try kept()
    let models = try scratch.models([
      "composite.yaml": [("coefficients: [0.7, 0.3]", "coefficients: [0.4, 0.6]")],
      "domains/market.yaml": [
        ("points: 3, limit: 12", "points: 4, limit: 12"), ("<= 30", "<= 27"), ("> 30", "> 27"),
      ],
    ])
    let again = try PublishedResults(folder: scratch.path + "/out", models: models)
      .rescore(into: scratch.path + "/again")
    let whole = try scratch.evaluate(city, models: models, into: "whole")
    #expect(again.manifest == whole.manifest)
    for name in whole.manifest.outputs.map(\.path) + ["manifest.json"] {
      #expect(
        try bytes("\(scratch.path)/again/\(name)") == bytes("\(scratch.path)/whole/\(name)"),
        "\(name)")
    }
    let before = try Manifest(at: scratch.path + "/out")
    #expect(
      before.outputs.first { $0.path == "grades/market.csv" }
        != again.manifest.outputs.first { $0.path == "grades/market.csv" })
    #expect(try PublishedResults(folder: scratch.path + "/again").verify(threads: 2).isSame)
  }

  @Test func theSameModelsGiveTheSameResultsAndTheMatrixIsVerified() throws {
    let (scratch, _) = try kept()
    let results = try PublishedResults(folder: scratch.path + "/out")
    let again = try results.rescore(
      into: scratch.path + "/again", hasWorkbook: false, threads: 1)
    for file in again.manifest.outputs { #expect(results.manifest.outputs.contains(file)) }
    #expect(again.manifest.tables == results.manifest.tables)
    #expect(again.manifest.counts == results.manifest.counts)
    #expect(results.manifest.outputs.contains { $0.path == "matrix/indicators.npy" })
    #expect(try results.verify(threads: 2).isSame)
    let path = scratch.path + "/out/matrix/indicators.npy"
    var cells = try bytes(path)
    cells[cells.count - 8] ^= 1
    try Data(cells).write(to: URL(fileURLWithPath: path))
    #expect(throws: FenjiError.changedInputs([path])) {
      try results.rescore(into: scratch.path + "/third")
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/third"))
  }

  @Test func whatWasNotMeasuredIsRefusedByName() throws {
    let (scratch, city) = try kept()
    let out = scratch.path + "/out"
    let models = try scratch.models([
      "domains/market.yaml": [("domain: own, within_months: 36", "domain: own, within_months: 35")]
    ])
    #expect(
      throws: EvaluationError.notKept(
        indicator: "market:static-risk",
        definition: "reported: {indicator: static-risk, domain: market, within_months: 35}")
    ) {
      try PublishedResults(folder: out, models: models).rescore(into: scratch.path + "/again")
    }
    let rules = try scratch.models(
      ["catalogue.yaml": [("# nature 性质", "# Nature 性质")]], into: "rules")
    #expect(throws: FenjiError.otherRules(["catalogue.yaml"])) {
      try PublishedResults(folder: out, models: rules).rescore(into: scratch.path + "/again")
    }
    #expect(throws: FenjiError.sameFolder(out + "/.")) {
      try PublishedResults(folder: out).rescore(into: out + "/.")
    }
    try scratch.evaluate(city, into: "bare")
    #expect(throws: FenjiError.noMatrix(scratch.path + "/bare")) {
      try PublishedResults(folder: scratch.path + "/bare").rescore(into: scratch.path + "/again")
    }
    let register = city + "/organisations.csv"
    try Data(try bytes(register) + [10]).write(to: URL(fileURLWithPath: register))
    #expect(throws: FenjiError.changedInputs([register])) {
      try PublishedResults(folder: out).rescore(into: scratch.path + "/again")
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/again"))
  }

  @Test func theMatrixIsWhatNumpyReads() throws {
    let (scratch, _) = try kept()
    let matrix = scratch.path + "/out/matrix"
    let cells = try bytes(matrix + "/indicators.npy")
    let rows = try PlainTable("organisations.csv", in: matrix).rows
    let columns = try PlainTable("indicators.csv", in: matrix)
    let head = String(decoding: cells[10..<128], as: UTF8.self)
    #expect(cells.starts(with: [0x93] + Array("NUMPY".utf8) + [1, 0]))
    #expect(Int(cells[8]) + 256 * Int(cells[9]) + 10 == 128)
    #expect(
      head.hasPrefix(
        "{'descr': '<i8', 'fortran_order': True, 'shape': (\(rows.count), \(columns.rows.count)), }"
      ))
    #expect(head.hasSuffix(" \n"))
    #expect(cells.count == 128 + 8 * rows.count * columns.rows.count)

    // The column of attested penalties of any domain must sum to what the table says.
    let index = try #require(
      columns.rows.firstIndex { $0[1] == "eligible records: {domains: any}" })
    let total = rows.indices.reduce(0) { sum, row in
      let start = 128 + 8 * (index * rows.count + row)
      return sum + (0..<8).reduce(0) { $0 | Int(cells[start + $1]) << (8 * $1) }
    }
    let manifest = try Manifest(at: scratch.path + "/out")
    #expect(total == manifest.counts.ledger[.eligible])

    let script = """
      import sys, numpy
      a = numpy.load(sys.argv[1])
      print(a.shape, a.dtype, int(a[:, \(index)].sum()))
      """
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "-c", script, matrix + "/indicators.npy"]
    let pipe = Pipe()
    python.standardOutput = pipe
    python.standardError = FileHandle.nullDevice
    try python.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    python.waitUntilExit()
    guard python.terminationStatus == 0 else {
      print("numpy is not installed: only our own reading of the header was checked")
      return
    }
    #expect(said == "(\(rows.count), \(columns.rows.count)) int64 \(total)\n")
  }
}

extension Scratch {
  /// A copy of the models with texts replaced, by file.
  fileprivate func models(
    _ edits: [String: [(String, String)]], into name: String = "models"
  ) throws -> String {
    let folder = path + "/" + name
    try FileManager.default.copyItem(atPath: modelsFolder, toPath: folder)
    for (file, changes) in edits {
      var content = try text(folder + "/" + file)
      for (old, new) in changes {
        let parts = content.components(separatedBy: old)
        #expect(parts.count > 1, "\(file) has no \(old)")
        content = parts.joined(separator: new)
      }
      try Data(content.utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
    }
    return folder
  }

  /// Evaluates a city under some models.
  @discardableResult
  fileprivate func evaluate(
    _ city: String, models: String, into name: String, keepsMatrix: Bool = false
  ) throws -> Published {
    try Workspace(dataset: city, models: models, asOf: demoDay, threads: 2).evaluate(
      into: path + "/" + name,
      options: PublishingOptions(seed: "kit", keepsMatrix: keepsMatrix))
  }

  fileprivate func keep(_ city: String, models: String, into name: String) throws {
    try evaluate(city, models: models, into: name, keepsMatrix: true)
  }
}
