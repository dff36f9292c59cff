import Credit

/// The columns in which checked records are handed to an engine: one way of writing for every
/// dataset, in the words of Fenji, with the place each record came from.
public enum StagedRecords {
  /// The names of the columns, which are the header.
  public static let columns = [
    "file", "row_number", "code", "category", "domain", "severity", "status", "circumstance",
    "decided_on", "act_ended_on", "submitted_on", "expires_on", "repaired_on", "amount_in_fen",
    "document_number", "authority", "source_id",
  ]

  /// The header's bytes.
  public static let header = Array((columns.joined(separator: ",") + "\n").utf8)
}

extension Dataset {
  /// Reads the records and hands them over as rows of ``StagedRecords``: what an engine of SQL would
  /// read in its own way (quotation marks, encodings, the descriptor's mapping) is settled here.
  ///
  /// Which rows come, the totals and the rejects are those of
  /// ``records(codebook:organisations:threads:leavingOut:progress:rejects:places:sink:)``.
  ///
  /// - Parameter sink: called with a worker's number in `0..<threads` and rows in UTF-8, at the same
  ///   time for different workers, never for one.
  /// - Throws: ``DatasetError``.
  public func stagedRecords(
    codebook: RecordCodebook, organisations: OrganisationTable, threads: Int,
    rejects: (Reject) -> Void, sink: @Sendable (_ worker: Int, _ rows: [UInt8]) throws -> Void
  ) throws -> RecordTotals {
    try staged(
      as: .rows, codebook: codebook, organisations: organisations, threads: threads,
      rejects: rejects, sink: sink
    ).totals
  }

  /// The digest of the records that ``records(codebook:organisations:threads:progress:rejects:sink:)``
  /// hands over, in whatever files they lie. O(rows).
  ///
  /// - Throws: ``DatasetError``.
  public func recordDigest(
    codebook: RecordCodebook, organisations: OrganisationTable, threads: Int
  ) throws -> RecordDigest {
    try staged(
      as: .digest, codebook: codebook, organisations: organisations, threads: threads,
      rejects: { _ in }, sink: { _, _ in }
    ).digest
  }

  private func staged(
    as form: StagingConsumer.Form, codebook: RecordCodebook, organisations: OrganisationTable,
    threads: Int,
    rejects: (Reject) -> Void, sink: @Sendable (_ worker: Int, _ rows: [UInt8]) throws -> Void
  ) throws -> (totals: RecordTotals, digest: RecordDigest) {
    let files = tables(.records)
    let plans = try plans(codebook: codebook, organisations: organisations, of: files)
    var totals = RecordTotals(
      files: files.map { RecordTotals.File(file: $0.name, rows: 0, accepted: 0, rejected: 0) },
      bytes: 0, amount: 0)
    for (place, file) in files.enumerated() {
      totals.files[place].bytes = try InputFile(file.name, in: directory).size
      totals.bytes += totals.files[place].bytes
    }
    let words = StagingWords(codebook: codebook, organisations: organisations)
    let reading = RecordReading(
      directory: directory, files: files, threads: max(1, threads),
      blockSize: RecordReading.blockSize, hasDigests: true)
    var digest = RecordDigest()
    let digests = try reading.read(
      consumer: {
        try StagingConsumer(parser: try RecordParser(plan: plans[$0]), words: words, form: form)
      },
      commit: { consumer, file, stretch in
        totals.files[file].rows += stretch.rows
        totals.files[file].accepted += consumer.count
        totals.files[file].rejected += consumer.rejects.count
        totals.amount += consumer.amount
        digest.merge(consumer.digest)
        consumer.firstRow = stretch.firstRow
        for var reject in consumer.rejects {
          reject.row += stretch.firstRow
          rejects(reject)
        }
      },
      deliver: { worker, consumer in
        if form == .rows, consumer.count > 0 { try sink(worker, consumer.rows()) }
      })
    for (place, hash) in zip(files.indices, digests) { totals.files[place].digest = hash }
    return (totals, digest)
  }
}
