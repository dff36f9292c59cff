import Credit

/// Reads the reported values of a block.
///
/// Words of domains and names of indicators are few: each is read as a text once, and known by its
/// bytes from then on. What is not plainly right is read as texts, which alone say what a row means
/// and why it is refused.
struct ValueConsumer: BlockConsumer {
  /// Values whose indicators are numbers of ``names``.
  private(set) var entries: [ReportedValues.Entry] = []
  /// Rows that can't be used, numbered from the first row of the block, which is 0.
  private(set) var rejects: [Reject] = []
  /// The indicators that this consumer has met.
  private(set) var names: [String] = []

  private var texts: RowTexts
  private let words: FieldWords
  private let codes: CodeIndex
  private let stride: Int
  /// Columns of the fields; nil when the descriptor gives or translates one but a word.
  private let columns: Columns?
  private var numbers: [String: UInt32] = [:]
  /// Domains and indicators by their bytes in the file.
  private var known = WordTable()

  private struct Columns {
    let code: Int
    let domain: Int
    let indicator: Int
    let value: Int
    let dated: Int
  }

  private enum Field { static let code = 0, domain = 1, indicator = 2, value = 3, dated = 4 }

  /// How many words are known at most.
  private static let knownLimit = 65_536

  /// - Throws: ``DatasetError/noConverter(file:)``.
  init(source: TableFile, check: CodeCheck, words: FieldWords, codes: CodeIndex) throws {
    texts = try RowTexts(source: source, check: check)
    self.words = words
    self.codes = codes
    stride = source.header.count
    if let code = source.columns[Field.code], let domain = source.columns[Field.domain],
      let indicator = source.columns[Field.indicator],
      let value = texts.plainColumn(Field.value), let dated = texts.plainColumn(Field.dated)
    {
      columns = Columns(
        code: code, domain: domain, indicator: indicator, value: value, dated: dated)
    } else {
      columns = nil
    }
  }

  mutating func reset() {
    entries.removeAll(keepingCapacity: true)
    rejects.removeAll(keepingCapacity: true)
  }

  mutating func take(_ text: RawSpan, _ bounds: Span<FieldBounds>, rows: Range<Int>) {
    for (index, row) in rows.enumerated() {
      let begin = index &* stride
      let fields = bounds.extracting(begin..<(begin &+ stride))
      if let entry = plainEntry(text, fields) {
        entries.append(entry)
        continue
      }
      do throws(TableRows.Fault) {
        entries.append(try carefulEntry(text, fields))
      } catch {
        rejects.append(texts.reject(error, text, fields, row: row))
      }
    }
  }

  mutating func refuse(_ reason: RejectReason, field: Int?, row: Int) {
    rejects.append(texts.maker.reject(reason, column: field, row: row))
  }

  /// The value of a row whose words are known and whose numbers are plain; nil for another.
  private func plainEntry(
    _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) -> ReportedValues.Entry? {
    guard let columns, let organisation = codes.index(of: text, bounds[columns.code]),
      let domain = known.value(of: text, bounds[columns.domain], field: Field.domain),
      let indicator = known.value(of: text, bounds[columns.indicator], field: Field.indicator),
      let millionths = DecimalReader.millionths(text, bounds[columns.value]),
      let dated = DayReader.date(text, bounds[columns.dated])
    else { return nil }
    return ReportedValues.Entry(
      millionths: millionths, organisation: organisation,
      indicator: UInt32(truncatingIfNeeded: indicator), day: dated.daysSinceEpoch,
      domain: UInt8(truncatingIfNeeded: domain))
  }

  private mutating func carefulEntry(
    _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(TableRows.Fault) -> ReportedValues.Entry {
    let row = TableRows.Row(texts: try texts.texts(text, bounds), file: 0, number: 0)
    let organisation = try row.read(Field.code, .unknownOrganisation) { word in
      word.withPadded { codes.index(of: $0, $1) }
    }
    let domain = try row.read(Field.domain, .unknownDomain, words.domain)
    let value = try row.read(Field.value, .badNumber) { ExactDecimal($0) }
    let dated = try row.read(Field.dated, .badDate, FieldWords.date)
    let indicator = number(of: row.texts[Field.indicator])
    if let columns, known.count < Self.knownLimit {
      known.set(UInt64(domain), for: text, bounds[columns.domain], field: Field.domain)
      known.set(UInt64(indicator), for: text, bounds[columns.indicator], field: Field.indicator)
    }
    return ReportedValues.Entry(
      millionths: value.millionths, organisation: organisation, indicator: indicator,
      day: dated.daysSinceEpoch, domain: domain)
  }

  private mutating func number(of name: String) -> UInt32 {
    if let number = numbers[name] { return number }
    let number = UInt32(names.count)
    numbers[name] = number
    names.append(name)
    return number
  }
}
