import Datasets

/// A column of a CSV file as texts.
struct PlainColumn {
  let values: [String]

  init(_ path: String, _ name: String) throws {
    let table = try PlainTable(path, in: path.hasPrefix("/") ? "" : ".")
    let column = table.header.firstIndex(of: name)
    values = table.rows.map { row in column.map { row[$0] } ?? "" }
  }
}
