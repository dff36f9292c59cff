import Credit
import Datasets
import Evaluation
import EvaluationModels
import Foundation
import Testing

@testable import FenjiKit

extension Engines {
  /// Records that an engine reads itself, written by the engine from those of the bundled city.
  @Suite struct OwnRecordsTests {
    /// What an engine can be told to read.
    struct Case: CustomTestStringConvertible {
      let engine: String
      let kind: String
      var testDescription: String { "\(engine) \(kind)" }
    }

    private static let cases = [
      Case(engine: "duckdb", kind: "parquet"), Case(engine: "duckdb", kind: "csv"),
      Case(engine: "duckdb", kind: "table"), Case(engine: "postgres", kind: "table"),
      Case(engine: "spark", kind: "parquet"), Case(engine: "spark", kind: "csv"),
      Case(engine: "spark", kind: "table"),
    ]

    /// Rows that no engine may take, with what becomes of them.
    private static let faulty = [
      "91370883MA3NOBODY9,penalty,,,,,2022-03-15,,,,,,,,x1",
      "370883199001011234,penalty,,,,,2022-03-15,,,,,,,,x2",
    ]

    /// The checked records of the bundled city and two faulty ones in `folder/rows`.
    private func write(_ workspace: Workspace, to folder: String) throws {
      let codebook = workspace.evaluator.codebook
      let dataset = workspace.dataset
      let organisations = try dataset.organisations(codebook: codebook) { _ in }
      let job = try SQLFolder(
        path: folder, dialect: .duckdb, text: try StandardText(library: workspace.library),
        codebook: codebook)
      _ = try job.stage(
        dataset, codebook: codebook, organisations: organisations, threads: 1
      ) { _ in }
      let rows = folder + "/data/records/part-0.csv"
      let text = try String(contentsOfFile: rows, encoding: .utf8)
      try (text + Self.faulty.map { "f,1,\($0)\n" }.joined())
        .write(toFile: rows, atomically: false, encoding: .utf8)
    }

    /// The statements with which an engine takes these rows for its own, and what it is told then.
    private func statements(_ given: Case, folder: String) -> (text: String, records: EngineRecords)
    {
      let columns = LoaderText.ownColumns.joined(separator: ", ")
      let texts = StagedRecords.columns.map { "\($0) TEXT" }.joined(separator: ", ")
      let rows = "\(folder)/data/records/part-0.csv"
      let own = folder + "/own"
      switch (given.engine, given.kind) {
      case ("duckdb", "table"):
        return (
          "CREATE TABLE city_records AS SELECT * FROM read_csv('\(rows)', all_varchar = true);\n",
          .table("city_records")
        )
      case ("duckdb", _):
        // Dates and numbers as such, in folders of the area.
        let typed = columns.replacing(
          "amount_in_fen", with: "CAST(amount_in_fen AS BIGINT) AS amount_in_fen"
        )
        .replacing("decided_on", with: "CAST(decided_on AS DATE) AS decided_on")
        return (
          "COPY (SELECT \(typed), SUBSTRING(code, 3, 6) AS area FROM read_csv('\(rows)', "
            + "all_varchar = true)) TO '\(own)' (FORMAT \(given.kind), PARTITION_BY (area));\n",
          given.kind == "csv" ? .csv(own) : .parquet(own + "/**/*.parquet")
        )
      case ("postgres", _):
        return (
          "CREATE SCHEMA city; CREATE TABLE city.records (\(texts));\n"
            + "\\copy city.records FROM '\(rows)' WITH (FORMAT csv, HEADER true)\n",
          .table("city.records")
        )
      default:
        // In folders of the domain, which is no column of the files then.
        let options = "OPTIONS (header 'true', escape '\"')"
        let place = given.kind == "table" ? "" : " LOCATION '\(own)'"
        let kind = given.kind == "csv" ? "csv \(options)" : "parquet"
        let others = LoaderText.ownColumns.filter { $0 != "domain" }.joined(separator: ", ")
        return (
          """
          CREATE TEMPORARY VIEW rows (\(texts.replacing("TEXT", with: "STRING"))) USING csv
            OPTIONS (path '\(rows)', header 'true', escape '"');
          CREATE TABLE city_records USING \(kind) PARTITIONED BY (domain)\(place) AS
          SELECT \(others), domain FROM rows;

          """,
          ["csv": .csv(own), "parquet": .parquet(own)][given.kind] ?? .table("city_records")
        )
      }
    }

    @Test(arguments: cases)
    func sameResultsAsFromFiles(given: Case) throws {
      guard let engine = InstalledEngines.engine(given.engine) else { return }
      let scratch = try Scratch()
      let job = scratch.path + "/job"
      let workspace = try Workspace(
        dataset: demoFolder, models: modelsFolder, asOf: demoDay, threads: 2)
      try write(workspace, to: job)
      let (text, records) = statements(given, folder: job)
      try text.write(toFile: job + "/own.sql", atomically: false, encoding: .utf8)
      try EngineClient(engine: engine, folder: job).run(["own.sql"])
      try FileManager.default.removeItem(atPath: job + "/data/records")

      let options = PublishingOptions(hasWorkbook: false)
      let files = try workspace.evaluate(into: scratch.path + "/files", options: options)
      let out = scratch.path + "/own"
      let own = try workspace.evaluate(
        into: out, options: options, engine: engine, records: records, engineFolder: job)
      func results(_ manifest: Manifest) -> [FileDigest] {
        manifest.outputs.filter { $0.path != RejectFile.name }
      }
      #expect(results(own.manifest) == results(files.manifest))
      #expect(own.manifest.tables == files.manifest.tables)
      #expect(own.manifest.counts.ledger == files.manifest.counts.ledger)
      #expect(own.manifest.counts.amountInFen == files.manifest.counts.amountInFen)
      #expect(own.manifest.counts.rows == files.manifest.counts.accepted + 2)
      #expect(own.manifest.records?.place == records.place)
      #expect(!own.manifest.dataset.files.contains { $0.path.hasPrefix("records/") })
      #expect(try Manifest(at: out) == own.manifest)
      try expectWeights(job, workspace, files.manifest)

      let rejects = try String(contentsOfFile: out + "/rejects.csv", encoding: .utf8)
      #expect(rejects.contains("91370883MA3NOBODY9,unknown-organisation"))
      #expect(rejects.contains("370883…,unknown-organisation"))
      #expect(!rejects.contains("370883199001011234"))

      let verified = try PublishedResults(folder: out).verify(threads: 2)
      #expect(verified.isSame, "\(verified.differences)")
      try expectOtherRecordsAreSeen(out, scratch)
    }

    /// The weights that come from data, computed from the engine's sums alone.
    private func expectWeights(
      _ job: String, _ workspace: Workspace, _ manifest: Manifest
    ) throws {
      let text = try StandardText(library: workspace.library)
      let weights = try EngineSums(results: job + "/results", text: text).weights()
      #expect(weights.keys.sorted() == ["composite", "finance", "health"])
      for (model, found) in weights {
        #expect(found.values == manifest.frozenWeights[model]?.values, "\(model)")
      }
    }

    /// One record less in the files, and the run is not verified.
    private func expectOtherRecordsAreSeen(_ out: String, _ scratch: Scratch) throws {
      let less = scratch.path + "/less"
      try FileManager.default.copyItem(atPath: demoFolder, toPath: less)
      let dataset = try Dataset.open(at: less)
      let file = try #require(dataset.recordFilesAlone.first)
      let lines = try String(contentsOfFile: "\(less)/\(file)", encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      try (lines.prefix(1) + lines.dropFirst(2)).joined(separator: "\n")
        .write(toFile: "\(less)/\(file)", atomically: false, encoding: .utf8)
      let verified = try PublishedResults(folder: out, dataset: less).verify(threads: 2)
      #expect(!verified.isSame)
    }

    @Test func whatAnEngineCannotReadIsRefusedInWords() throws {
      let scratch = try Scratch()
      let workspace = try Workspace(
        dataset: demoFolder, models: modelsFolder, asOf: demoDay, threads: 1)
      func refusal(_ engine: Engine, _ records: EngineRecords) -> EngineError? {
        do {
          _ = try workspace.evaluate(
            into: scratch.path + "/out", options: PublishingOptions(), engine: engine,
            records: records)
          return nil
        } catch { return error as? EngineError }
      }
      let postgres = Engine.postgres(url: "postgresql://nobody@127.0.0.1:1/none")
      #expect(refusal(postgres, .parquet("/records")) == .notReadable(kind: "parquet"))
      #expect(refusal(.inProcess, .csv("/records")) == .notReadable(kind: "csv"))
      for name in ["a;DROP TABLE b", "a b", "", "1a", "a.", "a\"b", "记录"] {
        #expect(refusal(.duckdb, .table(name)) == .badTable(name))
      }
      #expect(
        EngineError.notReadable(kind: "parquet").message.english.contains("--records-table"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
    }
  }
}
