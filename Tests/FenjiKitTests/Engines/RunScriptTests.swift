import Credit
import Evaluation
import EvaluationModels
import Foundation
import Testing

@testable import FenjiKit

extension Engines {
  /// The folder that is run by hand, as its script runs it.
  @Suite struct RunScriptTests {
    private static let engines = ["duckdb", "postgres"]

    /// The command of this build.
    private static var command: String {
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      let program = bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])
      return program.deletingLastPathComponent().path + "/fenji"
    }

    private func job(
      _ dialect: SQLDialect, models: String = modelsFolder, weightsFrom: String? = nil
    ) -> SQLJob {
      SQLJob(
        dialect: dialect, models: models, asOf: demoDay, dataset: demoFolder,
        weightsFrom: weightsFrom)
    }

    private func runScript(in folder: String, _ engine: Engine) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = [folder + "/" + RunScript.name]
      var variables = ["FENJI": Self.command]
      if case .postgres(let url) = engine {
        variables.merge(try EngineClient.environment(of: url)) { $1 }
      }
      process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }

    /// The matrix stays in the engine; weights and grades are those of an evaluation in process.
    @Test(arguments: engines)
    func theScriptGivesTheSameWeightsAndGrades(name: String) throws {
      guard let engine = InstalledEngines.engine(name) else { return }
      let dialect = try #require(engine.dialect)
      let scratch = try Scratch()
      let folder = scratch.path + "/a job's folder"
      let words = try job(dialect).write(to: folder)
      #expect(words.english.contains("engine's sums: composite health finance"))
      #expect(try runScript(in: folder, engine) == 0)

      let workspace = try Workspace(
        dataset: demoFolder, models: modelsFolder, asOf: demoDay, threads: 2)
      let own = try workspace.evaluate(
        into: scratch.path + "/own", options: PublishingOptions(hasWorkbook: false))
      try expect(own, workspace, in: folder, engine)
      try expectRounds(job(dialect), folder + "/results", in: scratch.path + "/rounds")

      // Once more, with the weights of that run: they are taken as they are.
      let again = scratch.path + "/again"
      let said = try job(dialect, weightsFrom: scratch.path + "/own").write(to: again)
      #expect(!said.english.contains("sums:"))
      #expect(try runScript(in: again, engine) == 0)
      try expect(own, workspace, in: again, engine)
      #expect(!FileManager.default.fileExists(atPath: again + "/results/cr_sums_composite.csv"))
    }

    private func expect(
      _ own: Published, _ workspace: Workspace, in folder: String, _ engine: Engine
    ) throws {
      let text = try StandardText(library: workspace.library)
      let weights = try EngineTable(folder + "/data/cr_weight.csv")
      var rows: [[String]] = []
      try weights.forEach { row in rows.append(weights.header.indices.map(row.text)) }
      let frozen = own.run.tables.map { ($0.model.id, $0.weights) }
      let expected = text.weights(Dictionary(uniqueKeysWithValues: frozen)).rows
      #expect(rows == Array(expected))
      try EngineRun(
        workspace: workspace, engine: engine, dialect: try #require(engine.dialect),
        folder: folder, stopwatch: Stopwatch()
      ).compare(own.run)
    }

    /// Nothing but weights changes in a folder; the composite's come first, since domains may look
    /// at its score.
    private func expectRounds(_ job: SQLJob, _ results: String, in folder: String) throws {
      _ = try job.write(to: folder)
      func rest() throws -> [String: Data?] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
          .filter { !$0.contains("weight") }
        return Dictionary(
          uniqueKeysWithValues: names.map {
            ($0, FileManager.default.contents(atPath: "\(folder)/\($0)"))
          })
      }
      func weights() throws -> String {
        try String(contentsOfFile: folder + "/data/cr_weight.csv", encoding: .utf8)
      }
      let before = try rest()
      var seen = [try weights()]
      for waiting in [true, false, false] {
        let words = try job.writeWeights(to: folder, sumsFrom: results).english
        #expect(words.contains("; health finance may look at the composite's score") == waiting)
        seen.append(try weights())
      }
      #expect(Set(seen).count == 3 && seen[2] == seen[3])
      #expect(try rest() == before)
    }

    /// Weights that sums don't give are never left out in silence.
    @Test func weightsThatDoNotFollowFromSumsAreRefused() throws {
      let scratch = try Scratch()
      let models = scratch.path + "/models"
      try FileManager.default.copyItem(atPath: modelsFolder, toPath: models)
      let file = models + "/domains/health.yaml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try text.replacing(
        "{method: entropy, scaling: none}", with: "{method: entropy, scaling: min-max}"
      )
      .write(toFile: file, atomically: false, encoding: .utf8)
      let job = job(.duckdb, models: models)
      let folder = scratch.path + "/job"
      #expect(try job.write(to: folder).english.contains("don't follow from sums: health;"))
      #expect(try runScript(in: folder, .duckdb) == 1)
      #expect(!FileManager.default.fileExists(atPath: folder + "/job.duckdb"))
      #expect(throws: EngineError.unweighed(["health"])) {
        try job.writeWeights(to: folder, sumsFrom: folder + "/results")
      }
    }
  }
}
