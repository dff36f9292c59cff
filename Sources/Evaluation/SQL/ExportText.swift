/// The statements with which an engine hands a result back as CSV.
public struct ExportText: Sendable {
  /// The engine.
  public let dialect: SQLDialect

  /// The exports of an engine.
  public init(dialect: SQLDialect) {
    self.dialect = dialect
  }

  /// Writes the rows of a query to a file, or for Spark to a folder of files.
  public func statement(_ query: String, to path: String) -> String {
    let target = dialect.literal(path)
    return switch dialect {
    case .duckdb: "COPY (\(query)) TO \(target) (FORMAT csv, HEADER true);\n"
    case .postgres: "\\copy (\(query)) TO \(target) WITH (FORMAT csv, HEADER true)\n"
    case .spark:
      """
      INSERT OVERWRITE DIRECTORY \(target) USING csv OPTIONS (header 'true', emptyValue '',
        nullValue '', escape '"', ignoreLeadingWhiteSpace 'false', ignoreTrailingWhiteSpace 'false')
      \(query);

      """
    }
  }
}
