import CXLSXWriter
import Credit

/// One sheet while its rows arrive, from the top. Rows that are written leave memory.
final class WorkbookSheet {
  let name: String
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let columns: [Column]
  private let formats: WorkbookFormats
  private let cellFormats: [WorkbookFormats.Pointer?]
  private let fills: [[(grade: String, format: WorkbookFormats.Pointer?)]]
  private var widths: ColumnWidths
  /// Rows so far, the heading among them.
  private(set) var rowCount = 0

  /// Begins a sheet with its frozen headings.
  init(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, columns: [Column],
    frozenColumns: Int, formats: WorkbookFormats
  ) throws {
    self.name = name
    self.sheet = sheet
    self.columns = columns
    self.formats = formats
    let isIndented = columns.indices.map { index in
      index > 0 && columns[index - 1].isNumeric && !columns[index].isNumeric
    }
    cellFormats = zip(columns, isIndented).map { formats.cell(in: $0, isIndented: $1) }
    fills = zip(columns, isIndented).map { column, isIndented in
      column.grades.enumerated().map { index, grade in
        let fill = GradeShades.fill(index, of: column.grades.count)
        return (grade, formats.cell(in: column, isIndented: isIndented, fill: fill))
      }
    }
    widths = ColumnWidths(columns: columns)
    for (index, column) in columns.enumerated() {
      let look = formats.heading(of: column, isIndented: isIndented[index])
      try writeText(column.heading, at: index, look)
    }
    worksheet_freeze_panes(sheet, 1, lxw_col_t(frozenColumns))
    rowCount = 1
  }

  /// Writes the next row.
  func write(_ row: [Cell]) throws {
    widths.look(at: row)
    for index in columns.indices {
      let format = cellFormats[index]
      switch row[index] {
      case .empty: break
      case .text(let text):
        let shade = fills[index].first { $0.grade == text }?.format
        try writeText(text, at: index, shade ?? textFormat(at: index))
      case .integer(let value):
        try write(SpreadsheetNumber.value(value), of: row[index], at: index, format)
      case .decimal(let value):
        let number = SpreadsheetNumber.value(value, places: places(of: columns[index].kind))
        try write(number, of: row[index], at: index, format)
      case .date(let date):
        let look = columns[index].kind == .date ? format : formats.date()
        try write(SpreadsheetNumber.value(date), of: row[index], at: index, look)
      }
    }
    rowCount += 1
  }

  /// Sets what is known once all rows are there: widths, filter, printing.
  func finish() throws {
    guard let last = columns.indices.last else { return }
    let right = lxw_col_t(last)
    let bottom = lxw_row_t(rowCount - 1)
    for index in columns.indices {
      let at = lxw_col_t(index)
      try check(worksheet_set_column(sheet, at, at, widths.width(of: index), cellFormats[index]))
    }
    try check(worksheet_autofilter(sheet, 0, 0, bottom, right))
    try check(worksheet_repeat_rows(sheet, 0, 0))
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)  // A4
    worksheet_fit_to_pages(sheet, 1, 0)
    try hushDigitWarnings(bottom: bottom)
    try Self.checkTemporaryFile(of: sheet)
  }

  /// Excel marks every text made of digits with a green corner; codes are meant to be such.
  private func hushDigitWarnings(bottom: lxw_row_t) throws {
    let ranges = columns.indices.filter { columns[$0].kind == .code }.map { index in
      let letters = Self.letters(index)
      return "\(letters)1:\(letters)\(bottom + 1)"
    }
    guard !ranges.isEmpty else { return }
    try check(
      worksheet_ignore_errors(
        sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), ranges.joined(separator: " ")))
  }

  /// The letters of a column, `A` … `XFD`.
  static func letters(_ index: Int) -> String {
    var rest = index + 1
    var letters = ""
    while rest > 0 {
      let digit = (rest - 1) % 26
      letters = String(Unicode.Scalar(65 + UInt8(digit))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  private func textFormat(at index: Int) -> WorkbookFormats.Pointer? {
    switch columns[index].kind {
    case .text, .code: cellFormats[index]
    case .integer, .decimal, .percent, .date: formats.text()
    }
  }

  /// The places a number keeps: what is shown is what is held.
  private func places(of kind: Column.Kind) -> Int {
    switch kind {
    case .decimal(let places): places
    case .percent(let places): places + 2
    case .text, .code, .integer, .date: 6
    }
  }

  private func write(
    _ number: Double?, of cell: Cell, at index: Int, _ format: WorkbookFormats.Pointer?
  ) throws {
    if let number, columns[index].kind != .code {
      try check(worksheet_write_number(sheet, row, lxw_col_t(index), number, format))
    } else {
      try writeText(columns[index].text(of: cell), at: index, textFormat(at: index))
    }
  }

  private func writeText(
    _ text: String, at index: Int, _ format: WorkbookFormats.Pointer?
  ) throws {
    guard let prepared = SpreadsheetText.prepared(text) else {
      throw ReportsError.textTooLong(
        sheet: name, row: rowCount + 1, column: columns[index].heading, length: text.utf16.count)
    }
    try check(worksheet_write_string(sheet, row, lxw_col_t(index), prepared, format))
  }

  private var row: lxw_row_t { lxw_row_t(rowCount) }

  private func check(_ error: lxw_error) throws {
    if error != LXW_NO_ERROR { throw LibraryFailure(error) }
  }
}
