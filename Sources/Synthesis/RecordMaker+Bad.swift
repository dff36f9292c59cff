import Credit

extension RecordMaker {
  /// Writes a record that speaks against the organisation, twice when both feeds have it.
  ///
  /// - Returns: how many rows that were, at most `left`.
  func writeBad(
    _ domain: Int, _ quality: Int, _ left: Int, _ desk: Desk, _ random: inout SeededGenerator
  ) throws -> Int {
    let category: Category =
      switch random.below(1000) {
      case ..<420: .penalty
      case ..<720: .finding
      case ..<830: .complaint
      case ..<890: .commitmentBreach
      case ..<930: .contractBreach
      case ..<975: .enforcement
      default: Self.dangerous.contains(domain) ? .accident : .finding
      }
    var record = draft(category, department(domain, &random), desk, &random)
    record.severity = Self.severity(random.below(1000), quality: quality)
    if category == .penalty { return try writePenalty(&record, left, desk, &random) }
    switch category {
    case .contractBreach: record.amount = 1000 * (1 + random.below(400))
    case .enforcement, .accident: record.serial = desk.feeds.nextSerial(record.department)
    default: break
    }
    switch random.below(1000) {
    case ..<50: makeRepaired(&record, &random)
    case ..<56: record.status = .annulled
    case ..<64: record.status = .underObjection
    default: break
    }
    try desk.feeds.write(record, of: desk.organisation, code: desk.code, to: .other)
    return 1
  }

  /// What a severity costs, in yuan; some penalties are warnings.
  static func fine(_ severity: Severity, _ random: inout SeededGenerator) -> Int {
    switch severity {
    case .serious: 10_000 * (5 + random.below(96))
    case .ordinary: 500 * (7 + random.below(94))
    default: random.chance(150) ? 0 : 100 * (1 + random.below(30))
    }
  }

  private func writePenalty(
    _ record: inout SyntheticRecord, _ left: Int, _ desk: Desk, _ random: inout SeededGenerator
  ) throws -> Int {
    record.amount = Self.fine(record.severity, &random)
    let roll = random.below(1000)
    let isPlain = roll >= 180
    switch roll {
    case ..<40: makeTrifle(&record, .simpleProcedure, &random)
    case ..<56: makeTrifle(&record, .voluntarilyRemedied, &random)
    case ..<68: record.status = .annulled
    case ..<80: record.status = .underObjection
    case ..<150: makeRepaired(&record, &random)
    case ..<170: makeLate(&record, desk, &random)
    default: break
    }
    if (170..<180).contains(roll) {
      desk.feeds.tally.add(.missingDocumentNumber)
    } else {
      record.serial = desk.feeds.nextSerial(record.department)
    }
    if isPlain, left > 1, random.chance(140) {
      try writeTwice(record, desk, &random)
      return 2
    }
    if random.chance(620) {
      try desk.feeds.write(record, of: desk.organisation, code: desk.code, to: .province)
    } else {
      if random.chance(500) {
        record.actEnded = max(
          desk.organisation.registered, record.decided.adding(days: -1 - random.below(60)))
      }
      try desk.feeds.write(
        record, of: desk.organisation, code: desk.code, to: .city, alias: random.below(4))
    }
    return 1
  }

  /// The same decision in both feeds: the city writes its number another way and names the
  /// department by another name, and now and then it alone knows of a repair.
  private func writeTwice(
    _ record: SyntheticRecord, _ desk: Desk, _ random: inout SeededGenerator
  ) throws {
    try desk.feeds.write(
      record, of: desk.organisation, code: desk.code, to: .province, isTallied: false)
    var copy = record
    if random.chance(100), Self.canBeRepaired(record, by: organisations.asOf) {
      copy.status = .repaired
      copy.repaired = record.decided.adding(days: Self.repairDays)
      desk.feeds.tally.add(.duplicateThatDisagrees)
    }
    let style: RecordFeeds.NumberStyle =
      switch random.below(4) {
      case 0: .official
      case 1: .square
      case 2: .wideSquare
      default: .wideDigits
      }
    try desk.feeds.write(
      copy, of: desk.organisation, code: desk.code, to: .city, alias: 1 + random.below(3),
      style: style)
    desk.feeds.tally.add(.duplicate)
  }

  private func makeTrifle(
    _ record: inout SyntheticRecord, _ circumstance: RecordCircumstance,
    _ random: inout SeededGenerator
  ) {
    record.circumstance = circumstance
    record.severity = .minor
    record.amount = Self.fine(.minor, &random)
  }

  /// Repairs a record, some only after the day of the city.
  private func makeRepaired(_ record: inout SyntheticRecord, _ random: inout SeededGenerator) {
    record.status = .repaired
    record.repaired = record.decided.adding(days: Self.repairDays + random.below(300))
  }

  /// The entries of an organisation on lists, which are few and depend on its quality alone.
  func listEntries(
    of organisation: SyntheticOrganisation, _ desk: Desk, _ random: inout SeededGenerator
  ) -> [SyntheticRecord] {
    let quality = organisation.quality
    var entries: [SyntheticRecord] = []
    func entry(_ category: Category, _ department: Int?, _ severity: Severity) -> SyntheticRecord {
      var entry = draft(category, department, desk, &random)
      entry.severity = severity
      entry.serial = desk.feeds.nextSerial(department)
      if random.chance(300), Self.canBeRepaired(entry, by: organisations.asOf) {
        entry.status = .repaired
        entry.repaired = entry.decided.adding(days: Self.repairDays)
      }
      return entry
    }
    if random.chance(quality < 100 ? 90 : 2) {
      var debtor = entry(.judgmentDebtor, nil, .serious)
      debtor.amount = 10_000 * (1 + random.below(300))
      entries.append(debtor)
    }
    if random.chance(quality < 80 ? 75 : 0) {
      let domain = desk.domains[desk.pick(random.below(desk.totalWeight))]
      var severe = entry(.severeList, department(domain, &random), .serious)
      severe.expires =
        random.chance(250) ? SyntheticRecord.never : severe.decided.adding(months: 36)
      entries.append(severe)
    }
    if desk.domains.contains(Self.market), random.chance(quality < 150 ? 120 : 10) {
      entries.append(entry(.abnormalList, department(Self.market, &random), .ordinary))
    }
    if desk.domains.contains(Self.tax), random.chance(quality < 150 ? 60 : 3) {
      var arrears = entry(.taxArrears, department(Self.tax, &random), .ordinary)
      arrears.amount = 1000 * (1 + random.below(900))
      entries.append(arrears)
    }
    if desk.domains.contains(Self.labour), random.chance(quality < 150 ? 60 : 2) {
      var arrears = entry(.wageArrears, department(Self.labour, &random), .ordinary)
      arrears.amount = 1000 * (1 + random.below(500))
      entries.append(arrears)
    }
    return entries
  }

  private static func severity(_ roll: Int, quality: Int) -> Severity {
    let serious = quality < 120 ? 110 : 40
    switch roll {
    case ..<serious: return .serious
    case ..<(serious + 380): return .ordinary
    default: return .minor
    }
  }

  private static func canBeRepaired(_ record: SyntheticRecord, by day: CalendarDate) -> Bool {
    record.decided.adding(days: repairDays) <= day
  }

  /// The three months for which a penalty is shown at least.
  private static let repairDays = 92
  private static let market = Domain.index(of: "market")
  private static let tax = Domain.index(of: "tax")
  private static let labour = Domain.index(of: "human-resources")
  private static let dangerous: Set<Int> = Set(
    ["emergency", "energy", "transport", "housing"].map(Domain.index(of:)))
}
