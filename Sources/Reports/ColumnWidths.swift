/// Finds widths that fit the columns of a sheet while its rows pass by.
///
/// It looks at the headings and the first thousand rows: enough for a good look, and the time and
/// the result do not grow with the table.
struct ColumnWidths {
  private let columns: [Column]
  private var widest: [Int]
  private var looked = 0

  private static let rows = 1000
  private static let bounds = 6...60

  init(columns: [Column]) {
    self.columns = columns
    // The filter's arrow covers about three characters of a heading.
    widest = columns.map { DisplayWidth.columns(of: $0.heading) + 3 }
  }

  /// Looks at a row.
  mutating func look(at row: [Cell]) {
    guard looked < Self.rows else { return }
    looked += 1
    for index in row.indices where columns[index].width == nil {
      widest[index] = max(
        widest[index], DisplayWidth.columns(of: columns[index].text(of: row[index])))
    }
  }

  /// The width of a column, in characters.
  func width(of index: Int) -> Double {
    if let width = columns[index].width { return Double(width) }
    return Double(min(max(widest[index] + 1, Self.bounds.lowerBound), Self.bounds.upperBound))
  }
}
