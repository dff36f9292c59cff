public import Credit

/// The columns in which records that Fenji has read and checked are handed to an engine: numbers alone,
/// as the standard text reads them in `cr_record`.
///
/// Copies of a decision share `twin` and `copy_key`, the 72 bits by which Fenji's own engine knows them.
public enum CheckedRecords {
  /// The columns, in their order.
  public static let columns: [SQLTable.Column] = [
    "organisation", "category", "domain", "severity", "status", "circumstance", "decided",
    "act_ended", "submitted", "expires", "repaired", "amount", "twin", "copy_key",
  ].map { SQLTable.Column(name: $0, kind: $0 == "amount" || $0 == "twin" ? .bigint : .integer) }

  /// The header of a file, with its line end.
  public static var header: String { columns.map(\.name).joined(separator: ",") + "\n" }

  /// A day as it is written: eight digits, 0 for none.
  public static func day(_ day: PackedDay) -> Int { day.date.map(SQLNames.day) ?? 0 }
}

extension LoaderText {
  /// The statements that read such files: `cr_checked`, of which `cr_record` shows everything.
  func checked(_ paths: [String]) -> String {
    let head = """
      DROP VIEW IF EXISTS cr_record;
      DROP TABLE IF EXISTS cr_reject;
      DROP TABLE IF EXISTS cr_checked;

      """
    let definitions = CheckedRecords.columns.map { "\($0.name) \(dialect.type($0.kind))" }
      .joined(separator: ", ")
    let view = "CREATE VIEW cr_record AS\nSELECT * FROM cr_checked;\n"
    switch dialect {
    case .duckdb:
      let files = paths.map(dialect.literal).joined(separator: ", ")
      let types = CheckedRecords.columns.map {
        "\(dialect.literal($0.name)): '\(dialect.type($0.kind))'"
      }.joined(separator: ", ")
      return head + """
        CREATE TABLE cr_checked AS
        SELECT * FROM read_csv([\(files)], columns = {\(types)}, header = true, delim = ',',
          quote = '', escape = '', auto_detect = false, null_padding = false);

        \(view)
        """
    case .postgres:
      let copies = paths.map {
        "\\copy cr_checked FROM \(dialect.literal($0)) WITH (FORMAT csv, HEADER true)\n"
      }
      return head + "CREATE UNLOGGED TABLE cr_checked (\(definitions));\n" + copies.joined()
        + dialect.analyse("cr_checked") + view
    case .spark:
      return head + """
        CREATE OR REPLACE TEMPORARY VIEW cr_checked_file (\(definitions)) USING csv
          OPTIONS (path \(dialect.literal(folder(of: paths))), header 'true', mode 'FAILFAST');
        CREATE TABLE cr_checked USING parquet AS
        SELECT * FROM cr_checked_file;

        \(view)
        """
    }
  }

  /// The folder of some files, or the only one.
  func folder(of paths: [String]) -> String {
    guard paths.count != 1, let first = paths.first else { return paths.first ?? "." }
    return first.split(separator: "/").dropLast().joined(separator: "/")
  }
}
