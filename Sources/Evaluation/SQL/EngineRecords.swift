/// Records that an engine has of its own and reads itself: in Parquet, in CSV, or as a table.
///
/// Their columns are those of ``LoaderText/ownColumns``, by name, in any order; further ones are
/// ignored. Days may be dates and amounts whole numbers; all else is text.
public enum EngineRecords: Hashable, Sendable {
  /// A folder of Parquet files, also in folders of partitions (`area=370883/…`), or a pattern.
  case parquet(String)
  /// A folder of CSV files with headers in UTF-8, or a pattern; no line ends within fields.
  case csv(String)
  /// A table, with its schema if need be.
  case table(String)

  /// The word for the kind in manifests and options.
  public var kind: String {
    switch self {
    case .parquet: "parquet"
    case .csv: "csv"
    case .table: "table"
    }
  }

  /// Where they lie.
  public var place: String {
    switch self {
    case .parquet(let place), .csv(let place), .table(let place): place
    }
  }

  /// Whether an engine can read them by itself; PostgreSQL reads tables alone.
  public func isReadable(by dialect: SQLDialect) -> Bool {
    if case .table = self { true } else { dialect != .postgres }
  }

  /// Whether a table's name is letters, digits and underscores, with dots between parts; what isn't
  /// is never put into a statement.
  public var isSafe: Bool {
    guard case .table(let name) = self else { return true }
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      guard let first = part.utf8.first, !(0x30...0x39).contains(first) else { return false }
      return part.unicodeScalars.allSatisfy {
        $0.isASCII && ($0 == "_" || $0.properties.isAlphabetic || (0x30...0x39).contains($0.value))
      }
    }
  }
}
