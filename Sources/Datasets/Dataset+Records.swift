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
  ///   - places: called for each stretch of rows, one after the other, in the order of files and rows,
  ///     with the file and the records that were in it.
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
    places: ((_ file: String, RowStretch, Span<PackedRecord>) throws -> Void)? = nil,
    sink: @Sendable (_ worker: Int, _ block: Span<PackedRecord>) throws -> Void
  ) throws -> RecordTotals {
    try records(
      codebook: codebook, organisations: organisations, threads: threads,
      leavingOut: leavingOut, blockSize: RecordReading.blockSize, progress: progress,
      rejects: rejects, places: places, sink: sink)
  }

  func records(
    codebook: RecordCodebook, organisations: OrganisationTable, threads: Int,
    leavingOut: Set<String> = [], blockSize: Int,
    progress: (@Sendable (_ bytesDone: Int, _ bytesTotal: Int) -> Void)?,
    rejects: (Reject) -> Void,
    places: ((_ file: String, RowStretch, Span<PackedRecord>) throws -> Void)? = nil,
    sink: @Sendable (_ worker: Int, _ block: Span<PackedRecord>) throws -> Void
  ) throws -> RecordTotals {
    let all = tables(.records)
    let numbers = all.indices.filter { !leavingOut.contains(all[$0].name) }
    let files = numbers.map { all[$0] }
    let plans = try plans(codebook: codebook, organisations: organisations, of: files)
    var totals = RecordTotals(
      files: all.map { RecordTotals.File(file: $0.name, rows: 0, accepted: 0, rejected: 0) },
      bytes: 0, amount: 0)
    for number in numbers {
      totals.files[number].bytes = try InputFile(all[number].name, in: directory).size
      totals.bytes += totals.files[number].bytes
    }
    let reading = RecordReading(
      directory: directory, files: files, threads: max(1, threads), blockSize: blockSize,
      hasDigests: true)
    let digests = try reading.read(
      consumer: { try PackingConsumer(parser: try RecordParser(plan: plans[$0])) },
      progress: progress,
      commit: { consumer, file, stretch in
        totals.files[numbers[file]].rows += stretch.rows
        totals.files[numbers[file]].accepted += consumer.records.count
        totals.files[numbers[file]].rejected += consumer.rejects.count
        totals.amount += consumer.amount
        for var reject in consumer.rejects {
          reject.row += stretch.firstRow
          rejects(reject)
        }
        try places?(files[file].name, stretch, consumer.records.span)
      },
      deliver: { worker, consumer in
        if !consumer.records.isEmpty { try sink(worker, consumer.records.span) }
      })
    for (number, digest) in zip(numbers, digests) { totals.files[number].digest = digest }
    return totals
  }

  /// Reads the records of a few organisations with all their words, in the order of files and rows.
  ///
  /// They are exactly those that ``records(codebook:organisations:threads:leavingOut:progress:rejects:places:sink:)``
  /// hands over for these organisations.
  ///
  /// - Parameters:
  ///   - wanted: places in `table`.
  ///   - threads: how many workers, from 1.
  ///   - stretches: by file where rows of these organisations are known to be, in their order; nil
  ///     reads all files.
  /// - Throws: ``DatasetError``.
  public func detailedRecords(
    of wanted: Set<UInt32>, codebook: RecordCodebook, organisations table: OrganisationTable,
    threads: Int, within stretches: [String: [RowStretch]]? = nil
  ) throws -> [CreditRecord] {
    let files = tables(.records)
    let plans = try plans(codebook: codebook, organisations: table, of: files)
    var marks = [Bool](repeating: false, count: table.organisations.count)
    for index in wanted where Int(index) < marks.count { marks[Int(index)] = true }
    if let stretches {
      return try StretchReading(directory: directory, files: files, threads: max(1, threads))
        .read(stretches) {
          try WordingConsumer(parser: try RecordParser(plan: plans[$0]), marks: marks)
        }
    }
    var records: [CreditRecord] = []
    let reading = RecordReading(
      directory: directory, files: files, threads: max(1, threads),
      blockSize: RecordReading.blockSize)
    try reading.read(
      consumer: { try WordingConsumer(parser: try RecordParser(plan: plans[$0]), marks: marks) },
      commit: { consumer, file, stretch in
        records += consumer.records(file: files[file].name, firstRow: stretch.firstRow)
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
