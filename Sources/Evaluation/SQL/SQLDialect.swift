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

  /// A text without characters of these ranges.
  func removing(_ ranges: [ClosedRange<UInt32>], from text: String) -> String {
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
    let pattern = "[\(classes.joined())]"
    return self == .spark
      ? "REGEXP_REPLACE(\(text), '\(pattern)', '')"
      : "REGEXP_REPLACE(\(text), '\(pattern)', '', 'g')"
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
