import Credit

/// Makes the sound records of one organisation after another, and the peculiar ones that the law
/// keeps from counting.
struct RecordMaker {
  let organisations: OrganisationMaker
  private let asOf: CalendarDate
  private let firstDay: CalendarDate
  /// Bad records are thinned when organisations have more than thirty each, so that a bigger feed
  /// is not a worse city.
  private let badScale: (numerator: Int, denominator: Int)

  init(organisations: OrganisationMaker, count: Int, records: Int) {
    self.organisations = organisations
    asOf = organisations.asOf
    firstDay = asOf.adding(months: -organisations.months).adding(days: 1)
    badScale = records > 30 * count ? (30 * count, records) : (1, 1)
  }

  /// Writes exactly `count` records of an organisation.
  func write(
    _ count: Int, of organisation: SyntheticOrganisation, code: [UInt8], to feeds: RecordFeeds
  ) throws {
    guard count > 0 else { return }
    var random = SeededGenerator(
      seed: organisations.seed, stream: .records, index: organisation.index)
    let desk = Desk(
      organisation: organisation, code: code, domains: organisation.domains,
      qualities: organisation.domains.map {
        organisations.quality(of: organisation, domain: $0)
      },
      firstDay: max(firstDay, organisation.registered), feeds: feeds)
    var left = count
    for entry in listEntries(of: organisation, desk, &random) where left > 1 {
      try feeds.write(entry, of: organisation, code: code, to: .other)
      left -= 1
    }
    while left > 0 {
      let place = desk.pick(random.below(desk.totalWeight))
      let domain = desk.domains[place]
      let quality = desk.qualities[place]
      if random.below(65_536) < badShare(quality) {
        left -= try writeBad(domain, quality, left, desk, &random)
      } else {
        try writeGood(domain, quality, desk, &random)
        left -= 1
      }
    }
  }

  /// One organisation's circumstances while its records are made.
  struct Desk {
    let organisation: SyntheticOrganisation
    let code: [UInt8]
    let domains: [Int]
    let qualities: [Int]
    let firstDay: CalendarDate
    let feeds: RecordFeeds

    var totalWeight: Int { domains.reduce(0) { $0 + Domain.weights[$1] } }

    /// The place in ``domains`` that a number below ``totalWeight`` falls on.
    func pick(_ roll: Int) -> Int {
      var rest = roll
      for (place, domain) in domains.enumerated() {
        if rest < Domain.weights[domain] { return place }
        rest -= Domain.weights[domain]
      }
      return 0
    }
  }

  /// How many of 65,536 records speak against an organisation of that quality.
  private func badShare(_ quality: Int) -> Int {
    let perMille =
      switch quality {
      case ..<40: 420
      case ..<120: 240
      case ..<250: 125
      case ..<480: 58
      default: 18
      }
    return perMille * 65_536 / 1000 * badScale.numerator / badScale.denominator
  }

  /// A record with its day, submitted within the seven working days.
  func draft(
    _ category: Category, _ department: Int?, _ desk: Desk, _ random: inout SeededGenerator
  ) -> SyntheticRecord {
    let span = asOf.days(since: desk.firstDay) + 1
    let decided = Self.workday(desk.firstDay.adding(days: random.below(span)), from: desk.firstDay)
    return SyntheticRecord(
      category: category, department: department, decided: decided,
      submitted: min(asOf, decided.adding(days: random.below(6))))
  }

  /// One of the domain's departments.
  func department(_ domain: Int, _ random: inout SeededGenerator) -> Int {
    let departments = Department.ofDomain[domain]
    return departments[random.below(departments.count)]
  }

  /// Authorities decide on weekdays: Friday instead of the weekend, or Monday at the very start.
  private static func workday(_ day: CalendarDate, from firstDay: CalendarDate) -> CalendarDate {
    let weekday = (Int(day.daysSinceEpoch) + 3) % 7
    guard weekday > 4 else { return day }
    let friday = day.adding(days: 4 - weekday)
    return friday >= firstDay ? friday : day
  }

  private func writeGood(
    _ domain: Int, _ quality: Int, _ desk: Desk, _ random: inout SeededGenerator
  ) throws {
    let category: Category =
      switch random.below(1000) {
      case ..<260: .permit
      case ..<(660 - quality / 8): .inspection
      case ..<950: .commitmentKept
      case ..<980: quality > 400 ? .award : .inspection
      default: quality > 300 ? .contribution : .inspection
      }
    let isCentral = category == .permit && (random.chance(400) || !Self.licensing.contains(domain))
    let issuing = isCentral ? Self.approval : domain
    var record = draft(category, department(issuing, &random), desk, &random)
    switch category {
    case .permit: return try writePermit(&record, desk, &random)
    case .contribution: record.amount = 100 * (1 + random.below(500))
    default: break
    }
    try desk.feeds.write(record, of: desk.organisation, code: desk.code, to: .other)
  }

  private func writePermit(
    _ record: inout SyntheticRecord, _ desk: Desk, _ random: inout SeededGenerator
  ) throws {
    switch random.below(10) {
    case ..<3: record.expires = SyntheticRecord.never
    case ..<4: record.expires = record.decided.adding(months: 12).adding(days: -1)
    case ..<7: record.expires = record.decided.adding(months: 36).adding(days: -1)
    default: record.expires = record.decided.adding(months: 60).adding(days: -1)
    }
    let roll = random.below(1000)
    if roll < 10 {
      makeLate(&record, desk, &random)
    }
    if (10..<14).contains(roll) {
      desk.feeds.tally.add(.missingDocumentNumber)
    } else {
      record.serial = desk.feeds.nextSerial(record.department)
    }
    try desk.feeds.write(record, of: desk.organisation, code: desk.code, to: .permits)
  }

  /// Submits a record weeks after the seven working days, if the day of the city is not before.
  func makeLate(
    _ record: inout SyntheticRecord, _ desk: Desk, _ random: inout SeededGenerator
  ) {
    let late = record.decided.adding(days: 20 + random.below(70))
    guard late <= asOf else { return }
    record.submitted = late
    desk.feeds.tally.add(.lateSubmission)
  }

  /// The domains whose departments still issue permits themselves.
  private static let licensing = Set(
    [
      "education", "civil-affairs", "justice", "environment", "housing", "enforcement",
      "transport", "culture", "health", "emergency", "market", "energy",
    ].map(Domain.index(of:)))
  private static let approval = Domain.index(of: "approval")
}
