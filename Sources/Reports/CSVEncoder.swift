/// Turns rows into the bytes of a CSV file (RFC 4180), without touching a file.
///
///     var csv = CSVEncoder(columns: [Column("Name"), Column("Score", .decimal(places: 1))])
///     csv.append([.text("=1+1"), .decimal(2)])
///     String(decoding: csv.bytes, as: UTF8.self)  // "\u{FEFF}Name,Score\r\n'=1+1,2.0\r\n"
///
/// Numbers are printed from their digits, never through `Double`, with their column's places.
///
/// In the ``CSVDialect/spreadsheet`` dialect a text or heading that begins with `=`, `+`, `-`, `@`,
/// a tab, a line end, NUL or the full-width `＝ ＋ － ＠` gets a single quote before it, so that no
/// spreadsheet runs it; and a semicolon or tab is quoted, since a spreadsheet set to that separator
/// would start a new cell there. A name that really begins with such a character shows the quote:
/// that is the price. Numbers are ours and are left alone, so `-5` stays a number.
/// Source: OWASP, "CSV Injection"; OWASP ASVS 5.0, 1.2.10.
public struct CSVEncoder: Sendable {
  /// The columns.
  public let columns: [Column]
  /// For whom.
  public let dialect: CSVDialect
  /// The bytes so far, with mark and headings.
  public private(set) var bytes: [UInt8]

  /// An encoder that has written the headings.
  public init(columns: [Column], dialect: CSVDialect = .spreadsheet) {
    self.columns = columns
    self.dialect = dialect
    bytes = dialect.mark
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(column.heading)
    }
    endLine()
  }

  /// Appends a row. O(its length).
  ///
  /// - Precondition: the row has one cell per column.
  public mutating func append(_ row: [Cell]) {
    Table.check(row, columns)
    for index in row.indices {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if case .text(let text) = row[index] {
        append(text)
      } else {
        columns[index].appendValue(row[index], percent: dialect.percent, to: &bytes)
      }
    }
    endLine()
  }

  /// Forgets the bytes, once they are written elsewhere.
  mutating func removeBytes() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Appends a comma, which stands before every field but the first.
  mutating func separate() { bytes.append(UInt8(ascii: ",")) }

  /// Appends fields that ``field(_:dialect:)`` made, with the commas between them.
  mutating func append(encoded fields: some Collection<UInt8>) {
    bytes.append(contentsOf: fields)
  }

  /// Appends a field whose text `body` appends byte by byte.
  mutating func appendText(_ body: (inout [UInt8]) -> Void) {
    let start = bytes.count
    body(&bytes)
    let isPlain = bytes.withUnsafeBufferPointer { buffer in
      let field = UnsafeBufferPointer(rebasing: buffer[start...])
      return !needsQuotes(field) && !(dialect == .spreadsheet && Self.startsFormula(field))
    }
    if isPlain { return }
    let text = Array(bytes[start...])
    bytes.removeLast(text.count)
    text.withUnsafeBufferPointer { appendField($0) }
  }

  /// Appends a value that is not text, as it looks in the column.
  mutating func append(_ value: Cell, in column: Column) {
    column.appendValue(value, percent: dialect.percent, to: &bytes)
  }

  /// The text as a field of a file.
  static func field(_ text: String, dialect: CSVDialect = .spreadsheet) -> [UInt8] {
    var encoder = CSVEncoder(columns: [], dialect: dialect)
    encoder.removeBytes()
    encoder.append(text)
    return encoder.bytes
  }

  /// Ends the line of a row that was appended field by field.
  mutating func endLine() {
    // A lone empty cell would make an empty line, which readers skip.
    if columns.count == 1, bytes.last == nil || bytes.last == 10 || bytes == dialect.mark {
      bytes.append(contentsOf: [34, 34])
    }
    bytes.append(contentsOf: dialect.lineEnd)
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { appendField($0) }
  }

  private mutating func appendField(_ field: UnsafeBufferPointer<UInt8>) {
    let isGuarded = dialect == .spreadsheet && Self.startsFormula(field)
    guard needsQuotes(field) else {
      if isGuarded { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: field)
      return
    }
    bytes.append(34)
    if isGuarded { bytes.append(UInt8(ascii: "'")) }
    for byte in field {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    bytes.append(34)
  }

  private func needsQuotes(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    let isSpreadsheet = dialect == .spreadsheet
    for byte in field where byte <= 59 {
      switch byte {
      case 34, 44, 10, 13: return true
      case 59, 9: if isSpreadsheet { return true }
      default: break
      }
    }
    return false
  }

  /// Whether a spreadsheet might run the text.
  static func startsFormula(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = field.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 10, 13, 0:
      return true
    case 0xEF where field.count >= 3 && field[1] == 0xBC:
      // U+FF1D ＝, U+FF0B ＋, U+FF0D －, U+FF20 ＠
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(field[2])
    default: return false
    }
  }
}
