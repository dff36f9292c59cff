import Credit

/// The columns in which checked records are handed to an engine: one way of writing for every
/// dataset, in the words of Fenji, with the place each record came from.
public enum StagedRecords {
  /// The names of the columns, which are the header.
  public static let columns = [
    "file", "row_number", "code", "category", "domain", "severity", "status", "circumstance",
    "decided_on", "act_ended_on", "submitted_on", "expires_on", "repaired_on", "amount_in_fen",
    "document_number", "authority", "source_id",
  ]

  /// The header's bytes.
  public static let header = Array((columns.joined(separator: ",") + "\n").utf8)
}

extension Dataset {
  /// Reads the records and hands them over as rows of ``StagedRecords``: what an engine of SQL would
  /// read in its own way (quotation marks, encodings, the descriptor's mapping) is settled here.
  ///
  /// Which rows come, the totals and the rejects are those of
  /// ``records(codebook:organisations:threads:progress:rejects:sink:)``.
  ///
  /// - Parameter sink: called with a worker's number in `0..<threads` and rows in UTF-8, at the same
  ///   time for different workers, never for one.
  /// - Throws: ``DatasetError``.
  public func stagedRecords(
    codebook: RecordCodebook, organisations: OrganisationTable, threads: Int,
    progress: (@Sendable (_ bytesDone: Int, _ bytesTotal: Int) -> Void)? = nil,
    rejects: (Reject) -> Void, sink: @Sendable (_ worker: Int, _ rows: [UInt8]) throws -> Void
  ) throws -> RecordTotals {
    let files = tables(.records)
    let plans = try plans(codebook: codebook, organisations: organisations, of: files)
    var totals = RecordTotals(
      files: files.map { RecordTotals.File(file: $0.name, rows: 0, accepted: 0, rejected: 0) },
      bytes: 0, amount: 0)
    for (place, file) in files.enumerated() {
      totals.files[place].bytes = try InputFile(file.name, in: directory).size
      totals.bytes += totals.files[place].bytes
    }
    let words = StagingWords(codebook: codebook, organisations: organisations)
    let reading = RecordReading(
      directory: directory, files: files, threads: max(1, threads),
      blockSize: RecordReading.blockSize, hasDigests: true)
    let digests = try reading.read(
      consumer: { try StagingConsumer(parser: try RecordParser(plan: plans[$0]), words: words) },
      progress: progress,
      commit: { consumer, file, firstRow, rows in
        totals.files[file].rows += rows
        totals.files[file].accepted += consumer.count
        totals.files[file].rejected += consumer.rejects.count
        totals.amount += consumer.amount
        consumer.firstRow = firstRow
        for var reject in consumer.rejects {
          reject.row += firstRow
          rejects(reject)
        }
      },
      deliver: { worker, consumer in
        if consumer.count > 0 { try sink(worker, consumer.rows()) }
      })
    for (place, digest) in zip(files.indices, digests) { totals.files[place].digest = digest }
    return totals
  }
}

/// The words that stand for the numbers of a packed record.
private struct StagingWords {
  let codes: [[UInt8]]
  let categories: [[UInt8]]
  let domains: [[UInt8]]
  let severities = Severity.allCases.map { Array($0.word.utf8) }
  let statuses = RecordStatus.allCases.map { Array($0.word.utf8) }
  let circumstances = RecordCircumstance.allCases.map { Array($0.word.utf8) }

  init(codebook: RecordCodebook, organisations: OrganisationTable) {
    codes = organisations.organisations.map { Array($0.code.utf8) }
    categories = codebook.categories.map { Array($0.utf8) }
    domains = codebook.domains.map { Array($0.utf8) }
  }
}

/// Writes the records of a block as rows of text.
private struct StagingConsumer: BlockConsumer {
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

  init(parser: RecordParser, words: StagingWords) throws {
    self.parser = parser
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
        append(record, raw, fields)
        ends.append((row, bytes.count))
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
      var word =
        column < 0
        ? parser.plan.source.table.bindings[field.rawValue].constant?.text ?? ""
        : text.text(raw, fields[column]) ?? ""
      if let meaning = meanings[field]?[word], column >= 0 { word = meaning }
      add(Self.quoted(word))
    }
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
    var bytes: [UInt8] = []
    var isQuoted = false
    for byte in word.utf8 {
      switch byte {
      case 0..<0x20, 0x7F:
        bytes.append(0x20)
        isQuoted = true
      case UInt8(ascii: "\""):
        bytes += [byte, byte]
        isQuoted = true
      case UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "\\"), UInt8(ascii: "'"):
        bytes.append(byte)
        isQuoted = true
      default: bytes.append(byte)
      }
    }
    let mark = UInt8(ascii: "\"")
    return isQuoted ? [mark] + bytes + [mark] : bytes
  }
}
