import ArgumentParser
import Evaluation
import Foundation

/// Records that an engine reads itself.
struct EngineRecordsOptions: ParsableArguments {
  @Option(
    help: """
      引擎自行读取的 Parquet 记录，文件夹（含分区）或通配，PostgreSQL 除外 / folder or pattern of records in \
      Parquet that the engine reads itself; not PostgreSQL
      """)
  var recordsParquet: String?
  @Option(
    help: """
      引擎自行读取的 CSV 记录（UTF-8，含表头），PostgreSQL 除外 / the same in CSV with headers, in UTF-8
      """)
  var recordsCsv: String?
  @Option(
    help: """
      引擎中已有的记录表，列名见 docs/province.md / a table of records that the engine has; its columns \
      are in docs/province.md
      """)
  var recordsTable: String?

  func validate() throws {
    guard [recordsParquet, recordsCsv, recordsTable].compactMap(\.self).count < 2 else {
      throw ValidationError("--records-parquet | --records-csv | --records-table")
    }
  }

  /// What was chosen; paths are absolute, since engines run in folders of their own.
  var chosen: EngineRecords? {
    if let recordsParquet { return .parquet(Self.absolute(recordsParquet)) }
    if let recordsCsv { return .csv(Self.absolute(recordsCsv)) }
    return recordsTable.map { .table($0) }
  }

  private static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") || path.contains("://") { return path }
    return FileManager.default.currentDirectoryPath + "/" + path
  }
}
