import Credit

/// A small CSV file (RFC 4180, UTF-8 with or without a mark) as texts.
///
/// Figures and progress come in files of a few hundred rows; the streaming reader of records is for
/// other sizes.
struct FigureTable {
  /// A row that isn't the header.
  struct Row {
    /// The fields in the order of the columns asked for.
    let fields: [String]
    /// Its number; the header is 1.
    let number: Int
  }

  let rows: [Row]
  /// Rows that can't be read.
  private(set) var faults: [FigureFault] = []

  /// Reads the file's text.
  ///
  /// - Parameter columns: the names of the header, in any order; no others.
  /// - Throws: ``ScorecardError/figures(_:)`` when the header is another or the text isn't UTF-8.
  init(_ bytes: [UInt8], file: String, columns: [String]) throws {
    func fault(_ row: Int, _ reason: FigureFault.Reason, _ value: String = "") -> FigureFault {
      FigureFault(file: file, row: row, column: "", value: value, reason: reason)
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else {
      throw ScorecardError.figures([fault(1, .notUTF8)])
    }
    let lines = Self.split(text)
    guard let header = lines.first, header.isWhole, header.fields.sorted() == columns.sorted()
    else {
      throw ScorecardError.figures([
        fault(1, .columns(columns), lines.first?.fields.joined(separator: ",") ?? "")
      ])
    }
    let places = columns.map { name in header.fields.firstIndex(of: name) ?? 0 }
    var rows: [Row] = []
    for (index, line) in lines.enumerated().dropFirst() where line.fields != [""] {
      if !line.isWhole {
        faults.append(fault(index + 1, .strayQuote))
      } else if line.fields.count != columns.count {
        faults.append(fault(index + 1, .fieldCount(line.fields.count, expected: columns.count)))
      } else {
        rows.append(Row(fields: places.map { line.fields[$0] }, number: index + 1))
      }
    }
    self.rows = rows
  }

  struct Line {
    var fields: [String] = [""]
    var isWhole = true
  }

  /// Splits text into rows. A stray quotation mark spoils its line and no other.
  static func split(_ text: String) -> [Line] {
    var lines: [Line] = []
    var line = Line()
    var isQuoted = false
    var wasQuoted = false
    func next(_ scalars: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
      scalars.popFirst()
    }
    var rest = text[...].unicodeScalars
    while let scalar = next(&rest) {
      let last = line.fields.count - 1
      switch scalar {
      case "\"" where isQuoted:
        if rest.first == "\"" {
          _ = next(&rest)
          line.fields[last].unicodeScalars.append("\"")
        } else {
          isQuoted = false
        }
      case _ where isQuoted: line.fields[last].unicodeScalars.append(scalar)
      case "\"" where line.fields[last].isEmpty && !wasQuoted:
        isQuoted = true
        wasQuoted = true
      case "\"": line.isWhole = false
      case ",":
        line.fields.append("")
        wasQuoted = false
      case "\n":
        lines.append(line)
        line = Line()
        wasQuoted = false
      case "\r" where rest.first == "\n": break
      default:
        if wasQuoted { line.isWhole = false }
        line.fields[last].unicodeScalars.append(scalar)
      }
    }
    if isQuoted { line.isWhole = false }
    if line.fields != [""] || isQuoted || wasQuoted { lines.append(line) }
    return lines
  }
}
