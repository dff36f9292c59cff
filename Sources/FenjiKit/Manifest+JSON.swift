import Credit
public import Evaluation
import Foundation
import Reports

extension Manifest {
  /// Reads the manifest of a folder of results.
  ///
  /// - Throws: ``FenjiError/noManifest(_:)``, ``FenjiError/badManifest(path:what:)``.
  public init(at folder: String) throws {
    let path = folder + "/" + Self.fileName
    guard let data = FileManager.default.contents(atPath: path) else {
      throw FenjiError.noManifest(folder)
    }
    do {
      let reader = ManifestReader(value: try JSONValue(parsing: [UInt8](data)), path: path)
      self = try reader.manifest()
    } catch let error as ReportsError {
      throw FenjiError.badManifest(path: path, what: error.description)
    }
  }

  /// The manifest as JSON.
  public var json: String {
    let matrix: [(String, JSONValue)] = hasMatrix ? [("matrix", .bool(true))] : []
    let head: [(String, JSONValue)] = [
      ("fenji", .string(version)), ("as_of", .string(asOf.description)),
      ("language", .string(language.rawValue)), ("seed", .string(seed)),
      ("workbook", .bool(hasWorkbook)),
    ]
    let engine: [(String, JSONValue)] = records.map { [("records", Self.json($0))] } ?? []
    let rest: [(String, JSONValue)] = [
      ("models", Self.json(models)), ("previous", previous.map(Self.json) ?? .null),
      ("counts", Self.json(counts)), ("tables", .array(tables.map(Self.json))),
      ("outputs", .array(outputs.map(Self.json))),
    ]
    return JSONValue.object(
      head + matrix + [("dataset", Self.json(dataset))] + engine + rest
    ).text
  }

  private static func json(_ folder: Folder) -> JSONValue {
    .object([("path", .string(folder.path)), ("files", .array(folder.files.map(json)))])
  }

  private static func json(_ records: Records) -> JSONValue {
    .object([
      ("engine", .string(records.engine)), ("kind", .string(records.kind)),
      ("place", .string(records.place)), ("digest", .string(records.digest)),
    ])
  }

  private static func json(_ file: FileDigest) -> JSONValue {
    .object([
      ("path", .string(file.path)), ("bytes", .integer(file.bytes)),
      ("sha256", .string(file.sha256)),
    ])
  }

  private static func json(_ counts: Counts) -> JSONValue {
    .object([
      ("organisations", .integer(Int64(counts.organisations))),
      ("record_rows", .integer(Int64(counts.rows))),
      ("records_accepted", .integer(Int64(counts.accepted))),
      ("rows_rejected", .integer(Int64(counts.rejected))),
      ("amount_in_fen", .integer(counts.amountInFen)),
      (
        "records_by_fate",
        .object(Eligibility.allCases.map { ($0.word, .integer(Int64(counts.ledger[$0]))) })
      ),
    ])
  }

  private static func json(_ table: TableSummary) -> JSONValue {
    func counts(_ counts: [Count]) -> JSONValue {
      .object(counts.map { ($0.name, .integer(Int64($0.count))) })
    }
    return .object([
      ("model", .string(table.model)), ("version", .string(table.modelVersion)),
      ("weights", .object(table.weights.map { ($0.group, .decimal($0.weight)) })),
      (
        "consistency_ratios",
        .array(table.consistencyRatios.map { $0.map { .decimal($0) } ?? .null })
      ),
      ("grades", counts(table.grades)), ("states", counts(table.states)),
      ("draw_seed", .string(table.seed)), ("pool_sha256", .string(table.poolHash)),
      ("drawn", .integer(Int64(table.drawn))),
    ])
  }

  /// The weights of each model, to score again with.
  public var frozenWeights: [String: FrozenWeights] {
    var frozen: [String: FrozenWeights] = [:]
    for table in tables {
      frozen[table.model] = FrozenWeights(
        values: table.weights.map(\.weight), notices: [],
        consistencyRatios: table.consistencyRatios.map { $0?.doubleValue })
    }
    return frozen
  }
}

/// Reads a manifest's JSON, saying what is missing.
private struct ManifestReader {
  let value: JSONValue
  let path: String

  func manifest() throws -> Manifest {
    guard let asOf = CalendarDate(try string("as_of", of: value)) else { throw bad("as_of") }
    guard let language = Language(rawValue: try string("language", of: value)) else {
      throw bad("language")
    }
    guard let workbook = value["workbook"]?.bool else { throw bad("workbook") }
    let previous = value["previous"]
    return Manifest(
      version: try string("fenji", of: value), asOf: asOf, language: language,
      seed: try string("seed", of: value), hasWorkbook: workbook,
      hasMatrix: value["matrix"]?.bool ?? false,
      dataset: try folder("dataset", of: value), models: try folder("models", of: value),
      previous: previous == nil || previous == .null ? nil : try folder("previous", of: value),
      records: try value["records"].map(records),
      counts: try counts(), tables: try array("tables", of: value).map(table),
      outputs: try array("outputs", of: value).map(file))
  }

  private func records(_ value: JSONValue) throws -> Manifest.Records {
    Manifest.Records(
      engine: try string("engine", of: value), kind: try string("kind", of: value),
      place: try string("place", of: value), digest: try string("digest", of: value))
  }

  private func counts() throws -> Manifest.Counts {
    guard let counts = value["counts"], let fates = counts["records_by_fate"] else {
      throw bad("counts")
    }
    var ledger = LedgerTotals()
    for fate in Eligibility.allCases { ledger[fate] = Int(try integer(fate.word, of: fates)) }
    return Manifest.Counts(
      organisations: Int(try integer("organisations", of: counts)),
      rows: Int(try integer("record_rows", of: counts)),
      accepted: Int(try integer("records_accepted", of: counts)),
      rejected: Int(try integer("rows_rejected", of: counts)),
      amountInFen: try integer("amount_in_fen", of: counts), ledger: ledger)
  }

  private func table(_ value: JSONValue) throws -> Manifest.TableSummary {
    func counts(_ key: String) throws -> [Manifest.Count] {
      guard let members = value[key]?.members else { throw bad(key) }
      return try members.map {
        Manifest.Count(name: $0.key, count: Int(try integer($0.key, of: .members(members))))
      }
    }
    guard let weights = value["weights"]?.members else { throw bad("weights") }
    return Manifest.TableSummary(
      model: try string("model", of: value), modelVersion: try string("version", of: value),
      weights: try weights.map { member in
        guard let weight = member.value.decimal else { throw bad("weights.\(member.key)") }
        return Manifest.GroupWeight(group: member.key, weight: weight)
      },
      consistencyRatios: try array("consistency_ratios", of: value).map(\.decimal),
      grades: try counts("grades"), states: try counts("states"),
      seed: try string("draw_seed", of: value), poolHash: try string("pool_sha256", of: value),
      drawn: Int(try integer("drawn", of: value)))
  }

  private func folder(_ key: String, of value: JSONValue) throws -> Manifest.Folder {
    guard let folder = value[key] else { throw bad(key) }
    return Manifest.Folder(
      path: try string("path", of: folder), files: try array("files", of: folder).map(file))
  }

  private func file(_ value: JSONValue) throws -> FileDigest {
    FileDigest(
      path: try string("path", of: value), bytes: try integer("bytes", of: value),
      sha256: try string("sha256", of: value))
  }

  private func string(_ key: String, of value: JSONValue) throws -> String {
    guard let text = value[key]?.string else { throw bad(key) }
    return text
  }

  private func integer(_ key: String, of value: JSONValue) throws -> Int64 {
    guard let number = value[key]?.integer else { throw bad(key) }
    return number
  }

  private func array(_ key: String, of value: JSONValue) throws -> [JSONValue] {
    guard let values = value[key]?.array else { throw bad(key) }
    return values
  }

  private func bad(_ key: String) -> FenjiError {
    .badManifest(path: path, what: key)
  }
}
