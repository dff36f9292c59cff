/// Words the rejects of one file.
struct RejectMaker {
  let source: TableFile
  var text: FieldText

  /// - Throws: ``DatasetError/noConverter(file:)``.
  init(source: TableFile) throws {
    self.source = source
    text = try FieldText(source.table.encoding, file: source.name)
  }

  /// The reject of a row that was split.
  ///
  /// - Parameters:
  ///   - field: the field of ours at fault.
  ///   - codeField: the field that holds the code; nil when the table has none.
  mutating func reject(
    _ reason: RejectReason, field: Int, codeField: Int?, _ raw: RawSpan,
    _ bounds: Span<FieldBounds>, row: Int
  ) -> Reject {
    let column = codeField.flatMap { source.columns[$0] }
    var code = column.map { text.excerpt(raw, bounds[$0]) } ?? ""
    var value = source.columns[field].map { text.excerpt(raw, bounds[$0]) }
    if reason == .naturalPerson || CodeCheck.looksPersonal(code) {
      code = CodeCheck.masked(code)
      if field == codeField { value = code }
    }
    return Reject(
      file: source.name, row: row, column: source.columnName(of: field), code: code,
      reason: reason, value: value ?? source.table.bindings[field].constant?.text ?? "")
  }

  /// The reject of a row that can't be split; nothing of it is shown.
  ///
  /// - Parameter column: the index of the column at fault; nil when it is the whole row.
  func reject(_ reason: RejectReason, column: Int?, row: Int) -> Reject {
    let name = column.flatMap { source.header.indices.contains($0) ? source.header[$0] : nil }
    return Reject(
      file: source.name, row: row, column: name ?? "", code: "", reason: reason, value: "")
  }
}
