import CXLSXWriter

/// The looks of cells in one workbook, each made once.
final class WorkbookFormats {
  typealias Pointer = UnsafeMutablePointer<lxw_format>

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var made: [Look: Pointer] = [:]

  /// What a cell looks like.
  struct Look: Hashable {
    enum Base: Hashable {
      case heading(flushRight: Bool)
      case cell(numberFormat: String)
    }
    var base: Base
    var fill: UInt32?
    /// Whether a text stands a little off the numbers of the column before it.
    var isIndented = false
  }

  init(workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
  }

  /// The format of a heading.
  func heading(of column: Column, isIndented: Bool) -> Pointer? {
    format(Look(base: .heading(flushRight: column.isNumeric), isIndented: isIndented))
  }

  /// The format of a value in the column.
  func cell(in column: Column, isIndented: Bool, fill: UInt32? = nil) -> Pointer? {
    let base = Look.Base.cell(numberFormat: Self.numberFormat(of: column.kind))
    return format(Look(base: base, fill: fill, isIndented: isIndented))
  }

  /// The format of a text in a column of another kind.
  func text() -> Pointer? {
    format(Look(base: .cell(numberFormat: "@")))
  }

  /// The format of a day in a column of another kind.
  func date() -> Pointer? {
    format(Look(base: .cell(numberFormat: Self.numberFormat(of: .date))))
  }

  /// The number format as spreadsheets spell it.
  static func numberFormat(of kind: Column.Kind) -> String {
    switch kind {
    case .text: "General"
    case .code: "@"
    case .integer: "0"
    case .decimal(let places): fixed(places)
    case .percent(let places): fixed(places) + "%"
    case .date: "yyyy\\-mm\\-dd"
    }
  }

  /// The number formats every spreadsheet knows by number (ECMA-376 part 1, 18.8.30).
  private static let builtIn: [(format: String, index: UInt8)] = [
    ("General", 0), ("0", 1), ("0.00", 2), ("0%", 9), ("0.00%", 10), ("@", 49),
  ]

  private static func fixed(_ places: Int) -> String {
    places == 0 ? "0" : "0." + String(repeating: "0", count: places)
  }

  private func format(_ look: Look) -> Pointer? {
    if let format = made[look] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    switch look.base {
    case .heading(let flushRight):
      format_set_bold(format)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      fill(format, 0xDDE6F0)
      format_set_align(
        format,
        UInt8((flushRight ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT).rawValue))
    case .cell(let numberFormat):
      if let known = Self.builtIn.first(where: { $0.format == numberFormat }) {
        format_set_num_format_index(format, known.index)
      } else {
        format_set_num_format(format, numberFormat)
      }
    }
    if let colour = look.fill { fill(format, colour) }
    if look.isIndented { format_set_indent(format, 1) }
    made[look] = format
    return format
  }

  private func fill(_ format: Pointer, _ colour: UInt32) {
    format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
    format_set_bg_color(format, colour)
  }
}
