import Credit
import Datasets
import Evaluation
import Foundation

extension EngineRecords {
  /// - Throws: ``EngineError`` for what the engine can't read, or what can't be a table's name.
  func check(for dialect: SQLDialect?) throws {
    guard let dialect, isReadable(by: dialect) else {
      throw EngineError.notReadable(kind: kind)
    }
    guard isSafe else { throw EngineError.badTable(place) }
  }
}

/// The rows that an engine has refused of its own records, as `rejects.csv` tells them.
struct EngineRejects {
  /// By file and row.
  let rejects: [Reject]

  /// - Parameters:
  ///   - table: `cr_reject`.
  ///   - place: what the names of files begin with and need not say.
  /// - Throws: ``EngineError/badResult(file:what:)``.
  init(_ table: EngineTable, below place: String) throws {
    var rejects: [Reject] = []
    try table.forEach { row in
      guard let reason = RejectReason(rawValue: row.text(4)) else {
        throw EngineError.badResult(file: "rejects", what: row.text(4))
      }
      rejects.append(
        Reject(
          file: Self.name(row.text(0), below: place), row: Int(row.text(1)) ?? 0,
          column: row.text(3), code: PersonalNumber.masked(row.text(2)), reason: reason,
          value: String(PersonalNumber.masked(row.text(5)).prefix(40))))
    }
    self.rejects = rejects.sorted {
      ($0.file, $0.row, $0.code, $0.column, $0.value)
        < ($1.file, $1.row, $1.code, $1.column, $1.value)
    }
  }

  private static func name(_ file: String, below place: String) -> String {
    let folder = String(place.prefix { $0 != "*" })
    guard !folder.isEmpty, let found = file.range(of: folder) else { return file }
    let rest = file[found.upperBound...].drop { $0 == "/" }
    return rest.isEmpty ? String(file.split(separator: "/").last ?? "") : String(rest)
  }
}
