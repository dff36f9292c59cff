import Credit

extension Dataset {
  /// Reads the ledgers of the city's platform; entries in the order of files and rows.
  ///
  /// Empty fields: a commitment or a contract runs (`open`), amounts and authorised records are 0,
  /// days are unknown. They are held in memory: a city's year is some hundred thousand rows.
  ///
  /// - Throws: ``DatasetError``.
  public func ledgers(
    codebook: RecordCodebook, organisations: OrganisationTable
  ) throws -> Ledgers {
    var ledgers = Ledgers()
    for role in TableRole.allCases where !role.ledgerFields.isEmpty && !tables(role).isEmpty {
      ledgers.present.insert(role.rawValue)
      let rows = rows(role, codebook: codebook, blockSize: RecordReading.blockSize)
      let names = role.ledgerFields.map(\.name)
      var rejects: [Reject] = []
      try rows.read { row throws(TableRows.Fault) in
        let unit = rows.files[row.file].table.amountUnit
        let fields = LedgerRow(
          row: row, names: names, file: rows.files[row.file].name, organisations: organisations,
          unit: unit)
        try fields.add(to: &ledgers, role: role)
      } refuse: {
        rejects.append($1)
      }
      ledgers.rejects += rejects
    }
    return ledgers
  }
}

/// A row's fields by name.
private struct LedgerRow {
  let row: TableRows.Row
  let names: [String]
  let file: String
  let organisations: OrganisationTable
  let unit: AmountUnit

  func add(to ledgers: inout Ledgers, role: TableRole) throws(TableRows.Fault) {
    switch role {
    case .uploads: ledgers.uploads.append(try upload())
    case .commitments: ledgers.commitments.append(try commitment())
    case .loans: ledgers.loans.append(try loan())
    case .contracts: ledgers.contracts.append(try contract())
    case .creditPlus:
      ledgers.creditPlus.append(
        CreditPlusCase(
          place: place, field: text("field"), title: text("case"), department: text("department"),
          pushedOn: try day("pushed_on")))
    case .checks:
      ledgers.checks.append(
        CheckCount(
          place: place, checkedOn: try needed("checked_on"), department: text("department"),
          matter: text("matter"), count: try count("count")))
    case .businessScopes:
      ledgers.businessScopes.append(
        BusinessScope(
          place: place, organisation: try organisation(), text: text("business_scope")))
    case .organisations, .records, .measures, .outcomes: break
    }
  }

  private func upload() throws(TableRows.Fault) -> Upload {
    Upload(
      place: place, batch: text("batch"), reportedOn: try needed("reported_on"),
      department: text("department"), dataClass: text("class"), records: try count("records"),
      accepted: try count("accepted"), authorised: try count("authorised"))
  }

  private func commitment() throws(TableRows.Fault) -> Commitment {
    Commitment(
      place: place, organisation: try organisation(), id: text("id"),
      department: text("department"), matter: text("matter"),
      committedOn: try needed("committed_on"), dueOn: try day("due_on"),
      reportedOn: try day("reported_on"), state: try state(), performedOn: try day("performed_on"),
      performanceReportedOn: try day("performance_reported_on"))
  }

  private func loan() throws(TableRows.Fault) -> LoanEntry {
    guard let event = LoanEvent(rawValue: text("event")) else {
      throw fault("event", .unknownEvent)
    }
    return LoanEntry(
      place: place, organisation: try organisation(), id: text("id"), event: event,
      platform: text("platform"), happenedOn: try needed("happened_on"), amount: try amount())
  }

  private func contract() throws(TableRows.Fault) -> Contract {
    Contract(
      place: place, organisation: try organisation(), id: text("id"),
      department: text("department"), signedOn: try needed("signed_on"), dueOn: try day("due_on"),
      amount: try amount(), state: try state(), reportedOn: try day("reported_on"))
  }

  private var place: EntryPlace { EntryPlace(file: file, row: row.number) }

  private func index(_ name: String) -> Int { names.firstIndex(of: name) ?? 0 }

  private func text(_ name: String) -> String { row.texts[index(name)] }

  private func fault(_ name: String, _ reason: RejectReason) -> TableRows.Fault {
    TableRows.Fault(field: index(name), reason: reason)
  }

  private func organisation() throws(TableRows.Fault) -> UInt32 {
    guard let found = organisations.index(ofCode: text("code")) else {
      throw fault("code", .unknownOrganisation)
    }
    return found
  }

  private func needed(_ name: String) throws(TableRows.Fault) -> CalendarDate {
    guard let day = try day(name) else { throw fault(name, .missingValue) }
    return day
  }

  private func day(_ name: String) throws(TableRows.Fault) -> CalendarDate? {
    guard !text(name).isEmpty else { return nil }
    guard let day = FieldWords.date(text(name)) else { throw fault(name, .badDate) }
    return day
  }

  private func count(_ name: String) throws(TableRows.Fault) -> Int {
    guard !text(name).isEmpty else { return 0 }
    guard let count = FieldWords.count(text(name)) else { throw fault(name, .badNumber) }
    return count
  }

  private func amount() throws(TableRows.Fault) -> Int64 {
    guard !text("amount").isEmpty else { return 0 }
    let padded = [UInt8](padded: text("amount"))
    let bounds = FieldBounds(0, padded.count - FieldBounds.padding)
    guard let fen = AmountReader.fen(padded.span.bytes, bounds, places: unit.places) else {
      throw fault("amount", .badNumber)
    }
    return fen
  }

  private func state() throws(TableRows.Fault) -> PerformanceState {
    guard !text("state").isEmpty else { return .open }
    guard let state = PerformanceState(rawValue: text("state")) else {
      throw fault("state", .unknownStatus)
    }
    return state
  }
}
