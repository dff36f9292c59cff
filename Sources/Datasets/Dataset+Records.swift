public import Credit

extension Dataset {
  /// Reads the records and hands them over in blocks, in no particular order.
  ///
  /// Which records come, and every number in the totals, is the same for any number of threads.
  /// Empty fields: severity none, status valid, circumstance ordinary, no domain, amount 0, the act
  /// ended on the day of decision. Memory is bounded by the number of threads.
  ///
  /// - Parameters:
  ///   - organisations: of this dataset, read with the same codebook.
  ///   - threads: how many workers, from 1.
  ///   - leavingOut: paths of files that are not read; their totals are nothing.
  ///   - progress: called now and then with the bytes done and all bytes.
  ///   - rejects: called for each row that can't be used, one after the other, in the order of
  ///     files and rows; on any thread.
  ///   - sink: called with a worker's number in `0..<threads` and a block of records, at the same
  ///     time for different workers, never for one.
  /// - Throws: ``DatasetError`` or what `sink` throws; records may have been handed over then.
  public func records(
    codebook: RecordCodebook, organisations: OrganisationTable, threads: Int,
    leavingOut: Set<String> = [],
    progress: (@Sendable (_ bytesDone: Int, _ bytesTotal: Int) -> Void)? = nil,
    rejects: (Reject) -> Void,
    sink: @Sendable (_ worker: Int, _ block: Span<PackedRecord>) throws -> Void
  ) throws -> RecordTotals {
    try records(
      codebook: codebook, organisations: organisations, threads: threads,
      leavingOut: leavingOut, blockSize: RecordReading.blockSize, progress: progress,
      rejects: rejects, sink: sink)
  }

  func records(
    codebook: RecordCodebook, organisations: OrganisationTable, threads: Int,
    leavingOut: Set<String> = [], blockSize: Int,
    progress: (@Sendable (_ bytesDone: Int, _ bytesTotal: Int) -> Void)?,
    rejects: (Reject) -> Void,
    sink: @Sendable (_ worker: Int, _ block: Span<PackedRecord>) throws -> Void
  ) throws -> RecordTotals {
    let all = tables(.records)
    let places = all.indices.filter { !leavingOut.contains(all[$0].name) }
    let files = places.map { all[$0] }
    let plans = try plans(codebook: codebook, organisations: organisations, of: files)
    var totals = RecordTotals(
      files: all.map { RecordTotals.File(file: $0.name, rows: 0, accepted: 0, rejected: 0) },
      bytes: 0, amount: 0)
    for place in places {
      totals.files[place].bytes = try InputFile(all[place].name, in: directory).size
      totals.bytes += totals.files[place].bytes
    }
    let reading = RecordReading(
      directory: directory, files: files, threads: max(1, threads), blockSize: blockSize,
      hasDigests: true)
    let digests = try reading.read(
      consumer: { try PackingConsumer(parser: try RecordParser(plan: plans[$0])) },
      progress: progress,
      commit: { consumer, file, firstRow, rows in
        totals.files[places[file]].rows += rows
        totals.files[places[file]].accepted += consumer.records.count
        totals.files[places[file]].rejected += consumer.rejects.count
        totals.amount += consumer.amount
        for var reject in consumer.rejects {
          reject.row += firstRow
          rejects(reject)
        }
      },
      deliver: { worker, consumer in
        if !consumer.records.isEmpty { try sink(worker, consumer.records.span) }
      })
    for (place, digest) in zip(places, digests) { totals.files[place].digest = digest }
    return totals
  }

  /// Reads the records of a few organisations with all their words, in the order of files and rows.
  ///
  /// They are exactly those that ``records(codebook:organisations:threads:progress:rejects:sink:)``
  /// hands over for these organisations.
  ///
  /// - Parameters:
  ///   - wanted: places in `table`.
  ///   - threads: how many workers, from 1.
  /// - Throws: ``DatasetError``.
  public func detailedRecords(
    of wanted: Set<UInt32>, codebook: RecordCodebook, organisations table: OrganisationTable,
    threads: Int
  ) throws -> [CreditRecord] {
    let files = tables(.records)
    let plans = try plans(codebook: codebook, organisations: table, of: files)
    var marks = [Bool](repeating: false, count: table.organisations.count)
    for index in wanted where Int(index) < marks.count { marks[Int(index)] = true }
    var records: [CreditRecord] = []
    let reading = RecordReading(
      directory: directory, files: files, threads: max(1, threads),
      blockSize: RecordReading.blockSize)
    try reading.read(
      consumer: { try WordingConsumer(parser: try RecordParser(plan: plans[$0]), marks: marks) },
      commit: { consumer, file, firstRow, _ in
        for found in consumer.found {
          records.append(
            CreditRecord(
              packed: found.packed, id: found.id, documentNumber: found.documentNumber,
              authority: found.authority, basis: found.basis, file: files[file].name,
              row: firstRow + found.row))
        }
      },
      deliver: { _, _ in })
    return records
  }

  /// How each file of records is read.
  func plans(
    codebook: RecordCodebook, organisations: OrganisationTable, of files: [TableFile]
  ) throws -> [RecordPlan] {
    let words = FieldWords(codebook: codebook)
    let check = CodeCheck(identifier: identifier)
    let authorities = Authorities(codebook.departments)
    return try files.map { file in
      try RecordPlan(
        source: file, check: check, words: words, codes: organisations.codes,
        authorities: authorities)
    }
  }
}
