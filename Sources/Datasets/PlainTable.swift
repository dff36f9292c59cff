/// A CSV file without a descriptor, as texts, with or without a byte order mark.
///
///     let table = try PlainTable("grades/market.csv", in: "out")
///     table.rows[0][table.header.firstIndex(of: "等级")!]
///
/// For tables that fit in memory; records are streamed by ``Dataset`` instead.
public struct PlainTable: Hashable, Sendable {
  /// The names of the columns.
  public let header: [String]
  /// The rows, each with as many fields as the header.
  public let rows: [[String]]

  /// Reads a file.
  ///
  /// - Throws: ``DatasetError`` for a file that can't be read, and for the first row that is not
  ///   like the header.
  public init(_ name: String, in directory: String) throws {
    try self.init(name, in: directory, encoding: .utf8)
  }

  /// Reads some columns of a file: those at the places that `choose` picks from the header, in that
  /// order. Nil when it picks none.
  ///
  /// - Throws: as ``init(_:in:)``.
  public init?(_ name: String, in directory: String, choosing choose: ([String]) -> [Int]?) throws {
    let file = try InputFile(name, in: directory)
    let (names, _) = try TableFile.header(of: file, encoding: .utf8)
    guard let chosen = choose(names) else { return nil }
    try self.init(name, in: directory, encoding: .utf8, chosen: chosen)
  }

  /// Reads a file that is UTF-8 or, as spreadsheets write it on a Chinese system, GB 18030.
  ///
  /// A GB 18030 file of any Chinese text is practically never valid UTF-8, so it is read as such
  /// when reading as UTF-8 meets a bad byte.
  ///
  /// - Throws: as ``init(_:in:)``.
  public init(detectingEncodingOf name: String, in directory: String) throws {
    do {
      try self.init(name, in: directory, encoding: .utf8)
    } catch DatasetError.row(_, _, .badEncoding),
      DatasetError.header(_, _, .malformed(.badEncoding))
    {
      try self.init(name, in: directory, encoding: .gb18030)
    }
  }

  private init(
    _ name: String, in directory: String, encoding: TextEncoding, chosen: [Int]? = nil
  ) throws {
    let file = try InputFile(name, in: directory)
    let (names, body) = try TableFile.header(of: file, encoding: encoding)
    let chosen = chosen ?? Array(names.indices)
    var collector = Collector(
      text: try FieldText(encoding, file: name), columns: names.count, chosen: chosen)
    var feed = RowFeed(file: file, columns: names.count)
    _ = try feed.read(from: body, to: .max, into: &collector)
    if let fault = collector.fault {
      throw DatasetError.row(file: name, row: fault.row + 2, fault: fault.reason)
    }
    header = chosen.map { names[$0] }
    rows = collector.rows
  }

  private struct Collector: RowConsumer {
    var text: FieldText
    let columns: Int
    let chosen: [Int]
    var rows: [[String]] = []
    var fault: (row: Int, reason: RejectReason)?

    init(text: FieldText, columns: Int, chosen: [Int]) {
      self.text = text
      self.columns = columns
      self.chosen = chosen
    }

    mutating func take(_ raw: RawSpan, _ bounds: Span<FieldBounds>, rows numbers: Range<Int>) {
      for row in numbers {
        let first = (row - numbers.lowerBound) * columns
        var fields: [String] = []
        for column in chosen {
          guard let field = text.text(raw, bounds[first + column]) else {
            refuse(.badEncoding, field: column, row: row)
            break
          }
          fields.append(field)
        }
        if fields.count == chosen.count { rows.append(fields) }
      }
    }

    mutating func refuse(_ reason: RejectReason, field: Int?, row: Int) {
      fault = fault ?? (row, reason)
    }
  }
}
