/// Reads small tables: every mapped field of a row as a text, translated as the descriptor says.
///
/// Rows are handed over in the order of files and rows. Records, values and organisations, which
/// are many, are read by ``RecordReading`` instead.
struct TableRows {
  /// A row's fields in the order of the role's; empty where there is none.
  struct Row {
    let texts: [String]
    /// Index of its file.
    let file: Int
    /// Its number in the file; the header is 1.
    let number: Int
  }

  /// A fault of one field, by its place among the role's fields.
  struct Fault: Error {
    let field: Int
    let reason: RejectReason
  }

  let directory: String
  let files: [TableFile]
  let check: CodeCheck
  let words: FieldWords
  let blockSize: Int

  /// Reads all rows.
  ///
  /// - Parameters:
  ///   - take: makes use of a row, or says what is wrong with it.
  ///   - refuse: gets the rows that can't be used.
  func read(
    take: (Row) throws(Fault) -> Void, refuse: (_ file: Int, Reject) -> Void
  ) throws {
    for table in files.map(\.table) { try words.check(table) }
    for (index, source) in files.enumerated() {
      let file = try source.open(in: directory)
      let texts = try RowTexts(source: source, check: check)
      try withoutActuallyEscaping(take) { take in
        try withoutActuallyEscaping(refuse) { refuse in
          var consumer = Consumer(
            texts: texts, file: index, use: take, report: { refuse(index, $0) })
          var feed = RowFeed(file: file, columns: source.header.count)
          var start = source.bodyOffset
          while try !file.isEnd(at: start) {
            let stretch = try feed.read(from: start, to: start + blockSize, into: &consumer)
            consumer.rowsBefore += stretch.rows
            start = stretch.end
            file.forget(before: start)
          }
        }
      }
    }
  }

  private struct Consumer: RowConsumer {
    var texts: RowTexts
    let file: Int
    let use: (Row) throws(Fault) -> Void
    let report: (Reject) -> Void
    var rowsBefore = 0

    /// The header is row 1.
    private func number(_ row: Int) -> Int { rowsBefore + row + 2 }

    mutating func take(_ raw: RawSpan, _ bounds: Span<FieldBounds>, rows: Range<Int>) {
      let columns = texts.maker.source.header.count
      for (index, row) in rows.enumerated() {
        let begin = index * columns
        take(raw, bounds.extracting(begin..<(begin + columns)), row: row)
      }
    }

    private mutating func take(_ raw: RawSpan, _ bounds: Span<FieldBounds>, row: Int) {
      do throws(Fault) {
        try use(Row(texts: try texts.texts(raw, bounds), file: file, number: number(row)))
      } catch {
        report(texts.reject(error, raw, bounds, row: number(row)))
      }
    }

    mutating func refuse(_ reason: RejectReason, field: Int?, row: Int) {
      report(texts.maker.reject(reason, column: field, row: number(row)))
    }
  }
}
