/// One file of a table, its header read and matched with our fields.
struct TableFile: Sendable {
  /// Relative to the dataset.
  let name: String
  let table: Descriptor.Table
  /// The names of its columns.
  let header: [String]
  /// For each of the role's fields the index of its column; nil when it has none.
  let columns: [Int?]
  /// Where the rows begin.
  let bodyOffset: Int

  /// Opens the file and checks its header.
  ///
  /// - Throws: ``DatasetError``.
  init(_ name: String, in directory: String, table: Descriptor.Table) throws {
    self.name = name
    self.table = table
    let file = try InputFile(name, in: directory, compression: table.compression)
    (header, bodyOffset) = try Self.header(of: file, encoding: table.encoding)
    for (index, column) in header.enumerated() where header[..<index].contains(column) {
      throw DatasetError.header(file: name, column: index + 1, fault: .repeated(column))
    }
    if let schema = table.schema { try Self.compare(header, with: schema, file: name) }
    columns = try table.bindings.map { [header] binding in
      guard binding.constant == nil else { return nil }
      let column = binding.column ?? binding.field.name
      if let index = header.firstIndex(of: column) { return index }
      guard binding.column == nil, !binding.field.isRequired else {
        throw DatasetError.header(
          file: name, column: header.count,
          fault: .missing(column: column, field: binding.field.name))
      }
      return nil
    }
  }

  /// Opens the file again.
  func open(in directory: String) throws -> InputFile {
    try InputFile(name, in: directory, compression: table.compression)
  }

  /// The name that a reject shows for a field: its column's, or our own when it has none.
  func columnName(of field: Int) -> String {
    columns[field].map { header[$0] } ?? table.bindings[field].field.name
  }

  /// The field of ours that reads the column, if any.
  func field(readFrom column: Int) -> Int? {
    columns.firstIndex(of: column)
  }

  static func header(
    of file: InputFile, encoding: TextEncoding
  ) throws -> (names: [String], bodyOffset: Int) {
    var window = ByteWindow()
    try window.load(file, from: 0, length: 1 << 16)
    let mark = encoding.byteOrderMark
    if window.bytes.starts(with: [0xFF, 0xFE]) || window.bytes.starts(with: [0xFE, 0xFF]) {
      throw DatasetError.header(file: file.name, column: 1, fault: .utf16)
    }
    let foreign = TextEncoding.utf8.byteOrderMark
    if encoding != .utf8, window.bytes.starts(with: foreign) {
      throw DatasetError.header(file: file.name, column: 1, fault: .utf8)
    }
    let start = window.count >= mark.count && window.bytes.starts(with: mark) ? mark.count : 0
    guard window.count > start else {
      throw DatasetError.header(file: file.name, column: 1, fault: .empty)
    }
    var scanner = RowScanner()
    var bounds = [FieldBounds](repeating: FieldBounds(0, 0), count: 4096)
    var decoder = try FieldText(encoding, file: file.name)
    while true {
      let isLast = window.isLast
      switch scanner.scan(window, from: start, isLast: isLast, into: &bounds) {
      case .row(let count, let next, let isRewritten):
        guard count <= bounds.count else {
          throw DatasetError.header(
            file: file.name, column: bounds.count, fault: .malformed(.rowTooLong))
        }
        var names: [String] = []
        for (index, field) in bounds[..<count].enumerated() {
          let name =
            isRewritten
            ? decoder.text(scanner.scratch.span.bytes, field)
            : decoder.text(window.bytes.span.bytes, field)
          guard let name else {
            throw DatasetError.header(
              file: file.name, column: index + 1, fault: .malformed(.badEncoding))
          }
          names.append(name)
        }
        return (names, next)
      case .fault(let field, _, _):
        throw DatasetError.header(
          file: file.name, column: field + 1, fault: .malformed(.strayQuote))
      case .incomplete:
        guard window.count < RowFeed.maximumRow else {
          throw DatasetError.header(file: file.name, column: 1, fault: .malformed(.rowTooLong))
        }
        try window.append(file, length: window.count)
      }
    }
  }

  private static func compare(
    _ header: [String], with schema: [String], file: String
  ) throws {
    for index in 0..<max(header.count, schema.count) {
      let expected = index < schema.count ? schema[index] : ""
      let found = index < header.count ? header[index] : ""
      guard index < schema.count, index < header.count, expected == found else {
        throw DatasetError.header(
          file: file, column: index + 1, fault: .differs(expected: expected, found: found))
      }
    }
  }
}
