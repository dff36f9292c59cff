/// Reads small tables: every mapped field of a row as a text, translated as the descriptor says.
///
/// Rows are handed over in the order of files and rows. Records, which are many, are read by
/// ``RecordReading`` instead.
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
      let maker = try RejectMaker(source: source)
      try withoutActuallyEscaping(take) { take in
        try withoutActuallyEscaping(refuse) { refuse in
          var consumer = Consumer(
            maker: maker, file: index, check: check, use: take,
            report: { refuse(index, $0) })
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
    var maker: RejectMaker
    let file: Int
    let check: CodeCheck
    let use: (Row) throws(Fault) -> Void
    let report: (Reject) -> Void
    let translations: [[String: String]]
    let kindField: Int?
    let codeField: Int?
    var rowsBefore = 0

    init(
      maker: RejectMaker, file: Int, check: CodeCheck, use: @escaping (Row) throws(Fault) -> Void,
      report: @escaping (Reject) -> Void
    ) {
      self.maker = maker
      self.file = file
      self.check = check
      self.use = use
      self.report = report
      let bindings = maker.source.table.bindings
      translations = bindings.map { binding in
        Dictionary(binding.meanings.map { ($0.word, $0.meaning.text) }) { first, _ in first }
      }
      kindField = bindings.firstIndex { $0.field.type == .kind }
      codeField = bindings.firstIndex { $0.field.type == .code }
    }

    /// The header is row 1.
    private func number(_ row: Int) -> Int { rowsBefore + row + 2 }

    mutating func take(_ raw: RawSpan, _ bounds: Span<FieldBounds>, rows: Range<Int>) {
      let columns = maker.source.header.count
      for (index, row) in rows.enumerated() {
        let begin = index * columns
        take(raw, bounds.extracting(begin..<(begin + columns)), row: row)
      }
    }

    private mutating func take(_ raw: RawSpan, _ bounds: Span<FieldBounds>, row: Int) {
      do throws(Fault) {
        let texts = try texts(raw, bounds)
        try use(Row(texts: texts, file: file, number: number(row)))
      } catch {
        report(
          maker.reject(
            error.reason, field: error.field, codeField: codeField, raw, bounds, row: number(row)))
      }
    }

    private mutating func texts(
      _ raw: RawSpan, _ bounds: Span<FieldBounds>
    ) throws(Fault) -> [String] {
      let source = maker.source
      var texts: [String] = []
      texts.reserveCapacity(source.table.bindings.count)
      for (field, binding) in source.table.bindings.enumerated() {
        guard let column = source.columns[field] else {
          texts.append(binding.constant?.text ?? "")
          continue
        }
        guard let word = maker.text.text(raw, bounds[column]) else {
          throw Fault(field: field, reason: .badEncoding)
        }
        texts.append(translations[field].isEmpty ? word : translations[field][word] ?? word)
      }
      if let kindField, FieldWords.persons.contains(texts[kindField]) {
        throw Fault(field: kindField, reason: .naturalPerson)
      }
      for (field, binding) in source.table.bindings.enumerated()
      where binding.field.isRequired && texts[field].isEmpty {
        throw Fault(field: field, reason: .missingValue)
      }
      if let codeField, let column = source.columns[codeField],
        let reason = check.fault(raw, bounds[column])
      {
        throw Fault(field: codeField, reason: reason)
      }
      return texts
    }

    mutating func refuse(_ reason: RejectReason, field: Int?, row: Int) {
      report(maker.reject(reason, column: field, row: number(row)))
    }
  }
}
