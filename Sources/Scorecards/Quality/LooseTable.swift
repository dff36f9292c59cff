import Foundation

/// A CSV file of any columns, UTF-8 or GB18030, as texts.
struct LooseTable {
  /// A row that isn't the header.
  struct Row {
    /// As many fields as the header has.
    let fields: [String]
    /// Its number; the header is 1.
    let number: Int
  }

  let file: String
  let header: [String]
  let rows: [Row]
  /// Rows of another number of fields, or with a stray quotation mark.
  let faults: [FigureFault]

  /// - Throws: ``ScorecardError``.
  init(path: String) throws {
    try self.init(DocumentFile.bytes(at: path, limit: 1_000_000_000), file: path)
  }

  init(_ bytes: [UInt8], file: String) throws {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let isUTF8 = String(validating: body, as: UTF8.self)
    guard let text = isUTF8 ?? String(data: Data(body), encoding: Self.chinese) else {
      throw ScorecardError.figures([
        FigureFault(file: file, row: 1, column: "", value: "", reason: .notUTF8)
      ])
    }
    let lines = FigureTable.split(text)
    header = lines.first?.fields ?? []
    var rows: [Row] = []
    var faults: [FigureFault] = []
    for (index, line) in lines.enumerated().dropFirst() where line.fields != [""] {
      if line.isWhole && line.fields.count == header.count {
        rows.append(Row(fields: line.fields, number: index + 1))
      } else {
        let reason: FigureFault.Reason =
          line.isWhole ? .fieldCount(line.fields.count, expected: header.count) : .strayQuote
        faults.append(
          FigureFault(file: file, row: index + 1, column: "", value: "", reason: reason))
      }
    }
    self.file = file
    self.rows = rows
    self.faults = faults
  }

  /// GB 18030.
  private static let chinese = String.Encoding(rawValue: 0x8000_0632)
}
