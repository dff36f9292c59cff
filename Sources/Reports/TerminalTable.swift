/// Draws a table in columns of a terminal.
///
///     print(TerminalTable(maxWidth: 80).render(table))
///
///     领域      户数  A 级
///     --------  ----  ----
///     食品安全    12     3
///
/// Widths count Chinese characters as two columns, numbers stand flush right, and control characters
/// from the data are made visible instead of obeyed.
public struct TerminalTable: Hashable, Sendable {
  /// The columns of the terminal; nil for no limit.
  public let maxWidth: Int?

  private static let gap = "  "
  private static let narrowest = 6

  /// A drawer for terminals of that width.
  ///
  /// When a table is wider, its text columns are narrowed, the widest first, and what does not fit
  /// is cut and marked by `..`. Numbers and dates are never cut: a table of many numbers may stay
  /// wider than the terminal.
  public init(maxWidth: Int? = nil) {
    self.maxWidth = maxWidth
  }

  /// The table's lines, each ended by a line end; the title is left out.
  public func render(_ table: Table) -> String {
    render(table.rows, columns: table.columns)
  }

  /// The lines of any sequence of rows, which are gathered to find the widths.
  ///
  /// - Precondition: every row has one cell per column.
  public func render(_ rows: some Sequence<[Cell]>, columns: [Column]) -> String {
    let headings = columns.map { TerminalText.safe($0.heading) }
    let texts = rows.map { row in
      Table.check(row, columns)
      return zip(row, columns).map { TerminalText.safe($1.text(of: $0)) }
    }
    let widths = widths(columns, headings: headings, texts: texts)
    var output = line(headings, columns: columns, widths: widths)
    output += widths.map { String(repeating: "-", count: $0) }.joined(separator: Self.gap) + "\n"
    for row in texts { output += line(row, columns: columns, widths: widths) }
    return output
  }

  private func widths(
    _ columns: [Column], headings: [String], texts: [[String]]
  ) -> [Int] {
    var widths = headings.map { max(1, DisplayWidth.columns(of: $0)) }
    for row in texts {
      for (index, text) in row.enumerated() {
        widths[index] = max(widths[index], DisplayWidth.columns(of: text))
      }
    }
    for (index, column) in columns.enumerated() where isCut(column) {
      if let width = column.width { widths[index] = min(widths[index], width) }
    }
    guard let maxWidth else { return widths }
    let gaps = Self.gap.count * max(0, columns.count - 1)
    var excess = widths.reduce(gaps, +) - maxWidth
    while excess > 0 {
      let candidates = columns.indices.filter {
        isCut(columns[$0]) && widths[$0] > Self.narrowest
      }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func isCut(_ column: Column) -> Bool {
    column.kind == .text || column.kind == .code
  }

  private func line(_ texts: [String], columns: [Column], widths: [Int]) -> String {
    var output = ""
    for (index, text) in texts.enumerated() {
      let width = widths[index]
      let cut = isCut(columns[index]) ? TerminalText.truncated(text, to: width) : text
      output += TerminalText.padded(cut, to: width, flushRight: columns[index].isNumeric)
      if index < texts.count - 1 { output += Self.gap }
    }
    while output.last == " " { output.removeLast() }
    return output + "\n"
  }
}
