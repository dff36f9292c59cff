/// Takes the rows of a file in their order.
protocol RowConsumer {
  /// Some rows whose fields are as many as the header's.
  ///
  /// Several at once, so that a consumer can wait for the memory of many look-ups together.
  ///
  /// - Parameters:
  ///   - bounds: the fields of the first row, then those of the next, ...
  ///   - rows: their numbers, counted from the first row of the stretch, which is 0.
  mutating func take(_ text: RawSpan, _ bounds: Span<FieldBounds>, rows: Range<Int>)

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

  /// A row is refused when it is longer, in bytes.
  static let maximumRow = 16 << 20

  /// How many bytes are read at once, but for a row that is longer.
  private static let longestLoad = 1 << 20

  /// How many rows are handed over at once; their bounds stay in the nearest cache.
  static let batch = 128

  private let file: InputFile
  private let columns: Int
  private let maximumRow: Int
  private var window = ByteWindow()
  private var scanner = RowScanner()
  private var bounds: [FieldBounds]

  /// - Parameter columns: how many fields a right row has.
  init(file: InputFile, columns: Int, maximumRow: Int = Self.maximumRow) {
    self.file = file
    self.columns = columns
    self.maximumRow = maximumRow
    bounds = Array(
      repeating: FieldBounds(0, 0), count: columns * Self.batch + RowScanner.slack)
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
        if window.count == 0 { break }
      }
      let isWhole = Self.scan(
        window, &stretch, to: stop, isLast: window.isLast, scanner: &scanner,
        bounds: &bounds, columns: columns, maximumRow: maximumRow, into: &consumer)
      guard !isWhole else { continue }
      let held = window.end - stretch.end
      if held < maximumRow {
        try window.append(file, length: max(1024, min(held, maximumRow)))
      } else {
        consumer.refuse(.rowTooLong, field: nil, row: stretch.rows)
        stretch.rows += 1
        stretch.end = try endOfLine(from: stretch.end)
      }
    }
    return stretch
  }

  /// Calls `body` with a part of the text, which is read when it isn't in hand.
  mutating func withText(_ range: Range<Int>, _ body: (RawSpan) -> Void) throws {
    if window.with(range, body) == nil {
      try window.load(file, from: range.lowerBound, length: range.count)
      _ = window.with(range, body)
    }
  }

  private mutating func loadBlock(from start: Int, to stop: Int) throws {
    // Room for the end of the last row; when it is longer, more is read.
    let length = min(stop - start, Self.longestLoad)
    try window.load(file, from: start, length: length + min(length, 1 << 12))
  }

  /// Hands over the rows that the window holds whole; false when the next isn't, or is too long.
  private static func scan(
    _ window: borrowing ByteWindow, _ stretch: inout Stretch, to stop: Int, isLast: Bool,
    scanner: inout RowScanner, bounds: inout [FieldBounds], columns: Int, maximumRow: Int,
    into consumer: inout some RowConsumer
  ) -> Bool {
    let text = window.bytes.span.bytes
    let limit = window.count
    let end = min(stop - window.offset, limit)
    var at = stretch.end - window.offset
    var pending = 0
    var isWhole = true

    func flush(_ bounds: [FieldBounds], _ consumer: inout some RowConsumer) {
      guard pending > 0 else { return }
      let first = stretch.rows - pending
      consumer.take(
        text, bounds.span.extracting(0..<(pending * columns)), rows: first..<stretch.rows)
      pending = 0
    }

    while isWhole, at < end {
      let (plain, begin) = bounds.withUnsafeMutableBufferPointer { buffer in
        RowScanner.scanPlain(
          text, from: at, stop: end, limit: limit, columns: columns, maximumRow: maximumRow,
          into: UnsafeMutableBufferPointer(rebasing: buffer[(pending * columns)...]),
          rows: batch - pending)
      }
      pending += plain
      stretch.rows += plain
      at = begin
      if pending == batch { flush(bounds, &consumer) }
      guard at < end, plain == 0 else { continue }
      let slots = (pending * columns)..<((pending + 1) * columns)
      var fields = bounds.mutableSpan
      let outcome = scanner.scan(
        text, from: at, limit: limit, isLast: isLast, into: &fields, slots: slots)
      switch outcome {
      case .row(let count, let next, let isRewritten) where next - at <= maximumRow:
        if count == columns, !isRewritten {
          pending += 1
        } else {
          flush(bounds, &consumer)
          if count == columns {
            consumer.take(
              scanner.scratch.span.bytes, bounds.span.extracting(slots),
              rows: stretch.rows..<(stretch.rows + 1))
          } else {
            consumer.refuse(.wrongFieldCount, field: nil, row: stretch.rows)
          }
        }
        stretch.rows += 1
        at = next
        if pending == batch { flush(bounds, &consumer) }
      case .fault(let field, let next, let reach) where max(next, reach) - at <= maximumRow:
        flush(bounds, &consumer)
        consumer.refuse(.strayQuote, field: field, row: stretch.rows)
        stretch.rows += 1
        at = next
      case .row, .fault, .incomplete:
        isWhole = false
      }
    }
    flush(bounds, &consumer)
    stretch.end = window.offset + at
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
      if window.isLast { return at }
      try window.load(file, from: at, length: maximumRow)
    }
  }
}
