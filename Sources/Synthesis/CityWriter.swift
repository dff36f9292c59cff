import Credit

/// Writes a city's tables, organisation by organisation.
struct CityWriter {
  private let city: CitySynthesiser
  private let makers: OrganisationMaker
  private let identities: IdentityMaker
  private let recordMaker: RecordMaker
  private let recordDirt: RecordDirt
  private let feeds: RecordFeeds
  private var register: OrganisationTable
  private var measures: MeasureTable
  private var outcomes: OutcomeTable
  private var filesInOrder: [FeedFile]
  private var desks: [LedgerDesk]

  init(_ city: CitySynthesiser, folder: SynthesisFolder) throws {
    self.city = city
    let seed = SeededGenerator.seed(of: city.seed)
    makers = OrganisationMaker(seed: seed, asOf: city.asOf, months: city.months)
    let spares = OrganisationTable.spares(count: city.organisations)
    identities = IdentityMaker(
      seed: seed, capacity: city.organisations + spares + FlawMaker.strangers,
      formulaIndex: city.organisations / 3)
    let dates = DateText(
      from: city.asOf.adding(months: -12 * 40), to: city.asOf.adding(months: 12 * 6))
    var files: [FeedFile] = []
    for (index, layout) in FeedLayout.all.enumerated() {
      let isRecords = layout.role == "records"
      let shuffle =
        isRecords && city.isShuffled
        ? try RowShuffle(
          layout.stem, rows: city.records, folder: folder,
          random: SeededGenerator(seed: seed, stream: .order, index: index)) : nil
      files.append(
        try FeedFile(
          layout, folder: folder, dates: dates, rowsPerPart: isRecords ? city.rowsPerFile : .max,
          shuffle: shuffle))
    }
    filesInOrder = files
    let flaws = FlawMaker(
      identities: identities, organisations: makers, unregistered: city.organisations + spares)
    recordMaker = RecordMaker(
      organisations: makers, count: city.organisations, records: city.records)
    recordDirt = RecordDirt(
      flaws: flaws, maker: recordMaker, count: city.organisations, records: city.records,
      withBrokenRows: city.hasBrokenRows)
    feeds = RecordFeeds(files: Array(files[1...4]), identities: identities, asOf: city.asOf)
    register = OrganisationTable(
      file: files[0], flaws: flaws, count: city.organisations, withBrokenRows: city.hasBrokenRows)
    measures = MeasureTable(file: files[5], flaws: flaws, count: city.organisations)
    outcomes = OutcomeTable(file: files[6], organisations: makers)
    desks = files[7...].enumerated().map { [makers, identities] index, file in
      LedgerDesk(
        city: city, organisations: makers, identities: identities, flaws: flaws, file: file,
        index: index)
    }
  }

  /// Writes every row. The sound records are shared out by exposure so that they add up exactly:
  /// an organisation's share is the difference of two rounded sums.
  mutating func writeTables(progress: ((Int, Int) -> Void)?) throws {
    var total: UInt64 = 0
    for index in 0..<city.organisations { total += makers.organisation(index).exposure }
    let sound = UInt64(city.records - recordDirt.schedule.count)
    var sum: UInt64 = 0
    var shared = 0
    var reported = 0
    for index in 0..<city.organisations {
      let organisation = makers.organisation(index)
      let code = identities.code(of: organisation)
      sum += organisation.exposure
      let product = sound.multipliedFullWidth(by: sum)
      let share = Int(total.dividingFullWidth(product).quotient)
      try register.write(organisation, code: code)
      try recordMaker.write(share - shared, of: organisation, code: code, to: feeds)
      try measures.write(organisation, code: code)
      try outcomes.write(organisation, code: code)
      shared = share
      try writeDirt(after: index)
      if let progress, feeds.tally.rows - reported >= 100_000 {
        reported = feeds.tally.rows
        progress(reported, city.records)
      }
    }
    progress?(feeds.tally.rows, city.records)
    for place in desks.indices { try desks[place].write() }
  }

  /// Closes every file.
  func finish() throws -> [(
    layout: FeedLayout, parts: [(partial: String, file: SynthesisSummary.File)]
  )] {
    try filesInOrder.map { ($0.layout, try $0.finish()) }
  }

  /// What was written.
  func summary(files: [SynthesisSummary.File]) -> SynthesisSummary {
    SynthesisSummary(
      seed: city.seed, asOf: city.asOf, organisations: register.tally.table("organisations"),
      records: feeds.tally.table("records"), measures: measures.tally.table("measures"),
      outcomes: outcomes.tally.table("outcomes"),
      ledgers: desks.map { $0.tally.table($0.file.layout.name) }, files: files)
  }

  private mutating func writeDirt(after index: Int) throws {
    func due(_ schedule: DirtSchedule) -> Range<Int> {
      schedule.due(
        after: index, of: city.organisations)..<schedule.due(
          after: index + 1, of: city.organisations)
    }
    for row in due(register.schedule) { try register.writeFlawed(row, done: index + 1) }
    for row in due(recordDirt.schedule) { try recordDirt.write(row, to: feeds) }
    for row in due(measures.schedule) { try measures.writeFlawed(row, done: index + 1) }
  }
}
