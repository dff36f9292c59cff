public import Datasets
import Credit

/// The loader of one engine: small tables and records from files, every text checked.
///
/// No text of others is read as a number or a day by the engine's own reader, which would turn what it
/// does not understand into NULL: fields come in as text, are checked, and a row with a fault goes to
/// `cr_reject` with its field and reason. What Fenji has checked and written itself comes in as numbers,
/// and anything else there is an error of the engine.
public struct LoaderText: Sendable {
  /// Where records come from.
  public enum Source: Hashable, Sendable {
    /// CSV files of texts that Fenji hands over, relative to where the client runs.
    case staged([String])
    /// CSV files of ``CheckedRecords``, whose rows Fenji has checked and numbered.
    case checked([String])
    /// The engine's own.
    case own(EngineRecords)
  }

  /// The engine.
  public let dialect: SQLDialect
  /// Which numbers words have.
  public let codebook: RecordCodebook

  /// The loader of an engine.
  public init(dialect: SQLDialect, codebook: RecordCodebook) {
    self.dialect = dialect
    self.codebook = codebook
  }

  /// What must run before anything else.
  public var prelude: String { dialect.prelude }

  /// The tables of names: departments, words, days.
  public var tables: [SQLTable] {
    let departments = codebook.foldedDepartments.map { [$0.name, $0.department] }
    func words(_ name: String, _ words: [String]) -> SQLTable {
      SQLTable(
        name, [("word", .text), ("number", .integer)],
        rows: words.enumerated().map { [$1, String($0)] })
    }
    return [
      SQLTable("cr_department", [("name", .text), ("department", .text)], rows: departments),
      words("cr_category", codebook.categories), words("cr_domain", codebook.domains),
      WrittenDays.table,
    ]
  }

  /// The statement that reads a small table from its file.
  public func load(_ table: SQLTable, from path: String) -> String {
    let definitions = table.columns.map { "\($0.name) \(dialect.type($0.kind))" }
      .joined(separator: ", ")
    let create = "DROP TABLE IF EXISTS \(table.name);\n"
    switch dialect {
    case .duckdb:
      return create
        + "CREATE TABLE \(table.name) (\(definitions));\n"
        + "COPY \(table.name) FROM \(dialect.literal(path)) (FORMAT csv, HEADER true, DELIMITER ',', "
        + "QUOTE '\"', ESCAPE '\"'\(forced(table)));\n"
    case .postgres:
      return create
        + "CREATE TABLE \(table.name) (\(definitions));\n"
        + "\\copy \(table.name) FROM \(dialect.literal(path)) WITH (FORMAT csv, HEADER true, "
        + "ENCODING 'UTF8'\(forced(table)))\nANALYZE \(table.name);\n"
    case .spark:
      let texts = table.columns.map { "\($0.name) STRING" }.joined(separator: ", ")
      let casts = table.columns.map { column in
        column.kind == .text
          ? "COALESCE(\(column.name), '') AS \(column.name)"
          : "CAST(\(column.name) AS \(dialect.type(column.kind))) AS \(column.name)"
      }
      return create + """
        CREATE OR REPLACE TEMPORARY VIEW \(table.name)_file (\(texts)) USING csv
          OPTIONS (path \(dialect.literal(path)), header 'true', mode 'FAILFAST', escape '"');
        CREATE TABLE \(table.name) USING parquet AS
        SELECT \(casts.joined(separator: ", ")) FROM \(table.name)_file;

        """
    }
  }

  /// Empty texts are empty texts, not NULL.
  private func forced(_ table: SQLTable) -> String {
    let texts = table.columns.filter { $0.kind == .text }.map(\.name).joined(separator: ", ")
    return texts.isEmpty ? "" : ", FORCE_NOT_NULL (\(texts))"
  }
}
