import Credit
import Datasets
import Evaluation
import EvaluationModels
import Foundation
import Reports
import Synchronization

/// A folder with everything an engine needs: the standard text, its tables, the loader, the exports,
/// and the checked records of a dataset.
struct SQLFolder {
  let path: String
  let dialect: SQLDialect
  let text: StandardText
  let loader: LoaderText
  /// What stands before the names of files in statements. Relative names, which a folder that may be
  /// moved has, are for Spark names on the cluster's own file system.
  var place = ""

  /// The files of statements, in the order in which they run.
  static let load = "1-load.sql"
  static let matrix = "2-matrix.sql"
  static let exportMatrix = "3-export-matrix.sql"
  static let weights = "4-weights.sql"
  static let grades = "5-grades.sql"
  static let export = "6-export-grades.sql"
  static let sums = "7-sums.sql"
  static let exportSums = "8-export-sums.sql"

  init(path: String, dialect: SQLDialect, text: StandardText, codebook: RecordCodebook) throws {
    self.path = path
    self.dialect = dialect
    self.text = text
    loader = LoaderText(dialect: dialect, codebook: codebook)
    for folder in ["", "/data", "/data/records", "/results"] {
      do {
        try FileManager.default.createDirectory(
          atPath: path + folder, withIntermediateDirectories: true)
      } catch {
        throw FenjiError.unwritable(path: path + folder, reason: error.localizedDescription)
      }
    }
  }

  /// Writes the statements; the weights' table is loaded by a file of its own.
  func writeStatements(tables: [SQLTable], records: LoaderText.Source) throws {
    var load = loader.prelude
    for table in tables {
      load += loader.load(table, from: "\(place)data/\(table.name).csv") + "\n"
    }
    load += loader.records(from: placed(records))
    if case .own = records { load += "\n" + loader.totals }
    try write(load, Self.load)
    try write(text.matrix, Self.matrix)
    try write(try text.grades(), Self.grades)
    try write(try text.sums(), Self.sums)
    var results = [("SELECT * FROM cr_slot", "slots"), ("SELECT * FROM cr_ledger", "ledger")]
    if case .checked = records {} else { results.append(("SELECT * FROM cr_reject", "rejects")) }
    if case .own = records { results.append(("SELECT * FROM cr_total", "totals")) }
    try writeExports(results, Self.exportMatrix)
    try writeExports([("SELECT * FROM cr_grade", "grades")], Self.export)
    try writeExports(EngineSums.exports(of: text), Self.exportSums)
  }

  private func placed(_ records: LoaderText.Source) -> LoaderText.Source {
    switch records {
    case .staged(let paths): .staged(paths.map { place + $0 })
    case .checked(let paths): .checked(paths.map { place + $0 })
    case .own: records
    }
  }

  private func writeExports(_ results: [(query: String, name: String)], _ name: String) throws {
    let exports = ExportText(dialect: dialect)
    let statements = results.map {
      exports.statement($0.query, to: "\(place)results/\($0.name).csv")
    }
    try write(loader.prelude + statements.joined(separator: "\n"), name)
  }

  /// Writes a table as CSV.
  func write(_ table: SQLTable) throws {
    let file = try AtomicFile(path: "\(path)/data/\(table.name).csv", isDurable: false)
    var bytes = Array((table.columns.map(\.name).joined(separator: ",") + "\n").utf8)
    for row in table.rows {
      for (index, field) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        let isText = table.columns[index].kind == .text
        bytes += isText ? Self.quoted(field) : Array(field.utf8)
      }
      bytes.append(UInt8(ascii: "\n"))
      if bytes.count > 1 << 20 {
        try file.write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.write(bytes)
    try file.commit()
  }

  /// Writes the checked records of a dataset as texts, a file a worker, and says which.
  func stage(
    _ dataset: Dataset, codebook: RecordCodebook, organisations: OrganisationTable, threads: Int,
    rejects: (Reject) -> Void
  ) throws -> (totals: RecordTotals, files: [String]) {
    try writeRecords(header: StagedRecords.header, threads: threads) { files in
      try dataset.stagedRecords(
        codebook: codebook, organisations: organisations, threads: threads, rejects: rejects
      ) { worker, rows in try files[worker].write(rows) }
    }
  }

  /// Writes them as ``CheckedRecords``.
  func stageChecked(
    _ dataset: Dataset, codebook: RecordCodebook, organisations: OrganisationTable, threads: Int,
    progress: (@Sendable (Int, Int) -> Void)?, rejects: (Reject) -> Void
  ) throws -> (totals: RecordTotals, files: [String]) {
    let writer = CheckedRows()
    return try writeRecords(header: Array(CheckedRecords.header.utf8), threads: threads) { files in
      try dataset.records(
        codebook: codebook, organisations: organisations, threads: threads, progress: progress,
        rejects: rejects
      ) { worker, block in try files[worker].write(writer.rows(block)) }
    }
  }

  private func writeRecords(
    header: [UInt8], threads: Int, _ body: ([SharedFile]) throws -> RecordTotals
  ) throws -> (totals: RecordTotals, files: [String]) {
    let names = (0..<threads).map { "data/records/part-\($0).csv" }
    let files = try names.map { name -> SharedFile in
      let file = try AtomicFile(path: "\(path)/\(name)", isDurable: false)
      try file.write(header)
      return SharedFile(file)
    }
    let totals = try body(files)
    for file in files { try file.commit() }
    return (totals, names)
  }

  func write(_ text: String, _ name: String) throws {
    try AtomicFile.write(text, to: "\(path)/\(name)", isDurable: false)
  }

  private static func quoted(_ text: String) -> [UInt8] {
    let needs = text.utf8.contains { $0 < 0x30 || $0 == UInt8(ascii: "\\") }
    guard needs else { return Array(text.utf8) }
    return Array(("\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"").utf8)
  }
}

/// A file written by one worker at a time.
private final class SharedFile: Sendable {
  // Safe: every use is under the lock.
  private nonisolated(unsafe) let file: AtomicFile
  private let lock = Mutex(())

  init(_ file: AtomicFile) { self.file = file }

  func write(_ bytes: [UInt8]) throws {
    try lock.withLock { (_: inout Void) throws -> Void in _ = try file.write(bytes) }
  }

  func commit() throws {
    try lock.withLock { (_: inout Void) throws -> Void in _ = try file.commit() }
  }
}
