import Credit

/// The four files of records.
final class RecordFeeds {
  /// One of the files.
  enum Feed: Int, CaseIterable {
    case permits, province, city, other
  }

  /// How a document number is written.
  struct NumberStyle {
    let open: Word
    let close: Word
    let isWide: Bool

    static let official = NumberStyle(open: "〔", close: "〕", isWide: false)
    static let square = NumberStyle(open: "[", close: "]", isWide: false)
    static let wideSquare = NumberStyle(open: "［", close: "］", isWide: false)
    static let wideDigits = NumberStyle(open: "〔", close: "〕", isWide: true)
  }

  var tally = Tally()
  let files: [FeedFile]
  private let identities: IdentityMaker
  private let asOf: CalendarDate
  private var serials = [Int](repeating: 0, count: Department.all.count + 1)

  init(files: [FeedFile], identities: IdentityMaker, asOf: CalendarDate) {
    self.files = files
    self.identities = identities
    self.asOf = asOf
  }

  /// The next number of a department's documents; of the court's when nil.
  func nextSerial(_ department: Int?) -> Int {
    let desk = department ?? Department.all.count
    serials[desk] += 1
    return serials[desk]
  }

  /// Writes a record to one file.
  ///
  /// - Parameters:
  ///   - alias: which other name the department goes by; 0 is its own.
  ///   - isTallied: false for the copy of a duplicate that is not the one that counts.
  func write(
    _ record: SyntheticRecord, of organisation: SyntheticOrganisation, code: [UInt8],
    to feed: Feed, alias: Int = 0, style: NumberStyle = .official, flaw: Flaw = Flaw(),
    isTallied: Bool = true
  ) throws {
    let file = files[feed.rawValue]
    let code = flaw.code ?? code
    switch feed {
    case .permits: writePermit(record, code, flaw, &file.buffer)
    case .province: writeProvince(record, organisation, code, flaw, &file.buffer)
    case .city: writeCity(record, code, alias, style, flaw, &file.buffer)
    case .other: writeOther(record, code, file.rows + 1, flaw, &file.buffer)
    }
    try file.endRow(keepingLastField: !flaw.lacksLastField)
    tally.rows += 1
    if isTallied, let peculiarity = record.peculiarity(asOf: asOf) { tally.add(peculiarity) }
  }

  private func writePermit(
    _ record: SyntheticRecord, _ code: [UInt8], _ flaw: Flaw, _ row: inout RowBuffer
  ) {
    row.field(code)
    addNumber(record, .official, .utf8, flaw, &row)
    addDecided(record, flaw, &row)
    row.field(record.expires)
    row.field(authority(record, alias: 0).utf8)
    row.field(record.submitted)
  }

  private func writeProvince(
    _ record: SyntheticRecord, _ organisation: SyntheticOrganisation, _ code: [UInt8],
    _ flaw: Flaw, _ row: inout RowBuffer
  ) {
    if flaw.isPerson {
      row.field(Self.personName.gb18030)
      row.field(Self.person.gb18030)
    } else {
      identities.appendName(of: organisation, encoding: .gb18030, to: &row)
      row.nothing()
      row.field((organisation.kind == .soleTrader ? Self.trader : Self.body).gb18030)
    }
    row.field(code)
    addNumber(record, .official, .gb18030, flaw, &row)
    addPenalty(record, .gb18030, &row)
    if let amount = flaw.amount {
      row.field(amount.gb18030)
    } else if record.amount > 0 {
      row.decimal(record.amount, decimals: 4)
    } else {
      row.nothing()
    }
    addDecided(record, flaw, &row)
    row.field(authority(record, alias: 0).gb18030)
    addEnd(record, &row)
  }

  private func writeCity(
    _ record: SyntheticRecord, _ code: [UInt8], _ alias: Int, _ style: NumberStyle, _ flaw: Flaw,
    _ row: inout RowBuffer
  ) {
    row.field(code)
    addNumber(record, style, .utf8, flaw, &row)
    addPenalty(record, .utf8, &row)
    addAmount(record, flaw, &row)
    row.field(record.actEnded)
    addDecided(record, flaw, &row)
    row.field(authority(record, alias: alias).utf8)
    addEnd(record, &row)
  }

  private func writeOther(
    _ record: SyntheticRecord, _ code: [UInt8], _ number: Int, _ flaw: Flaw,
    _ row: inout RowBuffer
  ) {
    row.add("R")
    row.field(number)
    row.field(code)
    row.field(flaw.category ?? record.category.word)
    row.field(record.domain.map { Domain.words[$0].utf8 } ?? [])
    row.field(authority(record, alias: 1).utf8)
    addNumber(record, .official, .utf8, flaw, &row)
    row.field(record.actEnded)
    addDecided(record, flaw, &row)
    row.field(record.submitted)
    row.field(Self.severityWords[Int(record.severity.rawValue)])
    addAmount(record, flaw, &row)
    row.field(record.expires)
    row.field(record.repaired)
    row.field(Self.statusWords[Int(record.status.rawValue)])
  }

  private func addPenalty(
    _ record: SyntheticRecord, _ encoding: TextEncoding, _ row: inout RowBuffer
  ) {
    row.field(Self.severities[Int(record.severity.rawValue)].bytes(encoding))
    row.field(Self.circumstances[Int(record.circumstance.rawValue)].bytes(encoding))
    let basis = record.domain.map { Domain.bases[$0].bytes(encoding) } ?? []
    row.quoted(record.severity == .serious ? basis + Self.secondBasis.bytes(encoding) : basis)
  }

  private func addEnd(_ record: SyntheticRecord, _ row: inout RowBuffer) {
    row.field(Self.statusCodes[Int(record.status.rawValue)])
    row.field(record.repaired)
    row.field(record.submitted)
  }

  private func addDecided(_ record: SyntheticRecord, _ flaw: Flaw, _ row: inout RowBuffer) {
    if let decided = flaw.decided { row.field(decided) } else { row.field(record.decided) }
  }

  private func addAmount(_ record: SyntheticRecord, _ flaw: Flaw, _ row: inout RowBuffer) {
    if let amount = flaw.amount {
      row.field(amount.utf8)
    } else if record.amount > 0 {
      row.field(record.amount)
    } else {
      row.nothing()
    }
  }

  private func authority(_ record: SyntheticRecord, alias: Int) -> Word {
    guard let department = record.department else { return Self.court }
    let names = Department.all[department]
    return alias == 0 ? names.name : names.aliases[(alias - 1) % names.aliases.count]
  }

  /// 邹市监罚字〔2022〕12号, or the court's （2022）鲁0883执12号.
  private func addNumber(
    _ record: SyntheticRecord, _ style: NumberStyle, _ encoding: TextEncoding, _ flaw: Flaw,
    _ row: inout RowBuffer
  ) {
    guard record.serial > 0 else { return row.nothing() }
    if flaw.hasStrayQuote { row.add(Self.stray) }
    guard let department = record.department else {
      row.add(Self.courtOpen.bytes(encoding))
      row.addYear(record.decided)
      row.add(Self.courtClose.bytes(encoding))
      row.add(record.serial)
      return row.field(Self.number.bytes(encoding))
    }
    row.add(Department.all[department].abbreviation.bytes(encoding))
    row.add(record.category.documentKind.bytes(encoding))
    row.add(Self.series.bytes(encoding))
    row.add(style.open.bytes(encoding))
    row.addYear(record.decided)
    row.add(style.close.bytes(encoding))
    if style.isWide {
      for digit in String(record.serial).utf8 {
        row.add(Self.wideDigits[Int(digit) - 48].bytes(encoding))
      }
    } else {
      row.add(record.serial)
    }
    row.field(Self.number.bytes(encoding))
  }

  private static let personName: Word = "某某"
  private static let person: Word = "自然人"
  private static let trader: Word = "个体工商户"
  private static let body: Word = "法人及非法人组织"
  private static let court: Word = "邹城市人民法院"
  private static let courtOpen: Word = "（"
  private static let courtClose: Word = "）鲁0883执"
  private static let series: Word = "字"
  private static let number: Word = "号"
  private static let stray = Array("拟\"".utf8)
  private static let secondBasis: Word = ",《行政处罚法》第三十二条"
  private static let severities: [Word] = ["", "轻微", "一般", "严重"]
  private static let circumstances: [Word] = ["", "简易程序", "主动消除危害"]
  private static let statusCodes: [[UInt8]] = [[48], [50], [51], [49]]
  private static let severityWords = Severity.allCases.map { Array($0.word.utf8) }
  private static let statusWords = RecordStatus.allCases.map { Array($0.word.utf8) }
  private static let wideDigits = "０１２３４５６７８９".map { Word(String($0)) }
}
