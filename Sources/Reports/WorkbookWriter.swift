public import Credit
import CXLSXWriter

/// Writes an Excel workbook sheet by sheet and row by row, in bounded memory; the file appears
/// whole or not at all.
///
///     let workbook = try WorkbookWriter(path: "out/grades.xlsx", dated: evaluationDate)
///     try workbook.add(overview)
///     try workbook.begin("Food safety", columns, frozenColumns: 2)
///     for organisation in organisations { try workbook.write(row(of: organisation)) }
///     try workbook.commit()
///
/// Every sheet has a bold header row that stays in sight, a filter, widths that fit, and prints on
/// landscape A4 with its header repeated. Codes are text. A sheet that is full goes on in a second
/// one, `Food safety (2)`. Numbers hold what they show: a score with two places is the score
/// rounded half up to two places; one of more than fifteen digits, which no spreadsheet can hold,
/// is text. The same content gives the same bytes, whenever and wherever it is written: the
/// only date inside is the one given.
///
/// Without ``commit()`` nothing is left behind. Not for use from several threads.
public final class WorkbookWriter {
  private let file: AtomicFile
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let formats: WorkbookFormats
  private let locale = PlainLocale()
  private let rowLimit: Int
  private var names = SheetNames()
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
  private var current: WorkbookSheet?
  private var begun: (title: String, columns: [Column], frozenColumns: Int)?
  private var isOpen = true

  /// Opens a workbook.
  ///
  /// - Parameters:
  ///   - dated: the day it says it was made.
  ///   - title: what the file's properties call it.
  /// - Throws: ``ReportsError/file(_:path:reason:)`` or ``ReportsError/workbook(path:reason:)``.
  public convenience init(path: String, dated: CalendarDate, title: String = "") throws {
    try self.init(path: path, dated: dated, title: title, rowLimit: 1_048_576)
  }

  /// Opens a workbook whose sheets hold at most `rowLimit` rows, the heading among them.
  init(path: String, dated: CalendarDate, title: String, rowLimit: Int) throws {
    precondition(rowLimit > 1, "a sheet holds its heading and at least one row")
    let file = try AtomicFile(path: path)
    self.file = file
    self.rowLimit = rowLimit
    // Its own temporary files stand, without names, where there is surely room for the workbook.
    let slash = file.temporaryPath.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(file.temporaryPath[...$0]) } ?? "."
    let made = folder.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(file.temporaryPath, &options)
    }
    guard let made else {
      throw ReportsError.workbook(path: path, reason: "out of memory")
    }
    workbook = made
    formats = WorkbookFormats(workbook: made)
    title.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      // Noon, since the library takes 0 for "now".
      properties.created = Int(dated.daysSinceEpoch) * 86_400 + 43_200
      _ = workbook_set_properties(made, &properties)
    }
  }

  deinit {
    if isOpen { discard() }
  }

  /// Begins a sheet named after `title`, with those columns.
  ///
  /// The name is made to fit the rules of spreadsheets: 31 characters, no `[ ] : * ? / \`, unlike
  /// every other.
  ///
  /// - Parameter frozenColumns: how many columns stay in sight when it is scrolled sideways.
  /// - Throws: ``ReportsError``.
  public func begin(_ title: String, _ columns: [Column], frozenColumns: Int = 0) throws {
    precondition(isOpen, "the workbook is already committed or abandoned")
    precondition((0...columns.count).contains(frozenColumns), "only columns it has can be frozen")
    try finishSheet()
    begun = (title, columns, frozenColumns)
    try startSheet()
  }

  /// Writes the next row of the sheet last begun.
  ///
  /// - Precondition: a sheet is begun, and the row has one cell per column.
  /// - Throws: ``ReportsError``, ``ReportsError/textTooLong(sheet:row:column:length:)`` among them.
  public func write(_ row: [Cell]) throws {
    guard let begun else { preconditionFailure("no sheet is begun") }
    Table.check(row, begun.columns)
    if let current, current.rowCount >= rowLimit {
      try finishSheet()
      try startSheet()
    }
    try perform { try current?.write(row) }
  }

  /// Writes a sheet from any sequence of rows.
  ///
  /// - Throws: ``ReportsError``.
  public func add(
    _ title: String, _ columns: [Column], frozenColumns: Int = 0, rows: some Sequence<[Cell]>
  ) throws {
    try begin(title, columns, frozenColumns: frozenColumns)
    for row in rows { try write(row) }
  }

  /// Writes a table as a sheet.
  ///
  /// - Throws: ``ReportsError``.
  public func add(_ table: Table) throws {
    try add(table.title, table.columns, frozenColumns: table.frozenColumns, rows: table.rows)
  }

  /// Puts the file in its place.
  ///
  /// - Throws: ``ReportsError``; the target is then as it was.
  public func commit() throws {
    precondition(isOpen, "the workbook is already committed or abandoned")
    try finishSheet()
    isOpen = false
    // Closing frees the workbook, also when it fails.
    let error = locale.perform { workbook_close(workbook) }
    guard error == LXW_NO_ERROR else {
      file.abandon()
      throw LibraryFailure(error).error(for: file.path)
    }
    try file.commit()
  }

  private func startSheet() throws {
    guard let begun else { return }
    let name = names.name(for: begun.title)
    try perform {
      guard begun.columns.count <= 16_384 else {
        throw ReportsError.tooManyColumns(sheet: name, count: begun.columns.count)
      }
      guard let sheet = workbook_add_worksheet(workbook, name) else {
        throw LibraryFailure.noSheet
      }
      sheets.append(sheet)
      current = try WorkbookSheet(
        sheet, name: name, columns: begun.columns, frozenColumns: begun.frozenColumns,
        formats: formats)
    }
  }

  private func finishSheet() throws {
    try perform { try current?.finish() }
    current = nil
  }

  /// Runs a step, and on failure lets go of everything.
  private func perform(_ step: () throws -> Void) throws {
    do {
      try locale.perform(step)
    } catch {
      discard()
      throw (error as? LibraryFailure)?.error(for: file.path) ?? error
    }
  }

  private func discard() {
    guard isOpen else { return }
    isOpen = false
    current = nil
    begun = nil
    // The library leaves the files of its unfinished sheets open.
    for sheet in sheets { WorkbookSheet.closeTemporaryFile(of: sheet) }
    lxw_workbook_free(workbook)
    file.abandon()
  }
}
