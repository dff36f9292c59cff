import Credit

/// How a file of a table is written, and what the descriptor says of it.
struct FeedLayout: Sendable {
  /// One column of a file.
  struct Column: Sendable {
    let name: Word
    let type: String
    let title: Phrase

    init(_ name: Word, _ chinese: String, _ english: String, type: String = "string") {
      self.name = name
      self.type = type
      title = Phrase(chinese, english)
    }
  }

  let name: String
  let role: String
  /// The path without its extension.
  let stem: String
  let title: Phrase
  let encoding: TextEncoding
  let hasByteOrderMark: Bool
  let lineEnd: [UInt8]
  let columns: [Column]
  /// Our field and the column that holds it.
  let map: [(field: String, column: String)]
  let constants: [(field: String, value: String)]
  /// Our field, and their words with ours.
  let values: [(field: String, words: [(theirs: String, ours: String)])]
  let amountUnit: String?

  init(
    _ name: String, role: String, stem: String, title: Phrase, encoding: TextEncoding = .utf8,
    hasByteOrderMark: Bool = false, lineEnd: String = "\n", columns: [Column],
    map: [(field: String, column: String)] = [], constants: [(field: String, value: String)] = [],
    values: [(field: String, words: [(theirs: String, ours: String)])] = [],
    amountUnit: String? = nil
  ) {
    self.name = name
    self.role = role
    self.stem = stem
    self.title = title
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.lineEnd = Array(lineEnd.utf8)
    self.columns = columns
    self.map = map
    self.constants = constants
    self.values = values
    self.amountUnit = amountUnit
  }

  /// The first line, with the byte-order mark when the file has one.
  var header: [UInt8] {
    var header: [UInt8] = hasByteOrderMark ? [0xef, 0xbb, 0xbf] : []
    for (index, column) in columns.enumerated() {
      if index > 0 { header.append(UInt8(ascii: ",")) }
      header.append(contentsOf: column.name.bytes(encoding))
    }
    return header + lineEnd
  }
}
