import Credit

/// The words that stand for the numbers of a packed record.
struct StagingWords {
  let codes: [[UInt8]]
  let categories: [[UInt8]]
  let domains: [[UInt8]]
  let departments: [String: String]
  let severities = Severity.allCases.map { Array($0.word.utf8) }
  let statuses = RecordStatus.allCases.map { Array($0.word.utf8) }
  let circumstances = RecordCircumstance.allCases.map { Array($0.word.utf8) }

  init(codebook: RecordCodebook, organisations: OrganisationTable) {
    codes = organisations.organisations.map { Array($0.code.utf8) }
    categories = codebook.categories.map { Array($0.utf8) }
    domains = codebook.domains.map { Array($0.utf8) }
    departments = Dictionary(
      uniqueKeysWithValues: codebook.foldedDepartments.map { ($0.name, $0.department) })
  }
}

/// Writes the records of a block as rows of text, or digests them.
struct StagingConsumer: BlockConsumer {
  enum Form { case rows, digest }

  private(set) var digest = RecordDigest()
  private(set) var rejects: [Reject] = []
  private(set) var amount: Int128 = 0
  private(set) var count = 0
  /// The number of the block's first row, known once the block has its turn.
  var firstRow = 0
  private var parser: RecordParser
  private var maker: RejectMaker
  private var text: FieldText
  private let words: StagingWords
  private let meanings: [RecordField: [String: String]]
  /// Rows from the code on, one after the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [(row: Int, end: Int)] = []
  private let fileName: [UInt8]

  private let form: Form

  init(parser: RecordParser, words: StagingWords, form: Form) throws {
    self.parser = parser
    self.form = form
    self.words = words
    let source = parser.plan.source
    maker = try RejectMaker(source: source)
    text = try FieldText(source.table.encoding, file: source.name)
    fileName = Self.quoted(source.name)
    var meanings: [RecordField: [String: String]] = [:]
    for field in [RecordField.id, .documentNumber, .authority] {
      for (word, meaning) in source.table.bindings[field.rawValue].meanings {
        meanings[field, default: [:]][word] = meaning.text
      }
    }
    self.meanings = meanings
  }

  mutating func reset() {
    rejects.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    amount = 0
    count = 0
    digest = RecordDigest()
  }

  mutating func take(_ raw: RawSpan, _ bounds: Span<FieldBounds>, rows: Range<Int>) {
    parser.findOrganisations(raw, bounds, count: rows.count)
    let columns = parser.plan.stride
    for index in 0..<rows.count {
      let begin = index * columns
      let fields = bounds.extracting(begin..<(begin + columns))
      let row = rows.lowerBound + index
      do throws(RecordFault) {
        let record = try parser.record(raw, fields, index: index)
        amount += Int128(record.amount)
        count += 1
        switch form {
        case .rows:
          append(record, raw, fields)
          ends.append((row, bytes.count))
        case .digest:
          digest.add(canonical(record, raw, fields))
        }
      } catch {
        rejects.append(
          maker.reject(
            error.reason, field: error.field.rawValue, codeField: RecordField.code.rawValue, raw,
            fields, row: row))
      }
    }
  }

  mutating func refuse(_ reason: RejectReason, field: Int?, row: Int) {
    rejects.append(maker.reject(reason, column: field, row: row))
  }

  /// The rows with file and number before them.
  func rows() -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(bytes.count + ends.count * (fileName.count + 12))
    var begin = 0
    for (row, end) in ends {
      rows += fileName
      rows.append(UInt8(ascii: ","))
      rows += String(firstRow + row).utf8
      rows += bytes[begin..<end]
      rows.append(UInt8(ascii: "\n"))
      begin = end
    }
    return rows
  }

  private mutating func append(
    _ record: PackedRecord, _ raw: RawSpan, _ fields: Span<FieldBounds>
  ) {
    add(words.codes[Int(record.organisation)])
    add(words.categories[Int(record.category)])
    add(record.domain == PackedRecord.noDomain ? [] : words.domains[Int(record.domain)])
    add(words.severities[Int(record.severity.rawValue)])
    add(words.statuses[Int(record.status.rawValue)])
    add(words.circumstances[Int(record.circumstance.rawValue)])
    for day in [
      record.decided, record.actEnded, record.submitted, record.expires, record.repaired,
    ] {
      add(day)
    }
    bytes.append(UInt8(ascii: ","))
    bytes += String(record.amount).utf8
    for field in [RecordField.documentNumber, .authority, .id] {
      let column = parser.plan[field].column
      if column < 0 || meanings[field] != nil || !addAsItIs(raw, fields[column]) {
        add(Self.quoted(name(field, raw, fields)))
      }
    }
  }

  /// Adds a field whose bytes need neither decoding nor quotation marks, as most; false otherwise.
  private mutating func addAsItIs(_ raw: RawSpan, _ bounds: FieldBounds) -> Bool {
    guard text.isPlain(raw, bounds) else { return false }
    return raw.withUnsafeBytes { all in
      let field = UnsafeRawBufferPointer(rebasing: all[bounds.range])
      guard !field.contains(where: Self.needsMarks) else { return false }
      bytes.append(UInt8(ascii: ","))
      bytes.append(contentsOf: field)
      return true
    }
  }

  private static func needsMarks(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\\"),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private mutating func name(
    _ field: RecordField, _ raw: RawSpan, _ fields: Span<FieldBounds>
  ) -> String {
    let column = parser.plan[field].column
    if column < 0 { return parser.plan.source.table.bindings[field.rawValue].constant?.text ?? "" }
    let word = text.text(raw, fields[column]) ?? ""
    return meanings[field]?[word] ?? word
  }

  /// The text of which ``RecordDigest`` speaks.
  private mutating func canonical(
    _ record: PackedRecord, _ raw: RawSpan, _ fields: Span<FieldBounds>
  ) -> [UInt8] {
    var text = words.codes[Int(record.organisation)]
    func add(_ word: String) {
      text.append(UInt8(ascii: " "))
      text += word.utf8
    }
    for number in [
      record.category, record.domain, record.severity.rawValue, record.status.rawValue,
      record.circumstance.rawValue,
    ] { add(String(number)) }
    for day in [
      record.decided, record.actEnded, record.submitted, record.expires, record.repaired,
    ] {
      let date = day.date?.components
      add(date.map { String($0.year * 10_000 + $0.month * 100 + $0.day) } ?? "0")
    }
    add(String(record.amount))
    add(TextFolding.folded(name(.documentNumber, raw, fields)))
    let authority = TextFolding.folded(name(.authority, raw, fields))
    add(words.departments[authority] ?? authority)
    add(TextFolding.folded(name(.id, raw, fields)))
    return text
  }

  private mutating func add(_ word: [UInt8]) {
    bytes.append(UInt8(ascii: ","))
    bytes += word
  }

  private mutating func add(_ day: PackedDay) {
    bytes.append(UInt8(ascii: ","))
    guard let (year, month, dayOfMonth) = day.date?.components else { return }
    func digits(_ number: Int, _ places: [Int]) {
      for place in places { bytes.append(UInt8(48 + number / place % 10)) }
    }
    digits(year, [1000, 100, 10, 1])
    bytes.append(UInt8(ascii: "-"))
    digits(month, [10, 1])
    bytes.append(UInt8(ascii: "-"))
    digits(dayOfMonth, [10, 1])
  }

  /// A field with quotation marks where it needs them. Control characters, which say nothing in a
  /// number or a name and split rows for some engines, become spaces.
  private static func quoted(_ word: String) -> [UInt8] {
    guard word.utf8.contains(where: needsMarks) else { return Array(word.utf8) }
    let mark = UInt8(ascii: "\"")
    var bytes = [mark]
    for byte in word.utf8 {
      switch byte {
      case 0..<0x20, 0x7F: bytes.append(0x20)
      case mark: bytes += [mark, mark]
      default: bytes.append(byte)
      }
    }
    return bytes + [mark]
  }
}
