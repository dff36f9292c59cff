import Credit

/// Writes the register, with rows in it that do not belong.
struct OrganisationTable {
  let file: FeedFile
  let flaws: FlawMaker
  let schedule: DirtSchedule
  /// The first index that no organisation has.
  private let firstSpare: Int
  private(set) var tally = Tally()

  init(file: FeedFile, flaws: FlawMaker, count: Int, withBrokenRows: Bool) {
    self.file = file
    self.flaws = flaws
    firstSpare = count
    schedule = DirtSchedule(
      Self.rates + (withBrokenRows ? [(.wrongFieldCount, 100)] : []), rows: count, least: 1)
  }

  /// How many indices beyond the register the dirt uses up.
  static func spares(count: Int) -> Int {
    DirtSchedule(rates + [(.wrongFieldCount, 100)], rows: count, least: 1).count
  }

  /// Writes an organisation's row.
  mutating func write(_ organisation: SyntheticOrganisation, code: [UInt8]) throws {
    let lot = Int(truncatingIfNeeded: organisation.lot >> 16)
    var missing: [Planted] = []
    if lot & 127 == 1 { missing.append(.missingIndustry) }
    if lot >> 7 & 127 == 1 { missing.append(.missingTown) }
    if lot >> 14 & 127 == 1 { missing.append(.missingRegistrationDate) }
    if lot >> 21 & 31 == 1 { missing.append(.missingEmployees) }
    try row(organisation, code: code, missing: missing)
    for kind in missing { tally.add(kind) }
    if organisation.index == flaws.identities.formulaIndex { tally.add(.formulaLikeName) }
  }

  /// Writes the flawed row with that index, once `done` organisations are written.
  mutating func writeFlawed(_ index: Int, done: Int) throws {
    let kind = schedule.kind(index)
    let makers = (organisations: flaws.organisations, identities: flaws.identities)
    var random = SeededGenerator(seed: makers.organisations.seed, stream: .dirt, index: -1 - index)
    let repeats = kind == .repeatedCode || kind == .repeatedSubject
    let organisation = makers.organisations.organisation(
      repeats ? done * 2 / 3 : firstSpare + index)
    var code = makers.identities.code(of: organisation)
    var registered: [UInt8]?
    var employees: [UInt8]?
    switch kind {
    case .repeatedCode: break
    case .repeatedSubject: code = makers.identities.otherCode(of: organisation)
    case .naturalPerson: code = flaws.personCode(&random)
    case .badDate: registered = FlawMaker.dates[random.below(FlawMaker.dates.count)]
    case .badNumber: employees = FlawMaker.numbers[random.below(FlawMaker.numbers.count)].utf8
    case .strayQuote, .wrongFieldCount: break
    default: code = flaws.code(code, as: kind, &random)
    }
    try row(
      organisation, code: code, missing: [], flaw: kind, registered: registered,
      employees: employees)
    tally.add(kind)
  }

  private mutating func row(
    _ organisation: SyntheticOrganisation, code: [UInt8], missing: [Planted], flaw: Planted? = nil,
    registered: [UInt8]? = nil, employees: [UInt8]? = nil
  ) throws {
    let isPerson = flaw == .naturalPerson
    file.buffer.field(code)
    if isPerson {
      file.buffer.field(Self.personName.utf8)
      file.buffer.field(Self.person.utf8)
    } else {
      flaws.identities.appendName(of: organisation, encoding: .utf8, to: &file.buffer)
      if flaw == .strayQuote { file.buffer.add("\"") }
      file.buffer.nothing()
      file.buffer.field(Self.kinds[Int(organisation.kind.rawValue)])
    }
    file.buffer.field(missing.contains(.missingIndustry) ? [] : organisation.doing.industry.utf8)
    file.buffer.field(Town.area.utf8)
    file.buffer.field(missing.contains(.missingTown) ? [] : Town.words[organisation.town].utf8)
    if let registered {
      file.buffer.field(registered)
    } else {
      file.buffer.field(
        missing.contains(.missingRegistrationDate) ? nil : organisation.registered)
    }
    file.buffer.field(Self.statuses[Int(organisation.status.rawValue)])
    if let employees {
      file.buffer.field(employees)
    } else if missing.contains(.missingEmployees) {
      file.buffer.nothing()
    } else {
      file.buffer.field(organisation.employees)
    }
    for (place, domain) in organisation.domains.enumerated() {
      if place > 0 { file.buffer.add(";") }
      file.buffer.add(Domain.words[domain].utf8)
    }
    file.buffer.nothing()
    try file.endRow(keepingLastField: flaw != .wrongFieldCount)
    tally.rows += 1
  }

  private static let personName: Word = "某某"
  private static let person: Word = "自然人"
  private static let kinds = OrganisationKind.allCases.map { Array($0.word.utf8) }
  private static let statuses = OrganisationStatus.allCases.map { Array($0.word.utf8) }
  private static let rates: [(kind: Planted, rate: Int)] = [
    (.codeLength, 100), (.codeCharacter, 100), (.codeCheck, 200), (.codeSubjectCheck, 100),
    (.codeMangled, 200), (.missingValue, 100), (.naturalPerson, 200), (.repeatedCode, 400),
    (.repeatedSubject, 100), (.badDate, 100), (.badNumber, 100), (.strayQuote, 50),
  ]
}
