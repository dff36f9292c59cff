public import Datasets
import Credit

/// The loader of one engine: small tables and records from files, every text checked.
///
/// Nothing is read as a number or a day by the engine's own reader, which would turn what it does not
/// understand into NULL: fields come in as text, are checked, and a row with a fault goes to
/// `cr_reject` with its field and reason.
public struct LoaderText: Sendable {
  /// Where records come from.
  public enum Source: Hashable, Sendable {
    /// CSV files of a folder, relative to where the client runs.
    case csv([String])
    /// A folder of Parquet files, or a pattern of them; not for PostgreSQL.
    case parquet(String)
    /// A table that the engine already has.
    case table(String)
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

  /// The tables of names: departments and words.
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

  /// The statements that read the records: `cr_checked` with all rows, of which `cr_record` shows the
  /// sound ones, and `cr_reject`.
  public func records(from source: Source) -> String {
    raw(source) + SQLNames.table("cr_checked", as: checked) + """

      DROP VIEW IF EXISTS cr_record;

      CREATE VIEW cr_record AS
      SELECT code, category, domain, severity, status, circumstance, decided, act_ended, submitted,
        expires, repaired, amount, document, authority, source_id
      FROM cr_checked
      WHERE field = '';

      DROP TABLE IF EXISTS cr_reject;

      CREATE TABLE cr_reject AS
      SELECT file, row_number, field,
        CASE
          WHEN field = 'code' THEN 'unknown-organisation'
          WHEN written = '' THEN 'missing-value'
          WHEN field IN ('category', 'domain', 'severity', 'status', 'circumstance')
            THEN CONCAT('unknown-', field)
          WHEN field = 'amount_in_fen' THEN 'bad-number'
          WHEN is_early = 1 THEN 'date-too-early'
          ELSE 'bad-date'
        END AS reason, written
      FROM (
        SELECT file, row_number, field, is_early,
          CASE field
            WHEN 'code' THEN code WHEN 'category' THEN raw_category WHEN 'domain' THEN raw_domain
            WHEN 'severity' THEN raw_severity WHEN 'status' THEN raw_status
            WHEN 'circumstance' THEN raw_circumstance WHEN 'decided_on' THEN raw_decided
            WHEN 'act_ended_on' THEN raw_act_ended WHEN 'submitted_on' THEN raw_submitted
            WHEN 'expires_on' THEN raw_expires WHEN 'repaired_on' THEN raw_repaired
            ELSE raw_amount
          END AS written
        FROM cr_checked
        WHERE field <> ''
      ) refused;

      """
  }

  private func raw(_ source: Source) -> String {
    let columns = StagedRecords.columns
    let list = columns.joined(separator: ", ")
    let texts = columns.map { "\($0) \(dialect.type(.text))" }.joined(separator: ", ")
    let head = dialect == .postgres ? "DROP VIEW IF EXISTS cr_record;\n" : ""
    switch (source, dialect) {
    case (.table(let name), _):
      return head
        + "DROP VIEW IF EXISTS cr_source;\nCREATE VIEW cr_source AS SELECT \(list) FROM \(name);\n\n"
    case (.csv(let paths), .duckdb):
      let files = paths.map(dialect.literal).joined(separator: ", ")
      let types = columns.map { "\(dialect.literal($0)): 'VARCHAR'" }.joined(separator: ", ")
      return """
        DROP VIEW IF EXISTS cr_record;
        DROP VIEW IF EXISTS cr_source;
        CREATE VIEW cr_source AS
        SELECT \(list) FROM read_csv([\(files)], columns = {\(types)}, header = true, delim = ',',
          quote = '"', escape = '"', auto_detect = false, null_padding = false);

        """
    case (.csv(let paths), .postgres):
      return head + """
        DROP TABLE IF EXISTS cr_source;
        CREATE UNLOGGED TABLE cr_source (\(texts));
        \(paths.map { "\\copy cr_source FROM \(dialect.literal($0)) WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')" }.joined(separator: "\n"))

        """
    case (.csv(let paths), .spark):
      let folder =
        paths.first.map { $0.split(separator: "/").dropLast().joined(separator: "/") } ?? "."
      let path = paths.count == 1 ? paths[0] : folder
      return """
        CREATE OR REPLACE TEMPORARY VIEW cr_source (\(texts)) USING csv
          OPTIONS (path \(dialect.literal(path)), header 'true', mode 'FAILFAST', escape '"');

        """
    case (.parquet(let path), .duckdb):
      return """
        DROP VIEW IF EXISTS cr_record;
        DROP VIEW IF EXISTS cr_source;
        CREATE VIEW cr_source AS SELECT \(list) FROM read_parquet(\(dialect.literal(path)));

        """
    case (.parquet(let path), _):
      return """
        CREATE OR REPLACE TEMPORARY VIEW cr_source USING parquet OPTIONS (path \(dialect.literal(path)));

        """
    }
  }

  /// The first fault in the order of the reader's own checks; empty for none.
  private var checked: String {
    func day(_ column: String, required: Bool) -> String {
      let written = "r.\(column)_on"
      let sound = "(\(dialect.isDay(written)) AND \(written) >= '1970')"
      return required
        ? "NOT \(sound)" : "\(written) <> '' AND NOT \(sound)"
    }
    func word(_ column: String, _ words: [String], isRequired: Bool = false) -> String {
      let list = (isRequired ? words : [""] + words).map(dialect.literal).joined(separator: ", ")
      return "r.\(column) NOT IN (\(list))"
    }
    func number(_ column: String, _ words: [String]) -> String {
      let cases = words.enumerated().dropFirst().map { "WHEN \(dialect.literal($1)) THEN \($0)" }
      return "CASE r.\(column) \(cases.joined(separator: " ")) ELSE 0 END AS \(column)"
    }
    func value(_ column: String, otherwise: String = "0") -> String {
      let written = "r.\(column)_on"
      let digits = "CAST(REPLACE(REPLACE(\(written), '/', ''), '-', '') AS INTEGER)"
      let last = SQLNames.lastDay
      return """
        CASE WHEN \(written) = '' THEN \(otherwise)
            WHEN \(dialect.isDay(written)) THEN CASE WHEN \(written) > '2149' AND \(digits) > \(last) THEN \(last) ELSE \(digits) END
            ELSE 0 END
        """
    }
    let severities = Severity.allCases.map(\.word)
    let statuses = RecordStatus.allCases.map(\.word)
    let circumstances = RecordCircumstance.allCases.map(\.word)
    let amount =
      "(\(dialect.matches("r.amount_in_fen", "[0-9]{1,16}")) AND \(dialect.bigint("r.amount_in_fen")) <= 1000000000000000)"
    let names = StagedRecords.columns
    let texts = names.map { "COALESCE(\($0), '') AS \($0)" }.joined(separator: ",\n      ")
    return """
      SELECT c.*, COALESCE(d.department, c.folded_authority) AS authority
      FROM (
        SELECT r.file, r.row_number, r.code,
          CASE
            WHEN o.code IS NULL THEN 'code'
            WHEN g.number IS NULL THEN 'category'
            WHEN \(day("decided", required: true)) THEN 'decided_on'
            WHEN r.domain <> '' AND m.number IS NULL THEN 'domain'
            WHEN \(day("act_ended", required: false)) THEN 'act_ended_on'
            WHEN \(day("submitted", required: false)) THEN 'submitted_on'
            WHEN \(word("severity", severities)) THEN 'severity'
            WHEN r.amount_in_fen <> '' AND NOT \(amount) THEN 'amount_in_fen'
            WHEN \(day("expires", required: false)) THEN 'expires_on'
            WHEN \(day("repaired", required: false)) THEN 'repaired_on'
            WHEN \(word("status", statuses)) THEN 'status'
            WHEN \(word("circumstance", circumstances)) THEN 'circumstance'
            ELSE ''
          END AS field,
          CASE WHEN \(["decided", "act_ended", "submitted", "expires", "repaired"].map { "(\(dialect.isDay("r.\($0)_on")) AND r.\($0)_on < '1970')" }.joined(separator: " OR ")) THEN 1 ELSE 0 END AS is_early,
          g.number AS category, COALESCE(m.number, \(PackedRecord.noDomain)) AS domain,
          \(number("severity", severities)),
          \(number("status", statuses)),
          \(number("circumstance", circumstances)),
          \(value("decided")) AS decided,
          \(value("act_ended", otherwise: value("decided"))) AS act_ended,
          \(value("submitted")) AS submitted,
          CASE WHEN SUBSTRING(REPLACE(r.expires_on, '/', '-'), 1, 10) >= '2099-12-31' THEN \(SQLNames.lastDay)
            ELSE \(value("expires")) END AS expires,
          \(value("repaired")) AS repaired,
          CASE WHEN \(dialect.matches("r.amount_in_fen", "[0-9]{1,16}")) THEN \(dialect.bigint("r.amount_in_fen")) ELSE 0 END AS amount,
          \(folded("r.document_number")) AS document,
          \(folded("r.source_id")) AS source_id,
          \(folded("r.authority")) AS folded_authority,
          r.category AS raw_category, r.domain AS raw_domain, r.severity AS raw_severity,
          r.status AS raw_status, r.circumstance AS raw_circumstance, r.decided_on AS raw_decided,
          r.act_ended_on AS raw_act_ended, r.submitted_on AS raw_submitted,
          r.expires_on AS raw_expires, r.repaired_on AS raw_repaired, r.amount_in_fen AS raw_amount
        FROM (
          SELECT
            \(texts)
          FROM cr_source
        ) r
        LEFT JOIN cr_organisation o ON o.code = r.code
        LEFT JOIN cr_category g ON g.word = r.category
        LEFT JOIN cr_domain m ON m.word = r.domain
      ) c
      LEFT JOIN cr_department d ON d.name = c.folded_authority
      """
  }

  /// The folded form of a document number or a name, as the reader of datasets folds it.
  private func folded(_ text: String) -> String {
    let (from, to) = RecordCodebook.foldedCharacters
    let kept = dialect.removing(RecordCodebook.vanishing, from: text)
    return "TRANSLATE(\(kept), \(dialect.literal(from)), \(dialect.literal(to)))"
  }
}
