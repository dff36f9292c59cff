import Credit

/// Writes the rows of records that do not belong: the rejected, the future and the very old.
struct RecordDirt {
  let schedule: DirtSchedule
  let flaws: FlawMaker
  let count: Int
  private let maker: RecordMaker
  private let asOf: CalendarDate

  /// - Parameters:
  ///   - count: the number of organisations.
  ///   - records: the number of records.
  ///   - withBrokenRows: whether rows of too few fields are among them.
  init(flaws: FlawMaker, maker: RecordMaker, count: Int, records: Int, withBrokenRows: Bool) {
    self.flaws = flaws
    self.maker = maker
    self.count = count
    asOf = flaws.organisations.asOf
    schedule = DirtSchedule(
      Self.rates + (withBrokenRows ? [(.wrongFieldCount, 15)] : []), rows: records,
      least: records < 1000 ? 0 : 2)
  }

  /// Writes the row with that index.
  func write(_ index: Int, to feeds: RecordFeeds) throws {
    let kind = schedule.kind(index)
    var random = SeededGenerator(seed: flaws.organisations.seed, stream: .dirt, index: index)
    let host = host(needsOld: kind == .expiredByStatute, &random)
    let code = flaws.identities.code(of: host)
    let domains = host.domains
    let desk = RecordMaker.Desk(
      organisation: host, code: code, domains: domains, qualities: [],
      firstDay: max(asOf.adding(days: -700), host.registered), feeds: feeds)
    let domain = domains[desk.pick(random.below(desk.totalWeight))]
    let feed = feed(of: kind, index, &random)
    var record = draft(for: feed, domain, desk, &random)
    var flaw = Flaw()
    switch kind {
    case .naturalPerson:
      flaw.isPerson = feed == .province
      flaw.code = flaw.isPerson ? [] : flaws.personCode(&random)
    case .unknownOrganisation: flaw.code = flaws.unregisteredCode(&random)
    case .unknownCategory: flaw.category = FlawMaker.categories[random.below(3)]
    case .badDate: flaw.decided = FlawMaker.dates[random.below(FlawMaker.dates.count)]
    case .badNumber: flaw.amount = FlawMaker.numbers[random.below(FlawMaker.numbers.count)]
    case .strayQuote: flaw.hasStrayQuote = true
    case .wrongFieldCount: flaw.lacksLastField = true
    case .future:
      record.decided = asOf.adding(days: 1 + random.below(60))
      record.submitted = record.decided.adding(days: random.below(6))
    case .expiredByStatute:
      record.decided = asOf.adding(months: -61).adding(days: -random.below(1000))
      record.submitted = record.decided.adding(days: random.below(6))
    default: flaw.code = flaws.code(code, as: kind, &random)
    }
    try feeds.write(
      record, of: host, code: code, to: feed, flaw: flaw, isTallied: kind.group != .rejected)
    if kind.group == .rejected { feeds.tally.add(kind) }
  }

  /// An organisation; for a very old record one that is older still, when the city has any.
  private func host(needsOld: Bool, _ random: inout SeededGenerator) -> SyntheticOrganisation {
    let start = random.below(count)
    let latest = asOf.adding(months: -96)
    for offset in 0..<(needsOld ? min(count, 1000) : 0) {
      let host = flaws.organisations.organisation((start + offset) % count)
      if host.registered <= latest { return host }
    }
    return flaws.organisations.organisation(start)
  }

  /// Only some forms can show some flaws.
  private func feed(
    of kind: Planted, _ index: Int, _ random: inout SeededGenerator
  ) -> RecordFeeds.Feed {
    let roll = random.below(4)
    switch kind {
    case .naturalPerson: return roll < 2 ? .province : .city
    case .unknownCategory: return .other
    case .badNumber: return roll < 2 ? .province : roll < 3 ? .city : .other
    case .strayQuote: return roll < 2 ? .permits : .city
    case .expiredByStatute: return roll < 2 ? .province : .city
    default: return RecordFeeds.Feed.allCases[roll]
    }
  }

  private func draft(
    for feed: RecordFeeds.Feed, _ domain: Int, _ desk: RecordMaker.Desk,
    _ random: inout SeededGenerator
  ) -> SyntheticRecord {
    let category: Category =
      switch feed {
      case .permits: .permit
      case .province, .city: .penalty
      case .other: .complaint
      }
    let department = maker.department(domain, &random)
    var record = maker.draft(category, department, desk, &random)
    if category.isBad { record.severity = random.chance(600) ? .minor : .ordinary }
    if category == .penalty { record.amount = RecordMaker.fine(record.severity, &random) }
    if category != .complaint { record.serial = desk.feeds.nextSerial(department) }
    return record
  }

  private static let rates: [(kind: Planted, rate: Int)] = [
    (.codeLength, 15), (.codeCharacter, 15), (.codeCheck, 30), (.codeSubjectCheck, 15),
    (.codeMangled, 30), (.missingValue, 15), (.naturalPerson, 30), (.unknownOrganisation, 80),
    (.unknownCategory, 15), (.badDate, 30), (.badNumber, 15), (.strayQuote, 10), (.future, 100),
    (.expiredByStatute, 200),
  ]
}
