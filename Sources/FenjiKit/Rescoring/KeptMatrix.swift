import Credit
import Datasets
import Evaluation
import EvaluationModels
import Foundation
import Glibc
import Reports

/// The indicator matrix that a run has kept, opened to be scored again.
final class KeptMatrix: Sendable {
  /// The columns.
  let columns: [IndicatorColumn]
  private let results: PublishedResults
  private let rowCount: Int
  private let offset: Int
  private let descriptor: Int32

  /// Opens the matrix of a folder of results.
  ///
  /// - Throws: ``FenjiError/noMatrix(_:)``, ``FenjiError/badMatrix(path:what:)``.
  init(of results: PublishedResults) throws {
    self.results = results
    let folder = results.folder
    guard results.manifest.hasMatrix else { throw FenjiError.noMatrix(folder) }
    let path = folder + "/" + MatrixFiles.key
    guard let data = FileManager.default.contents(atPath: path) else {
      throw FenjiError.noMatrix(folder)
    }
    func bad(_ what: String) -> FenjiError { .badMatrix(path: path, what: what) }
    guard let key = try? JSONValue(parsing: [UInt8](data)) else { throw bad("JSON") }
    guard key["format"]?.string == MatrixFiles.format else { throw bad("format") }
    guard key["as_of"]?.string == results.manifest.asOf.description else { throw bad("as_of") }
    guard key["inputs_sha256"]?.string == MatrixFiles.hash(of: results.manifest.dataset.files)
    else { throw bad("inputs_sha256") }
    guard let rows = key["rows"]?.integer, let columns = key["columns"]?.integer else {
      throw bad("rows, columns")
    }
    self.columns = try Self.columns(in: folder)
    guard self.columns.count == columns else { throw bad("columns") }
    rowCount = Int(rows)
    let header = NumpyHeader(rows: rowCount, columns: self.columns.count).bytes
    offset = header.count
    let cells = folder + "/" + MatrixFiles.cells
    descriptor = open(cells, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw FenjiError.unreadable(path: cells, reason: String(cString: strerror(errno)))
    }
    var head = [UInt8](repeating: 0, count: header.count)
    let count = head.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count == header.count, head == header else {
      throw FenjiError.badMatrix(path: cells, what: "numpy header")
    }
  }

  deinit {
    close(descriptor)
  }

  private static func columns(in folder: String) throws -> [IndicatorColumn] {
    let table = try PlainTable(MatrixFiles.columns, in: folder)
    guard let definition = table.header.firstIndex(of: "definition"),
      let unit = table.header.firstIndex(of: "unit")
    else {
      throw FenjiError.badMatrix(path: folder + "/" + MatrixFiles.columns, what: "definition")
    }
    return try table.rows.map { row in
      guard let unit = IndicatorColumn.Unit(rawValue: row[unit]) else {
        throw FenjiError.badMatrix(path: folder + "/" + MatrixFiles.columns, what: row[unit])
      }
      return IndicatorColumn(definition: row[definition], unit: unit)
    }
  }

  /// Checks that the files are those of the manifest.
  ///
  /// - Throws: ``FenjiError/changedInputs(_:)``.
  func checkDigests() throws {
    let changed = try MatrixFiles.all.filter { name in
      !results.manifest.outputs.contains(try FileDigest(of: name, in: results.folder))
    }
    guard changed.isEmpty else {
      throw FenjiError.changedInputs(changed.map { results.folder + "/" + $0 })
    }
  }

  /// Checks that the same records would count under these models.
  ///
  /// - Throws: ``FenjiError/otherRules(_:)``.
  func checkRules(_ library: ModelLibrary) throws {
    let present = MatrixFiles.rules(of: library)
    let changed = present.filter { !results.manifest.models.files.contains($0) }
    guard changed.isEmpty else { throw FenjiError.otherRules(changed.map(\.path)) }
  }

  /// Checks that the rows are these organisations.
  ///
  /// - Throws: ``FenjiError/changedInputs(_:)``.
  func checkRows(_ organisations: [Organisation]) throws {
    let rows = FileDigest(path: MatrixFiles.rows, content: MatrixFiles.rows(organisations))
    guard organisations.count == rowCount, results.manifest.outputs.contains(rows) else {
      throw FenjiError.changedInputs([results.folder + "/" + MatrixFiles.rows])
    }
  }

  /// The indicators, read column by column when they are asked for.
  var indicators: KeptIndicators {
    KeptIndicators(columns: columns) { column in
      try [Int64](unsafeUninitializedCapacity: self.rowCount) { buffer, count in
        let bytes = UnsafeMutableRawBufferPointer(buffer)
        let start = self.offset + column * bytes.count
        var done = 0
        while done < bytes.count {
          let part = pread(
            self.descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done,
            off_t(start + done))
          if part < 0, errno == EINTR { continue }
          guard part > 0 else {
            throw FenjiError.unreadable(
              path: self.results.folder + "/" + MatrixFiles.cells,
              reason: part == 0 ? "EOF" : String(cString: strerror(errno)))
          }
          done += part
        }
        count = self.rowCount
      }
    }
  }
}
