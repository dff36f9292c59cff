public import Credit

extension Dataset {
  /// Reads the reported values, sorted by organisation, domain, indicator, day and value.
  ///
  /// - Parameter rejects: called for each row that can't be used, in the order of files and rows.
  /// - Throws: ``DatasetError``.
  public func reportedValues(
    codebook: RecordCodebook, organisations: OrganisationTable, rejects: (Reject) -> Void
  ) throws -> [ReportedValue] {
    try unsortedReportedValues(
      codebook: codebook, organisations: organisations, rejects: rejects
    ).sorted { left, right in
      if left.organisation != right.organisation { return left.organisation < right.organisation }
      if left.domain != right.domain { return left.domain < right.domain }
      if !left.indicator.utf8.elementsEqual(right.indicator.utf8) {
        return left.indicator.utf8.lexicographicallyPrecedes(right.indicator.utf8)
      }
      if left.dated != right.dated { return left.dated < right.dated }
      return left.value < right.value
    }
  }

  /// Reads the reported values as ``reportedValues(codebook:organisations:rejects:)`` does, in the
  /// order of files and rows, for who doesn't mind the order.
  ///
  /// - Parameter rejects: called for each row that can't be used, in the order of files and rows.
  /// - Throws: ``DatasetError``.
  public func unsortedReportedValues(
    codebook: RecordCodebook, organisations: OrganisationTable, rejects: (Reject) -> Void
  ) throws -> [ReportedValue] {
    let rows = rows(.measures, codebook: codebook, blockSize: RecordReading.blockSize)
    var values: [ReportedValue] = []
    try rows.read { row throws(TableRows.Fault) in
      values.append(
        ReportedValue(
          organisation: try row.organisation(in: organisations), domain: try row.domain(rows.words),
          indicator: row.texts[2],
          value: try row.read(3, .badNumber) { ExactDecimal($0) },
          dated: try row.read(4, .badDate, FieldWords.date)))
    } refuse: {
      rejects($1)
    }
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
  fileprivate func read<Value>(
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
