import Credit

/// Writes what departments report of the organisations that they supervise.
struct MeasureTable {
  let file: FeedFile
  let flaws: FlawMaker
  let schedule: DirtSchedule
  private(set) var tally = Tally()

  init(file: FeedFile, flaws: FlawMaker, count: Int) {
    self.file = file
    self.flaws = flaws
    schedule = DirtSchedule(
      [(.badNumber, 150), (.unknownOrganisation, 150)], rows: count, least: 1)
  }

  /// Writes an organisation's values; one in sixteen is missing, and some have an older one too.
  mutating func write(_ organisation: SyntheticOrganisation, code: [UInt8]) throws {
    let organisations = flaws.organisations
    var random = SeededGenerator(
      seed: organisations.seed, stream: .measures, index: organisation.index)
    for domain in organisation.domains {
      let quality = organisations.quality(of: organisation, domain: domain)
      for indicator in Self.indicators[domain] {
        guard random.below(16) > 0 else {
          tally.add(.missingMeasure)
          continue
        }
        let dated = max(
          organisation.registered, organisations.asOf.adding(days: -20 - random.below(300)))
        let older = dated.adding(months: -12)
        if random.chance(60), older > organisation.registered {
          try row(code, domain, indicator, value(indicator, quality, &random), older)
        }
        try row(code, domain, indicator, value(indicator, quality, &random), dated)
      }
    }
  }

  /// Writes the flawed row with that index.
  mutating func writeFlawed(_ index: Int, done: Int) throws {
    let kind = schedule.kind(index)
    let organisations = flaws.organisations
    var random = SeededGenerator(seed: organisations.seed, stream: .measures, index: -1 - index)
    let organisation = organisations.organisation(random.below(done))
    let domain = organisation.domains[0]
    let code =
      kind == .unknownOrganisation
      ? flaws.unregisteredCode(&random) : flaws.identities.code(of: organisation)
    try row(
      code, domain, Self.indicators[domain][0], 500, organisations.asOf.adding(days: -400),
      text: kind == .badNumber ? FlawMaker.numbers[random.below(3)].utf8 : nil)
    tally.add(kind)
  }

  private mutating func row(
    _ code: [UInt8], _ domain: Int, _ indicator: Indicator, _ tenths: Int, _ dated: CalendarDate,
    text: [UInt8]? = nil
  ) throws {
    file.buffer.field(code)
    file.buffer.field(Domain.words[domain].utf8)
    file.buffer.field(indicator.name.utf8)
    if let text { file.buffer.field(text) } else { file.buffer.decimal(tenths, decimals: 1) }
    file.buffer.field(dated)
    try file.endRow()
    tally.rows += 1
  }

  /// An indicator's value in tenths.
  private func value(
    _ indicator: Indicator, _ quality: Int, _ random: inout SeededGenerator
  ) -> Int {
    let noisy = quality + random.bell() * indicator.noise / 100
    switch indicator.scale {
    case .risk: return min(max(31 - noisy * 22 / 1024, 0), 40) * 10
    case .level: return (noisy > 640 ? 1 : noisy > 260 ? 2 : 3) * 10
    case .score: return min(max(580 + noisy * 400 / 1024, 0), 1000)
    }
  }

  private struct Indicator: Sendable {
    enum Scale { case risk, level, score }

    let name: Word
    let scale: Scale
    /// How loosely it follows the quality, in percent of a standard deviation of 209.
    let noise: Int
  }

  private static let indicators: [[Indicator]] = Domain.ids.map { id in
    switch id {
    case "market", "health": [Indicator(name: "static-risk", scale: .risk, noise: 110)]
    case "emergency":
      [
        Indicator(name: "static-risk", scale: .risk, noise: 110),
        Indicator(name: "standardisation-level", scale: .level, noise: 90),
      ]
    case "environment": [Indicator(name: "emission-compliance", scale: .score, noise: 70)]
    case "tax": [Indicator(name: "tax-score", scale: .score, noise: 60)]
    default: [Indicator(name: "assessment", scale: .score, noise: 90)]
    }
  }
}
