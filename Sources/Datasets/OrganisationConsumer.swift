import Credit

/// Reads the organisations of a block.
///
/// Kinds, areas, towns, scopes and the like are few: each is read as a text once, and known by its
/// bytes from then on. What is not plainly right is read as texts, which alone say what a row means
/// and why it is refused.
struct OrganisationConsumer: BlockConsumer {
  /// Organisations and their rows, numbered from the first row of the block, which is 0.
  private(set) var found: [(organisation: Organisation, row: Int)] = []
  /// Rows that can't be used, numbered likewise.
  private(set) var rejects: [Reject] = []

  private var texts: RowTexts
  private var parser: OrganisationParser
  private let check: CodeCheck
  private let stride: Int
  /// Columns of all fields; nil when the table hasn't one.
  private let columns: [Int?]
  /// Whether names, days and numbers are read as they stand.
  private let isPlain: Bool
  /// Words by field and their bytes in the file: places in ``meanings``.
  private var known = WordTable()
  private var meanings: [Meaning] = []

  /// What a word of a field with few means.
  private struct Meaning {
    var text = ""
    var kind: OrganisationKind?
    var status = OrganisationStatus.active
    var scope: UInt64 = 0
  }

  private static let repeating: [OrganisationField] = [
    .kind, .industry, .area, .town, .status, .scope,
  ]

  /// How many words are known at most.
  private static let knownLimit = 65_536

  /// - Throws: ``DatasetError/noConverter(file:)``.
  init(source: TableFile, check: CodeCheck, words: FieldWords) throws {
    let texts = try RowTexts(source: source, check: check)
    self.texts = texts
    parser = OrganisationParser(words: words)
    self.check = check
    stride = source.header.count
    columns = source.columns
    isPlain = OrganisationField.allCases.allSatisfy { field in
      source.columns[field.rawValue] == nil
        ? source.table.bindings[field.rawValue].constant == nil
        : Self.repeating.contains(field) || texts.plainColumn(field.rawValue) != nil
    }
  }

  mutating func reset() {
    found.removeAll(keepingCapacity: true)
    rejects.removeAll(keepingCapacity: true)
  }

  mutating func take(_ text: RawSpan, _ bounds: Span<FieldBounds>, rows: Range<Int>) {
    for (index, row) in rows.enumerated() {
      let begin = index &* stride
      let fields = bounds.extracting(begin..<(begin &+ stride))
      if isPlain, let organisation = plainOrganisation(text, fields) {
        found.append((organisation, row))
        continue
      }
      do throws(TableRows.Fault) {
        found.append((try carefulOrganisation(text, fields), row))
      } catch {
        rejects.append(texts.reject(error, text, fields, row: row))
      }
    }
  }

  mutating func refuse(_ reason: RejectReason, field: Int?, row: Int) {
    rejects.append(texts.maker.reject(reason, column: field, row: row))
  }

  /// The organisation of a row whose words are known and whose numbers are plain; nil for another.
  private mutating func plainOrganisation(
    _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) -> Organisation? {
    guard let code = field(.code, bounds), check.fault(text, code) == nil,
      let name = field(.name, bounds), !name.isEmpty,
      let kind = meaning(.kind, text, bounds), let industry = meaning(.industry, text, bounds),
      let area = meaning(.area, text, bounds), let town = meaning(.town, text, bounds),
      let status = meaning(.status, text, bounds), let scope = meaning(.scope, text, bounds)
    else { return nil }
    var registeredOn: CalendarDate?
    if let day = field(.registeredOn, bounds), !day.isEmpty {
      guard let date = DayReader.date(text, day) else { return nil }
      registeredOn = date
    }
    var employees: Int?
    if let count = field(.employees, bounds), !count.isEmpty {
      guard let number = Self.count(text, count) else { return nil }
      employees = number
    }
    guard let code = texts.maker.text.text(text, code),
      let name = texts.maker.text.text(text, name)
    else { return nil }
    return Organisation(
      code: code, name: name, kind: kind.kind ?? OrganisationParser.kind(ofCode: code),
      industry: industry.text, area: area.text, town: town.text, registeredOn: registeredOn,
      status: status.status, employees: employees, scope: scope.scope)
  }

  private func field(_ field: OrganisationField, _ bounds: Span<FieldBounds>) -> FieldBounds? {
    columns[field.rawValue].map { bounds[$0] }
  }

  /// What the word of the field means, when it is known; nothing of a field that the table hasn't.
  private func meaning(
    _ field: OrganisationField, _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) -> Meaning? {
    guard let word = self.field(field, bounds) else { return Meaning() }
    return known.value(of: text, word, field: field.rawValue).map { meanings[Int($0)] }
  }

  private static func count(_ text: RawSpan, _ bounds: FieldBounds) -> Int? {
    guard bounds.count <= 9 else { return nil }
    var number = 0
    for at in bounds.range {
      let digit = text.byte(at) &- 48
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }

  private mutating func carefulOrganisation(
    _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(TableRows.Fault) -> Organisation {
    let row = TableRows.Row(texts: try texts.texts(text, bounds), file: 0, number: 0)
    let organisation = try parser.organisation(row)
    for field in Self.repeating {
      guard let column = columns[field.rawValue], known.count < Self.knownLimit,
        known.value(of: text, bounds[column], field: field.rawValue) == nil
      else { continue }
      known.set(UInt64(meanings.count), for: text, bounds[column], field: field.rawValue)
      let word = row.texts[field.rawValue]
      meanings.append(
        Meaning(
          text: word, kind: field == .kind && !word.isEmpty ? organisation.kind : nil,
          status: organisation.status, scope: organisation.scope))
    }
    return organisation
  }
}
