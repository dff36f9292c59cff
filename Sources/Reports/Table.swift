/// A titled table, free of any format.
///
///     var table = Table("Grades", [Column("Code", .code), Column("Score", .decimal(places: 2))])
///     table.append([.text("91350100M000100Y43"), .decimal(ExactDecimal(millionths: 89_500_000))])
///
/// It holds its rows. A table too long for that is never made: the CSV and workbook writers also
/// take their rows one by one.
public struct Table: Hashable, Sendable {
  /// What the table shows: the name of its sheet, the caption in a document.
  public let title: String
  /// The columns, from the left.
  public let columns: [Column]
  /// How many columns stay in sight when a sheet is scrolled sideways.
  public let frozenColumns: Int
  /// The rows, each with one cell per column.
  public private(set) var rows: [[Cell]]

  /// A table of the given rows.
  ///
  /// - Precondition: every row has one cell per column.
  public init(
    _ title: String, _ columns: [Column], frozenColumns: Int = 0, rows: [[Cell]] = []
  ) {
    precondition((0...columns.count).contains(frozenColumns), "only columns it has can be frozen")
    for row in rows { Self.check(row, columns) }
    self.title = title
    self.columns = columns
    self.frozenColumns = frozenColumns
    self.rows = rows
  }

  /// Adds a row at the end.
  ///
  /// - Precondition: the row has one cell per column.
  public mutating func append(_ row: [Cell]) {
    Self.check(row, columns)
    rows.append(row)
  }

  /// Traps when a row does not fit the columns.
  static func check(_ row: [Cell], _ columns: [Column]) {
    precondition(
      row.count == columns.count,
      "a row of \(row.count) cells does not fit \(columns.count) columns")
  }
}
