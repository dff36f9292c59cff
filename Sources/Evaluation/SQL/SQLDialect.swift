/// An engine of SQL, and what it spells in its own way. Only the loader asks; the standard text is the
/// same for all.
public enum SQLDialect: String, Hashable, Sendable, CaseIterable {
  /// DuckDB 1.4 or later.
  case duckdb
  /// PostgreSQL 15 or later.
  case postgres
  /// Apache Spark 4 or later.
  case spark

  /// A text literal.
  func literal(_ text: String) -> String {
    guard self == .spark else { return SQLNames.literal(text) }
    var escaped = ""
    for character in text.unicodeScalars {
      if character == "\\" || character == "'" { escaped += "\\" }
      escaped.unicodeScalars.append(character)
    }
    return "'\(escaped)'"
  }

  /// The name of a type.
  func type(_ kind: SQLTable.Kind) -> String {
    switch kind {
    case .integer: "INTEGER"
    case .bigint: "BIGINT"
    case .text: self == .spark ? "STRING" : "VARCHAR"
    }
  }

  /// Whether all of a text matches a pattern of character classes.
  func matches(_ text: String, _ pattern: String) -> String {
    switch self {
    case .duckdb: "regexp_full_match(\(text), '\(pattern)')"
    case .postgres: "\(text) ~ '^(\(pattern))$'"
    case .spark: "\(text) RLIKE '^(\(pattern))\\\\z'"
    }
  }

  /// Whether a text written `2022-03-15` or `2022/03/15` is a real day of the years 1 to 9999.
  func isDay(_ text: String) -> String {
    let pattern = "[0-9]{4}(-[0-9]{2}-|/[0-9]{2}/)[0-9]{2}"
    let iso = "REPLACE(\(text), '/', '-')"
    switch self {
    case .duckdb, .spark:
      return
        "(\(matches(text, pattern)) AND \(text) > '0001' AND TRY_CAST(\(iso) AS DATE) IS NOT NULL)"
    case .postgres: return "(\(matches(text, pattern)) AND cr_is_day(\(text)))"
    }
  }

  /// A text as a number of 64 bits; only asked of digits.
  func bigint(_ text: String) -> String {
    self == .postgres ? "CAST(\(text) AS BIGINT)" : "TRY_CAST(\(text) AS BIGINT)"
  }

  /// A number of 64 bits that equal texts share, in the engine's own way.
  func number(of text: String) -> String {
    switch self {
    case .duckdb: "HASH(\(text))"
    case .postgres: "HASHTEXTEXTENDED(\(text), 0)"
    case .spark: "XXHASH64(\(text))"
    }
  }

  /// The SHA-256 of a text in UTF-8, in hexadecimal.
  func hash(_ text: String) -> String {
    switch self {
    case .duckdb: "SHA256(\(text))"
    case .postgres: "ENCODE(SHA256(CONVERT_TO(\(text), 'UTF8')), 'hex')"
    case .spark: "SHA2(\(text), 256)"
    }
  }

  /// Sixty bits of a hash as a number: the first fifteen digits, or those that follow.
  func lane(_ number: Int, of hash: String) -> String {
    let digits = "SUBSTRING(\(hash), \(1 + 15 * number), 15)"
    return switch self {
    case .duckdb: "CAST(CONCAT('0x', \(digits)) AS BIGINT)"
    case .postgres: "CAST(CAST(CONCAT('x0', \(digits)) AS BIT(64)) AS BIGINT)"
    case .spark: "CAST(CONV(\(digits), 16, 10) AS BIGINT)"
    }
  }

  /// Statements whose joins are made as they are written, the small tables on the right: DuckDB doesn't
  /// know how many rows files of text have, and would keep all of them in memory instead.
  func keepingJoinOrder(_ statements: String) -> String {
    guard self == .duckdb else { return statements }
    return "SET disabled_optimizers = 'build_side_probe_side,join_order';\n\n\(statements)\n"
      + "SET disabled_optimizers = '';\n"
  }

  /// What keeps a subquery's columns from being computed wherever they are used: PostgreSQL would.
  var fence: String { self == .postgres ? "OFFSET 0" : "" }

  /// The statement after which the planner knows a table; PostgreSQL would guess.
  func analyse(_ table: String) -> String {
    self == .postgres ? "ANALYZE \(table);\n" : ""
  }

  /// Whether a text has a character of these ranges.
  func contains(_ text: String, _ ranges: [ClosedRange<UInt32>]) -> String {
    let pattern = "'\(characters(ranges))'"
    return switch self {
    case .duckdb: "regexp_matches(\(text), \(pattern))"
    case .postgres: "\(text) ~ \(pattern)"
    case .spark: "\(text) RLIKE \(pattern)"
    }
  }

  /// A text of ASCII in capitals.
  func capitals(_ text: String) -> String {
    self == .postgres ? "UPPER(\(text) COLLATE \"C\")" : "UPPER(\(text))"
  }

  /// A text without characters of these ranges.
  func removing(_ ranges: [ClosedRange<UInt32>], from text: String) -> String {
    self == .spark
      ? "REGEXP_REPLACE(\(text), '\(characters(ranges))', '')"
      : "REGEXP_REPLACE(\(text), '\(characters(ranges))', '', 'g')"
  }

  /// The pattern of one character of these ranges.
  func characters(_ ranges: [ClosedRange<UInt32>]) -> String {
    func code(_ value: UInt32) -> String {
      let digits = String(value, radix: 16)
      let padded = String(repeating: "0", count: 4 - digits.count) + digits
      return switch self {
      case .duckdb: "\\x{\(padded)}"
      case .postgres: "\\u\(padded)"
      case .spark: "\\\\u\(padded)"
      }
    }
    let classes = ranges.map { range in
      range.count == 1
        ? code(range.lowerBound) : "\(code(range.lowerBound))-\(code(range.upperBound))"
    }
    return "[\(classes.joined())]"
  }

  /// What must run before anything else.
  var prelude: String {
    switch self {
    case .duckdb: ""
    case .postgres:
      """
      CREATE OR REPLACE FUNCTION cr_is_day(written TEXT) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE
          WHEN SUBSTRING(written, 1, 4) = '0000' THEN FALSE
          WHEN SUBSTRING(written, 6, 2) NOT BETWEEN '01' AND '12' THEN FALSE
          ELSE CAST(SUBSTRING(written, 9, 2) AS INTEGER) BETWEEN 1 AND EXTRACT(
            DAY FROM MAKE_DATE(CAST(SUBSTRING(written, 1, 4) AS INTEGER),
              CAST(SUBSTRING(written, 6, 2) AS INTEGER), 1) + INTERVAL '1 month' - INTERVAL '1 day')
        END
      $$;

      """
    case .spark: "SET spark.sql.ansi.enabled = true;\n\n"
    }
  }
}
