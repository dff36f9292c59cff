import Credit

/// What every ledger of a synthetic city is written with.
struct LedgerDesk {
  let city: CitySynthesiser
  let organisations: OrganisationMaker
  let identities: IdentityMaker
  let flaws: FlawMaker
  let file: FeedFile
  private(set) var tally = Tally()
  var random: SeededGenerator

  init(
    city: CitySynthesiser, organisations: OrganisationMaker, identities: IdentityMaker,
    flaws: FlawMaker, file: FeedFile, index: Int
  ) {
    self.city = city
    self.organisations = organisations
    self.identities = identities
    self.flaws = flaws
    self.file = file
    random = SeededGenerator(seed: organisations.seed, stream: .ledgers, index: index)
  }

  var asOf: CalendarDate { city.asOf }

  /// Writes a row; what is wrong with it is counted.
  mutating func row(_ fields: [String], _ planted: Planted...) throws {
    for field in fields { file.buffer.quoted(Word(field).bytes(file.layout.encoding)) }
    try file.endRow()
    tally.rows += 1
    for kind in planted { tally.add(kind) }
  }

  /// Counts what is wrong with rows beside the one that is written.
  mutating func note(_ planted: Planted) {
    tally.add(planted)
  }

  /// An organisation that fits; nil when none is found soon.
  mutating func organisation(
    where fits: (SyntheticOrganisation) -> Bool
  ) -> SyntheticOrganisation? {
    for _ in 0..<200 {
      let found = organisations.organisation(random.below(city.organisations))
      if fits(found) { return found }
    }
    return nil
  }

  /// An enterprise that operates.
  mutating func firm() -> SyntheticOrganisation? {
    organisation { $0.kind == .enterprise && $0.status == .active }
  }

  func code(_ organisation: SyntheticOrganisation) -> String {
    String(decoding: identities.code(of: organisation), as: UTF8.self)
  }

  /// The identifier of nobody, in the shape of a person's.
  mutating func personCode() -> String {
    String(decoding: flaws.personCode(&random), as: UTF8.self)
  }

  /// A right code that nobody has.
  mutating func strangerCode() -> String {
    String(decoding: flaws.unregisteredCode(&random), as: UTF8.self)
  }

  /// A code with a wrong check character.
  mutating func wrongCode(_ organisation: SyntheticOrganisation) -> String {
    String(
      decoding: flaws.code(identities.code(of: organisation), as: .codeCheck, &random),
      as: UTF8.self)
  }

  /// A day up to `days` before the day of the city.
  mutating func day(within days: Int) -> CalendarDate { asOf.adding(days: -random.below(days)) }

  /// One of a list.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[random.below(list.count)] }

  /// The first day of the month `months` before that of the city.
  func monthStart(_ months: Int) -> CalendarDate {
    let (year, month, _) = asOf.components
    let first = CalendarDate(year: year, month: month, day: 1) ?? asOf
    return first.adding(months: -months)
  }
}

extension LedgerDesk {
  /// Writes the ledger that the desk is for.
  mutating func write() throws {
    switch file.layout.name {
    case "uploads": try writeUploads()
    case "commitments": try writeCommitments()
    case "loans": try writeLoans()
    case "contracts": try writeContracts()
    case "credit-plus": try writeCreditPlus()
    case "checks": try writeChecks()
    case "business-scopes": try writeBusinessScopes()
    default: try writeCityFigures()
    }
  }
}
