import Datasets

extension LoaderText {
  /// The columns that an engine's own records have.
  public static let ownColumns = Array(StagedRecords.columns.dropFirst(2))

  /// The statements that make `cr_source`, records as text.
  func source(_ source: Source) -> String {
    // What stands on a table must go before it.
    let head = ["DROP VIEW IF EXISTS cr_record;"] + (dialect == .spark ? [] : [drop(source)])
    let body =
      switch source {
      case .staged(let paths), .checked(let paths): staged(paths)
      case .own(let records): own(records)
      }
    return head.joined(separator: "\n") + "\n" + body + "\n"
  }

  private func drop(_ source: Source) -> String {
    if case .staged = source, dialect == .postgres { return "DROP TABLE IF EXISTS cr_source;" }
    return "DROP VIEW IF EXISTS cr_source;"
  }

  private func staged(_ paths: [String]) -> String {
    let columns = StagedRecords.columns
    let texts = columns.map { "\($0) \(dialect.type(.text))" }.joined(separator: ", ")
    switch dialect {
    case .duckdb:
      let files = paths.map(dialect.literal).joined(separator: ", ")
      let types = columns.map { "\(dialect.literal($0)): 'VARCHAR'" }.joined(separator: ", ")
      return """
        CREATE VIEW cr_source AS
        SELECT * FROM read_csv([\(files)], columns = {\(types)}, header = true, delim = ',',
          quote = '"', escape = '"', auto_detect = false, null_padding = false);

        """
    case .postgres:
      let copies = paths.map {
        "\\copy cr_source FROM \(dialect.literal($0)) WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')\n"
      }
      return "CREATE UNLOGGED TABLE cr_source (\(texts));\n" + copies.joined()
        + dialect.analyse("cr_source")
    case .spark:
      return """
        CREATE OR REPLACE TEMPORARY VIEW cr_source (\(texts)) USING csv
          OPTIONS (path \(dialect.literal(folder(of: paths))), header 'true',
            mode 'FAILFAST', escape '"');

        """
    }
  }

  /// The engine says which file a row is from, and DuckDB which row of Parquet it is.
  private func own(_ records: EngineRecords) -> String {
    let list = Self.ownColumns.joined(separator: ", ")
    let create = "CREATE \(dialect == .spark ? "OR REPLACE TEMPORARY " : "")VIEW cr_source AS\n"
    switch (records, dialect) {
    case (.table(let name), _):
      return create
        + "SELECT \(dialect.literal(name)) AS file, '' AS row_number, \(list)\nFROM \(name);\n"
    case (.parquet(let path), .duckdb):
      return create + """
        SELECT filename AS file, CAST(file_row_number + 1 AS VARCHAR) AS row_number, \(list)
        FROM read_parquet(\(files(path, "parquet")), filename = true, file_row_number = true,
          hive_types_autocast = false);

        """
    case (.csv(let path), .duckdb):
      return create + """
        SELECT filename AS file, '' AS row_number, \(list)
        FROM read_csv(\(files(path, "csv")), header = true, all_varchar = true, delim = ',',
          quote = '"', escape = '"', filename = true, hive_types_autocast = false);

        """
    case (.parquet(let path), _), (.csv(let path), _):
      let options =
        records.kind == "csv" ? ", header 'true', mode 'FAILFAST', escape '\"'" : ""
      return """
        SET spark.sql.sources.partitionColumnTypeInference.enabled = false;
        CREATE OR REPLACE TEMPORARY VIEW cr_source_file USING \(records.kind)
          OPTIONS (path \(dialect.literal(path))\(options));
        \(create)SELECT INPUT_FILE_NAME() AS file, '' AS row_number, \(list)
        FROM cr_source_file;

        """
    }
  }

  /// A folder as a pattern of the files in it.
  private func files(_ path: String, _ ending: String) -> String {
    let isPattern = path.contains("*") || path.hasSuffix("." + ending)
    return dialect.literal(isPattern ? path : path + "/**/*.\(ending)")
  }
}
