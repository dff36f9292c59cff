import Credit
import Datasets
import Evaluation
import EvaluationModels
import Foundation
import Testing

@testable import FenjiKit

/// Engines of SQL, one test after the other: each takes the whole machine.
@Suite(.serialized) struct Engines {}

extension Engines {
  /// The bundled city on every engine that is installed: the same files, byte for byte.
  @Suite struct EngineTests {
    @Test(arguments: InstalledEngines.names)
    func engineGivesTheSameFiles(name: String) throws {
      guard let engine = InstalledEngines.engine(name) else { return }
      let scratch = try Scratch()
      let workspace = try Workspace(
        dataset: demoFolder, models: modelsFolder, asOf: demoDay, threads: 2)
      let options = PublishingOptions(hasWorkbook: false)
      let own = try workspace.evaluate(into: scratch.path + "/own", options: options)
      let other = try workspace.evaluate(
        into: scratch.path + "/other", options: options, engine: engine)
      #expect(own.manifest.outputs == other.manifest.outputs)
      #expect(own.manifest.counts == other.manifest.counts)
      #expect(own.manifest.tables == other.manifest.tables)
      let verified = try PublishedResults(folder: scratch.path + "/other").verify(threads: 2)
      #expect(verified.isSame, "\(verified.differences)")
      let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
      #expect(left == ["other", "own"])
    }

    /// Models that nobody would write, with everything a model can have.
    @Test(arguments: InstalledEngines.names)
    func engineAgreesOnRandomModels(name: String) throws {
      guard let engine = InstalledEngines.engine(name) else { return }
      let scratch = try Scratch()
      for seed in 0..<(name == "spark" ? 1 : 4) {
        let known = try ModelLibrary.load(directory: modelsFolder, asOf: demoDay)
        var random = RandomModels(seed: UInt64(seed), library: known)
        let library = try random.library(count: name == "spark" ? 6 : known.domains.count)
        let workspace = try Workspace(dataset: demoFolder, library: library, threads: 2)
        let codes = try workspace.dataset.organisations(
          codebook: workspace.evaluator.codebook, rejects: { _ in }
        ).organisations.map(\.code)
        let (run, _) = try EngineRun(
          workspace: workspace, engine: engine, dialect: try #require(engine.dialect),
          folder: scratch.path + "/job-\(seed)", stopwatch: Stopwatch()
        ).evaluate(
          frozen: nil, former: random.former(codes: codes), rejects: { _ in }, progress: nil)
        let scored = run.tables.map { $0.rows.count { $0.score != nil } }.reduce(0, +)
        #expect(random.refused < library.models.count, "most models can be compiled")
        #expect(scored > 1000, "seed \(seed): a test of scores needs some")
      }
    }

    @Test func unknownHostLeavesEarlierResults() throws {
      guard InstalledEngines.path(of: "psql") != nil else {
        print("SKIPPED: no psql")
        return
      }
      let scratch = try Scratch()
      let city = try scratch.city()
      try scratch.evaluate(city)
      let manifest = try Manifest(at: scratch.path + "/out")
      let workspace = try Workspace(
        dataset: city, models: modelsFolder, asOf: demoDay, threads: 1)
      let url = "postgresql://nobody:secret-word@127.0.0.1:1/none"
      do {
        _ = try workspace.evaluate(
          into: scratch.path + "/out", options: PublishingOptions(), engine: .postgres(url: url))
        Issue.record("nobody answers there")
      } catch {
        let words = FenjiFailure.words(of: error).english
        #expect(words.contains("psql failed in 1-load.sql"))
        #expect(!words.contains("secret-word"))
      }
      #expect(try Manifest(at: scratch.path + "/out") == manifest)
      let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
      #expect(left == ["city", "out"])
    }

    @Test func passwordGoesByTheEnvironment() throws {
      let variables = try EngineClient.environment(
        of: "postgresql://office:p%40ss@db.example:5433/city?sslmode=require")
      #expect(
        variables == [
          "PGHOST": "db.example", "PGPORT": "5433", "PGUSER": "office", "PGPASSWORD": "p@ss",
          "PGDATABASE": "city", "PGSSLMODE": "require",
          "PGOPTIONS": "-c client_min_messages=warning -c jit=off -c work_mem=256MB",
        ])
      #expect(throws: EngineError.self) { try EngineClient.environment(of: "mysql://db") }
    }
  }
}
