/// Takes the rows of a file one by one.
protocol RowConsumer {
  /// A row whose fields are as many as the header's.
  ///
  /// - Parameter row: its number counted from the first row of the stretch, from 0.
  mutating func take(_ text: RawSpan, _ bounds: Span<FieldBounds>, row: Int)

  /// A row that can't be split into the header's fields.
  ///
  /// - Parameter field: the index of the field at fault; nil when it is the whole row.
  mutating func refuse(_ reason: RejectReason, field: Int?, row: Int)
}

/// Reads stretches of one file, row by row, in a buffer of its own.
struct RowFeed {
  /// What a stretch came to.
  struct Stretch {
    /// Where its first row begins; nil when no row begins in it.
    var start: Int?
    /// Where the first row after it begins.
    var end: Int
    /// How many rows it has.
    var rows: Int
  }

  /// A row has an end within this many bytes, or is refused.
  static let maximumRow = 16 << 20

  private let file: InputFile
  private let columns: Int
  private var window = ByteWindow()
  private var scanner = RowScanner()
  private var bounds: [FieldBounds]

  /// - Parameter columns: how many fields a right row has.
  init(file: InputFile, columns: Int) {
    self.file = file
    self.columns = columns
    bounds = Array(repeating: FieldBounds(0, 0), count: max(1, columns))
  }

  /// The start of the first row that can be seen to begin in `block`: the byte after a line end.
  /// Nil when there is none. Right unless that line end is inside quotation marks.
  mutating func guessStart(in block: Range<Int>) throws -> Int? {
    try loadBlock(from: block.lowerBound - 1, to: block.upperBound)
    let limit = block.upperBound - 1 - window.offset
    let place = RowScanner.offset(
      of: UInt8(ascii: "\n"), in: window.bytes.span.bytes, from: 0, to: limit)
    return place < limit ? window.offset + place + 1 : nil
  }

  /// Hands the rows that begin in `start..<stop` to the consumer.
  mutating func read(
    from start: Int, to stop: Int, into consumer: inout some RowConsumer
  ) throws -> Stretch {
    var stretch = Stretch(start: start, end: start, rows: 0)
    while stretch.end < stop {
      if stretch.end < window.offset || stretch.end >= window.end {
        try loadBlock(from: stretch.end, to: stop)
      }
      let isWhole = Self.scan(
        window, &stretch, to: stop, isLast: window.end == file.size, scanner: &scanner,
        bounds: &bounds, columns: columns, into: &consumer)
      guard !isWhole else { continue }
      let held = window.end - stretch.end
      if held < Self.maximumRow {
        try window.append(file, length: max(1024, min(held, Self.maximumRow)))
      } else {
        consumer.refuse(.rowTooLong, field: nil, row: stretch.rows)
        stretch.rows += 1
        stretch.end = try endOfLine(from: stretch.end)
      }
    }
    return stretch
  }

  private mutating func loadBlock(from start: Int, to stop: Int) throws {
    let ahead = min(stop - start, 1 << 16)
    try window.load(file, from: start, length: stop - start + ahead)
  }

  /// Hands over the rows that the window holds whole; false when the next isn't, or is too long.
  private static func scan(
    _ window: borrowing ByteWindow, _ stretch: inout Stretch, to stop: Int, isLast: Bool,
    scanner: inout RowScanner, bounds: inout [FieldBounds], columns: Int,
    into consumer: inout some RowConsumer
  ) -> Bool {
    let offset = window.offset
    let limit = window.count
    let text = window.bytes.span.bytes
    var fields = bounds.mutableSpan
    var at = stretch.end - offset
    let end = min(stop - offset, limit)
    var isWhole = true
    rows: while at < end {
      switch scanner.scan(text, from: at, limit: limit, isLast: isLast, into: &fields) {
      case .row(_, let next, _) where next - at > maximumRow:
        isWhole = false
        break rows
      case .row(let count, let next, let isRewritten):
        if count != columns {
          consumer.refuse(.wrongFieldCount, field: nil, row: stretch.rows)
        } else if isRewritten {
          consumer.take(scanner.scratch.span.bytes, fields.span, row: stretch.rows)
        } else {
          consumer.take(text, fields.span, row: stretch.rows)
        }
        at = next
      case .fault(let field, let next, let reach):
        guard max(next, reach) - at <= maximumRow else {
          isWhole = false
          break rows
        }
        consumer.refuse(.strayQuote, field: field, row: stretch.rows)
        at = next
      case .incomplete:
        isWhole = false
        break rows
      }
      stretch.rows += 1
    }
    stretch.end = offset + at
    return isWhole
  }

  /// The offset after the next line end, however far.
  private mutating func endOfLine(from start: Int) throws -> Int {
    var at = start
    while true {
      let from = at - window.offset
      let place = RowScanner.offset(
        of: UInt8(ascii: "\n"), in: window.bytes.span.bytes, from: from, to: window.count)
      if place < window.count { return window.offset + place + 1 }
      at = window.end
      if at == file.size { return at }
      try window.load(file, from: at, length: Self.maximumRow)
    }
  }
}
