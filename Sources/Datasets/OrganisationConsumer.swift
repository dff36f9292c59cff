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
  /// Words by field and their bytes in the file: places in ``meanings``; of scopes
  /// each domain's place.
  private var known = WordTable()
  private var meanings: [String] = []

  private static let repeating: [OrganisationField] = [.kind, .industry, .area, .town, .status]

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
    for (place, domain) in words.codebook.domains.enumerated() {
      known.set(
        UInt64(place), for: [UInt8](padded: domain), field: OrganisationField.scope.rawValue)
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
      let name = field(.name, bounds), !name.isEmpty, let kind = place(.kind, text, bounds),
      let industry = place(.industry, text, bounds), let area = place(.area, text, bounds),
      let town = place(.town, text, bounds), let status = place(.status, text, bounds),
      let scope = scope(text, bounds)
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
      code: code, name: name,
      kind: OrganisationKind(rawValue: UInt8(truncatingIfNeeded: kind))
        ?? OrganisationParser.kind(ofCode: code),
      industry: meaning(industry), area: meaning(area), town: meaning(town),
      registeredOn: registeredOn,
      status: OrganisationStatus(rawValue: UInt8(truncatingIfNeeded: status)) ?? .active,
      employees: employees, scope: scope)
  }

  private func field(_ field: OrganisationField, _ bounds: Span<FieldBounds>) -> FieldBounds? {
    columns[field.rawValue].map { bounds[$0] }
  }

  /// In place of a place: the field is empty or the table hasn't it.
  private static let nothing = UInt64(UInt32.max)

  /// What the word of the field is known as: a kind, a state, or a place among the meanings.
  private func place(
    _ field: OrganisationField, _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) -> UInt64? {
    guard let word = self.field(field, bounds) else { return Self.nothing }
    return known.value(of: text, word, field: field.rawValue)
  }

  private func meaning(_ place: UInt64) -> String {
    place == Self.nothing ? "" : meanings[Int(place)]
  }

  /// The bits of the domains; nil when one is not known by its bytes.
  private func scope(_ text: RawSpan, _ bounds: Span<FieldBounds>) -> UInt64? {
    guard let field = field(.scope, bounds), !field.isEmpty else { return 0 }
    var bits: UInt64 = 0
    var begin = Int(field.lower)
    while begin <= field.upper {
      let end = RowScanner.offset(
        of: UInt8(ascii: ";"), in: text, from: begin, to: field.upper)
      let domain = known.value(
        of: text, FieldBounds(begin, end), field: OrganisationField.scope.rawValue)
      guard let domain else { return nil }
      bits |= 1 << domain
      begin = end + 1
    }
    return bits
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
      let word = row.texts[field.rawValue]
      let value: UInt64
      switch field {
      case .kind: value = word.isEmpty ? Self.nothing : UInt64(organisation.kind.rawValue)
      case .status: value = UInt64(organisation.status.rawValue)
      default:
        value = UInt64(meanings.count)
        meanings.append(word)
      }
      known.set(value, for: text, bounds[column], field: field.rawValue)
    }
    return organisation
  }
}
