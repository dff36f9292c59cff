import Credit
import GRDB

extension CreditStore {
  /// Takes an evaluation in; the same run again replaces itself. All of it is there, or nothing.
  ///
  /// - Throws: ``StorageError``.
  public func load(_ run: StoredRun) throws(StorageError) {
    try write { database in
      try database.execute(sql: "DELETE FROM run WHERE manifest = ?", arguments: [run.manifest])
      try database.execute(
        sql: "INSERT INTO run (manifest, asOf) VALUES (?, ?)",
        arguments: [run.manifest, run.asOf.daysSinceEpoch])
      let id = database.lastInsertedRowID
      let subject = try database.makeStatement(sql: "INSERT INTO subject VALUES (?, ?, ?, ?, ?, ?)")
      for entry in run.subjects {
        try subject.execute(arguments: [
          id, entry.code, entry.name, entry.kind.rawValue, entry.status.rawValue,
          entry.isMarketSubject,
        ])
      }
      let schemes = try Self.load(run.schemes, run: id, database)
      let grade = try database.makeStatement(sql: "INSERT INTO grade VALUES (?, ?, ?, ?, ?, ?)")
      for entry in run.grades {
        guard let scheme = schemes[entry.model] else { continue }
        try grade.execute(arguments: [
          id, entry.code, scheme, entry.grade, entry.meaning.chinese, entry.meaning.english,
        ])
      }
      let listed = try database.makeStatement(
        sql: "INSERT INTO listEntry VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)")
      for entry in run.entries {
        try listed.execute(arguments: [
          id, entry.code, entry.title.chinese, entry.title.english, entry.basis.chinese,
          entry.basis.english, entry.decided.daysSinceEpoch, entry.repairableFrom.daysSinceEpoch,
        ])
      }
    }
  }

  /// The rows of the schemes by model.
  private static func load(
    _ schemes: [StoredScheme], run: Int64, _ database: Database
  ) throws -> [String: Int64] {
    var rows: [String: Int64] = [:]
    for scheme in schemes {
      try database.execute(
        sql: "INSERT INTO scheme VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          run, scheme.model, scheme.version, scheme.title.chinese, scheme.title.english,
          scheme.scheme.chinese, scheme.scheme.english,
        ])
      rows[scheme.model] = database.lastInsertedRowID
    }
    return rows
  }
}
