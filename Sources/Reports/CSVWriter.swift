/// Writes a CSV file row by row, in bounded memory; it appears whole or not at all.
///
///     let csv = try CSVWriter(path: "out/grades.csv", columns: columns)
///     for organisation in organisations { try csv.write(row(of: organisation)) }
///     try csv.commit()
///
/// Without ``commit()`` nothing is left behind.
public final class CSVWriter {
  private var encoder: CSVEncoder
  private let file: AtomicFile
  /// The rows written, the headings apart.
  public private(set) var rowCount = 0

  private static let chunk = 1 << 20

  /// Opens the file and writes the headings.
  ///
  /// - Throws: ``ReportsError/file(_:path:reason:)``.
  public init(
    path: String, columns: [Column], dialect: CSVDialect = .spreadsheet, isDurable: Bool = true
  ) throws {
    file = try AtomicFile(path: path, isDurable: isDurable)
    encoder = CSVEncoder(columns: columns, dialect: dialect)
  }

  /// Writes a row.
  ///
  /// - Precondition: the row has one cell per column.
  /// - Throws: ``ReportsError/file(_:path:reason:)``.
  public func write(_ row: [Cell]) throws {
    encoder.append(row)
    try count()
  }

  /// Writes a row that `body` appends field by field, without the end of its line.
  func writeRow(_ body: (inout CSVEncoder) -> Void) throws {
    body(&encoder)
    encoder.endLine()
    try count()
  }

  private func count() throws {
    rowCount += 1
    if encoder.bytes.count >= Self.chunk { try flush() }
  }

  /// Puts the file in its place.
  ///
  /// - Throws: ``ReportsError/file(_:path:reason:)``.
  @discardableResult
  public func commit() throws -> WrittenFile {
    try flush()
    return try file.commit()
  }

  /// Writes a whole file from any sequence of rows.
  ///
  /// - Throws: ``ReportsError/file(_:path:reason:)``.
  @discardableResult
  public static func write(
    _ rows: some Sequence<[Cell]>, columns: [Column], to path: String,
    dialect: CSVDialect = .spreadsheet, isDurable: Bool = true
  ) throws -> WrittenFile {
    let writer = try CSVWriter(
      path: path, columns: columns, dialect: dialect, isDurable: isDurable)
    for row in rows { try writer.write(row) }
    return try writer.commit()
  }

  /// Writes a table to a file.
  ///
  /// - Throws: ``ReportsError/file(_:path:reason:)``.
  @discardableResult
  public static func write(
    _ table: Table, to path: String, dialect: CSVDialect = .spreadsheet, isDurable: Bool = true
  ) throws -> WrittenFile {
    try write(
      table.rows, columns: table.columns, to: path, dialect: dialect, isDurable: isDurable)
  }

  private func flush() throws {
    try file.write(encoder.bytes)
    encoder.removeBytes()
  }
}
