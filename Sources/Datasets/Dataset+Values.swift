public import Credit

extension Dataset {
  /// Reads the reported values, in the order of files and rows.
  ///
  /// - Parameters:
  ///   - organisations: of this dataset, read with the same codebook.
  ///   - threads: how many workers, from 1; the result doesn't depend on it.
  ///   - rejects: called for each row that can't be used, in the order of files and rows.
  /// - Throws: ``DatasetError``.
  public func reportedValues(
    codebook: RecordCodebook, organisations: OrganisationTable, threads: Int,
    rejects: (Reject) -> Void
  ) throws -> ReportedValues {
    try reportedValues(
      codebook: codebook, organisations: organisations, threads: threads,
      blockSize: RecordReading.blockSize, rejects: rejects)
  }

  func reportedValues(
    codebook: RecordCodebook, organisations: OrganisationTable, threads: Int, blockSize: Int,
    rejects: (Reject) -> Void
  ) throws -> ReportedValues {
    let files = tables(.measures)
    let words = FieldWords(codebook: codebook)
    for file in files { try words.check(file.table) }
    let check = CodeCheck(identifier: identifier)
    var values = ReportedValues()
    var numbers: [String: UInt32] = [:]
    let reading = RecordReading(
      directory: directory, files: files, threads: max(1, threads), blockSize: blockSize)
    try reading.read(
      consumer: { file in
        try ValueConsumer(
          source: files[file], check: check, words: words, codes: organisations.codes)
      },
      commit: { consumer, _, stretch in
        var places = [UInt32?](repeating: nil, count: consumer.names.count)
        for var entry in consumer.entries {
          let name = Int(entry.indicator)
          if places[name] == nil {
            let next = UInt32(values.indicators.count)
            places[name] = numbers[consumer.names[name], default: next]
            if places[name] == next {
              numbers[consumer.names[name]] = next
              values.indicators.append(consumer.names[name])
            }
          }
          entry.indicator = places[name] ?? 0
          values.entries.append(entry)
        }
        for var reject in consumer.rejects {
          reject.row += stretch.firstRow
          rejects(reject)
        }
      },
      deliver: { _, _ in })
    return values
  }

  /// Reads what inspections found, sorted by organisation, domain, day and number.
  ///
  /// - Parameter rejects: called for each row that can't be used, in the order of files and rows.
  /// - Throws: ``DatasetError``.
  public func outcomes(
    codebook: RecordCodebook, organisations: OrganisationTable, rejects: (Reject) -> Void
  ) throws -> [InspectionOutcome] {
    let rows = rows(.outcomes, codebook: codebook, blockSize: RecordReading.blockSize)
    var outcomes: [InspectionOutcome] = []
    try rows.read { row throws(TableRows.Fault) in
      outcomes.append(
        InspectionOutcome(
          organisation: try row.organisation(in: organisations), domain: try row.domain(rows.words),
          inspectedOn: try row.read(2, .badDate, FieldWords.date),
          found: try row.read(3, .badNumber, FieldWords.count)))
    } refuse: {
      rejects($1)
    }
    return outcomes.sorted { left, right in
      if left.organisation != right.organisation { return left.organisation < right.organisation }
      if left.domain != right.domain { return left.domain < right.domain }
      if left.inspectedOn != right.inspectedOn { return left.inspectedOn < right.inspectedOn }
      return left.found < right.found
    }
  }
}

extension TableRows.Row {
  /// The value of a field.
  func read<Value>(
    _ field: Int, _ reason: RejectReason, _ value: (String) -> Value?
  ) throws(TableRows.Fault) -> Value {
    guard let value = value(texts[field]) else {
      throw TableRows.Fault(field: field, reason: reason)
    }
    return value
  }

  fileprivate func organisation(
    in table: OrganisationTable
  ) throws(TableRows.Fault) -> UInt32 {
    try read(0, .unknownOrganisation, table.index(ofCode:))
  }

  fileprivate func domain(_ words: FieldWords) throws(TableRows.Fault) -> UInt8 {
    try read(1, .unknownDomain, words.domain)
  }
}
