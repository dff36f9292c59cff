import Credit

/// Writes what inspections found in the months after the day, so that grades can be tested.
struct OutcomeTable {
  let file: FeedFile
  let organisations: OrganisationMaker
  private(set) var tally = Tally()

  init(file: FeedFile, organisations: OrganisationMaker) {
    self.file = file
    self.organisations = organisations
  }

  /// Writes the inspections of an organisation that still operates; the domains draw at random,
  /// so what is seen is not what was suspected.
  mutating func write(_ organisation: SyntheticOrganisation, code: [UInt8]) throws {
    guard organisation.status == .active else { return }
    var random = SeededGenerator(
      seed: organisations.seed, stream: .outcomes, index: organisation.index)
    for domain in organisation.domains where random.chance(330) {
      let quality = organisations.quality(of: organisation, domain: domain)
      let day = organisations.asOf.adding(days: 1 + random.below(210))
      let problemShare = Self.problemShare(quality)
      var found = 0
      for _ in 0..<8 where random.chance(problemShare) { found += 1 }
      file.buffer.field(code)
      file.buffer.field(Domain.words[domain].utf8)
      file.buffer.field(day)
      file.buffer.field(found)
      try file.endRow()
      tally.rows += 1
    }
  }

  /// How many of a thousand of the eight points that an inspection looks at are problems.
  private static func problemShare(_ quality: Int) -> Int {
    switch quality {
    case ..<40: 420
    case ..<120: 300
    case ..<250: 180
    case ..<480: 90
    default: 30
    }
  }
}
