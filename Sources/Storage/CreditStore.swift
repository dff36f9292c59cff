public import Credit
import Foundation
import GRDB

/// A city's evaluations, and who asked for what, in a SQLite file.
///
///     let store = try CreditStore(path: "credit.sqlite")
///     let answer = try store.check(question, second: now)
///     answer.grades[0].grade  // "A", with its scheme and day
///
/// Several programs may use a file at once (WAL): readers never wait, writers do for some seconds.
/// The log holds organisations, departments and roles, and no natural person.
public final class CreditStore: Sendable {
  /// Where it lies.
  public let path: String
  let pool: DatabasePool

  /// Opens a store and brings its tables up to date.
  ///
  /// - Parameter creates: whether to make the file when there is none.
  /// - Throws: ``StorageError``.
  public init(path: String, creates: Bool = false) throws(StorageError) {
    self.path = path
    guard creates || FileManager.default.fileExists(atPath: path) else { throw .noStore(path) }
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 2
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      let migrator = StoreSchema.migrator
      let isNewer = try pool.read { try migrator.hasBeenSuperseded($0) }
      if isNewer { throw StorageError.newer(path) }
      let isCurrent = try pool.read { try migrator.hasCompletedMigrations($0) }
      if !isCurrent { try migrator.migrate(pool) }
    } catch {
      throw Self.wrapped(error, path)
    }
  }

  /// What is wrong with the file as SQLite sees it; empty when nothing is.
  ///
  /// - Throws: ``StorageError``.
  public func faults() throws(StorageError) -> [String] {
    try read { database in
      let words = try String.fetchAll(database, sql: "PRAGMA integrity_check")
      let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map(\.description)
      return words.filter { $0 != "ok" } + dangling
    }
  }

  /// The days of the evaluations it holds, in order.
  ///
  /// - Throws: ``StorageError``.
  public func days() throws(StorageError) -> [CalendarDate] {
    try read { database in
      try Int32.fetchAll(database, sql: "SELECT asOf FROM run ORDER BY asOf, id")
        .map { CalendarDate(daysSinceEpoch: $0) }
    }
  }

  func read<Value>(_ work: (Database) throws -> Value) throws(StorageError) -> Value {
    do {
      return try pool.read(work)
    } catch {
      throw Self.wrapped(error, path)
    }
  }

  func write<Value>(_ work: (Database) throws -> Value) throws(StorageError) -> Value {
    do {
      return try pool.write(work)
    } catch {
      throw Self.wrapped(error, path)
    }
  }

  private static func wrapped(_ error: any Error, _ path: String) -> StorageError {
    if let error = error as? StorageError { return error }
    guard let error = error as? DatabaseError else {
      return .failed(path: path, reason: "\(error)")
    }
    return .failed(path: path, reason: "SQLite \(error.resultCode.rawValue) \(error.message ?? "")")
  }
}
