import Credit

/// Packs the rows of a block.
struct PackingConsumer: BlockConsumer {
  private(set) var records: [PackedRecord] = []
  /// Rows that can't be used, numbered from the first row of the block, which is 0.
  private(set) var rejects: [Reject] = []
  /// Sum of the amounts in fen.
  private(set) var amount: Int128 = 0
  private var parser: RecordParser
  private var maker: RejectMaker

  /// - Throws: ``DatasetError/noConverter(file:)``.
  init(parser: RecordParser) throws {
    self.parser = parser
    maker = try RejectMaker(source: parser.plan.source)
  }

  mutating func reset() {
    records.removeAll(keepingCapacity: true)
    rejects.removeAll(keepingCapacity: true)
    amount = 0
  }

  mutating func take(_ text: RawSpan, _ bounds: Span<FieldBounds>, rows: Range<Int>) {
    parser.findOrganisations(text, bounds, count: rows.count)
    let before = records.count
    let left = parser.plainRecords(text, bounds, count: rows.count, into: &records)
    amount += Self.amount(of: records.span.extracting(before...))
    guard left > 0 else { return }
    let columns = parser.plan.stride
    for index in 0..<rows.count where parser.needsCare(index) {
      let begin = index &* columns
      take(
        text, bounds.extracting(begin..<(begin &+ columns)), index: index,
        row: rows.lowerBound &+ index)
    }
  }

  /// The sum of the amounts of so few records that 64 bits hold it.
  private static func amount(of records: Span<PackedRecord>) -> Int128 {
    var sum: Int64 = 0
    for index in records.indices { sum &+= records[index].amount }
    return Int128(sum)
  }

  private mutating func take(
    _ text: RawSpan, _ bounds: Span<FieldBounds>, index: Int, row: Int
  ) {
    do throws(RecordFault) {
      let record = try parser.record(text, bounds, index: index)
      records.append(record)
      amount += Int128(record.amount)
    } catch {
      rejects.append(
        maker.reject(
          error.reason, field: error.field.rawValue, codeField: RecordField.code.rawValue, text,
          bounds, row: row))
    }
  }

  mutating func refuse(_ reason: RejectReason, field: Int?, row: Int) {
    rejects.append(maker.reject(reason, column: field, row: row))
  }
}

/// Keeps the records of a few organisations with their words.
struct WordingConsumer: BlockConsumer {
  /// A record and its row, numbered from the first row of the block, which is 0.
  struct Found {
    let packed: PackedRecord
    let id: String
    let documentNumber: String
    let authority: String
    let basis: String
    let row: Int
  }

  private(set) var found: [Found] = []
  private let marks: [Bool]
  private var parser: RecordParser
  private var words: FieldText
  private let meanings: [RecordField: [String: String]]

  /// - Parameter marks: for each organisation whether its records are wanted.
  /// - Throws: ``DatasetError/noConverter(file:)``.
  init(parser: RecordParser, marks: [Bool]) throws {
    self.parser = parser
    self.marks = marks
    let source = parser.plan.source
    words = try FieldText(source.table.encoding, file: source.name)
    var meanings: [RecordField: [String: String]] = [:]
    for field in [RecordField.id, .documentNumber, .authority, .basis] {
      for (word, meaning) in source.table.bindings[field.rawValue].meanings {
        meanings[field, default: [:]][word] = meaning.text
      }
    }
    self.meanings = meanings
  }

  mutating func reset() { found.removeAll(keepingCapacity: true) }

  /// The records found, in a file whose row of this number is the first of the stretch.
  func records(file: String, firstRow: Int) -> [CreditRecord] {
    found.map {
      CreditRecord(
        packed: $0.packed, id: $0.id, documentNumber: $0.documentNumber, authority: $0.authority,
        basis: $0.basis, file: file, row: firstRow + $0.row)
    }
  }

  mutating func take(_ text: RawSpan, _ bounds: Span<FieldBounds>, rows: Range<Int>) {
    parser.findOrganisations(text, bounds, count: rows.count)
    let columns = parser.plan.stride
    for (index, row) in rows.enumerated() {
      guard let organisation = parser.organisation(at: index), marks[Int(organisation)] else {
        continue
      }
      let begin = index * columns
      let bounds = bounds.extracting(begin..<(begin + columns))
      guard let record = try? parser.record(text, bounds, index: index) else { continue }
      found.append(
        Found(
          packed: record, id: word(.id, text, bounds),
          documentNumber: word(.documentNumber, text, bounds),
          authority: word(.authority, text, bounds), basis: word(.basis, text, bounds), row: row))
    }
  }

  mutating func refuse(_ reason: RejectReason, field: Int?, row: Int) {}

  private mutating func word(
    _ field: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) -> String {
    let column = parser.plan[field].column
    guard column >= 0 else {
      return parser.plan.source.table.bindings[field.rawValue].constant?.text ?? ""
    }
    let word = words.text(text, bounds[column]) ?? ""
    return meanings[field]?[word] ?? word
  }
}
