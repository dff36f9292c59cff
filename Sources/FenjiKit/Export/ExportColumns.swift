import Credit
import EvaluationModels
import Reports

/// A column of an export: its key for programs and how it looks to people.
struct ExportColumn {
  let key: String
  let column: Column

  init(_ key: String, _ heading: String, _ kind: Column.Kind = .text) {
    self.key = key
    column = Column(heading, kind)
  }
}

/// A table of an export, with keys for programs.
struct ExportTable {
  /// A name for its file.
  let name: String
  let title: String
  let columns: [ExportColumn]
  let rows: [[Cell]]

  var table: Table { Table(title, columns.map(\.column), rows: rows) }

  /// An object a row.
  var json: JSONValue {
    .array(
      rows.map { row in .object(zip(columns, row).map { ($0.key, JSONValue($1)) }) })
  }
}

extension JSONValue {
  /// A cell as it is.
  fileprivate init(_ cell: Cell) {
    switch cell {
    case .text(let text): self = .string(text)
    case .integer(let number): self = .integer(number)
    case .decimal(let number): self = .decimal(number)
    case .date(let day): self = .string(day.description)
    case .empty: self = .null
    }
  }
}
