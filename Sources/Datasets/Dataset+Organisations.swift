import Credit

extension Dataset {
  /// Reads the organisations.
  ///
  /// Empty fields: the kind follows from the code (92… sole trader, 93… cooperative, 9… enterprise,
  /// 5… social organisation, 1… public institution, any other enterprise), the status is active,
  /// the rest is unknown. Of rows with one code the one whose contents come first in byte order
  /// stands, and of codes with one subject identifier the first, whatever the order of the rows.
  /// Natural persons are never taken.
  ///
  /// - Parameters:
  ///   - threads: how many workers, from 1; the result doesn't depend on it.
  ///   - rejects: called for each row that can't be used, in the order of files and rows.
  /// - Throws: ``DatasetError``.
  public func organisations(
    codebook: RecordCodebook, threads: Int = 1, rejects: (Reject) -> Void
  ) throws -> OrganisationTable {
    try organisations(
      codebook: codebook, threads: threads, blockSize: RecordReading.blockSize, rejects: rejects)
  }

  func organisations(
    codebook: RecordCodebook, threads: Int = 1, blockSize: Int, rejects: (Reject) -> Void
  ) throws -> OrganisationTable {
    let files = tables(.organisations)
    let words = FieldWords(codebook: codebook)
    for file in files { try words.check(file.table) }
    let check = CodeCheck(identifier: identifier)
    var candidates: [Candidate] = []
    var refused: [(file: Int, reject: Reject)] = []
    // A row has about a hundred and fifty bytes; growing moves all candidates again and again.
    candidates.reserveCapacity(
      try files.reduce(0) { try $0 + InputFile($1.name, in: directory).size } / 150)
    let reading = RecordReading(
      directory: directory, files: files, threads: max(1, threads), blockSize: blockSize)
    try reading.read(
      consumer: { try OrganisationConsumer(source: files[$0], check: check, words: words) },
      commit: { consumer, file, stretch in
        for (organisation, row) in consumer.found {
          candidates.append(Candidate(organisation, file: file, row: stretch.firstRow + row))
        }
        for var reject in consumer.rejects {
          reject.row += stretch.firstRow
          refused.append((file, reject))
        }
      },
      deliver: { _, _ in })
    // Words are sorted with their places, since candidates are large.
    let order = candidates.enumerated().map { place, candidate in
      (words: candidate.key.words, place: place)
    }.sorted { left, right in
      if left.words != right.words { return left.words < right.words }
      return Candidate.precedes(candidates[left.place], candidates[right.place])
    }.map(\.place)
    var kept: [Organisation] = []
    var subjects: Set<UInt64> = []
    kept.reserveCapacity(candidates.count)
    for (index, place) in order.enumerated() {
      let candidate = candidates[place]
      let organisation = candidate.organisation
      var reason: RejectReason?
      if index > 0, candidate.hasCode(of: candidates[order[index - 1]]) {
        reason = .repeatedCode
      } else if identifier == .creditCode {
        // Eight characters; the ninth follows from them.
        if !subjects.insert(candidate.key.second).inserted { reason = .repeatedSubject }
      }
      guard let reason else {
        kept.append(organisation)
        continue
      }
      let file = files[candidate.file]
      if reason == .repeatedCode, file.table.isWide { continue }
      let reject = Reject(
        file: file.name, row: candidate.row,
        column: file.columnName(of: OrganisationField.code.rawValue), code: organisation.code,
        reason: reason, value: organisation.code)
      refused.append((candidate.file, reject))
    }
    refused.sort { ($0.file, $0.reject.row) < ($1.file, $1.reject.row) }
    for (_, reject) in refused { rejects(reject) }
    return OrganisationTable(sorted: kept)
  }

  private struct Candidate {
    let organisation: Organisation
    let key: CodeKey
    let file: Int
    let row: Int

    init(_ organisation: Organisation, file: Int, row: Int) {
      self.organisation = organisation
      key = CodeKey(organisation.code)
      self.file = file
      self.row = row
    }

    /// Whether both have the same bytes for a code.
    func hasCode(of other: Candidate) -> Bool { key == other.key }

    /// By code, then by content, then by place.
    static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
      if left.key != right.key { return left.key < right.key }
      let contents = zip(content(left.organisation), content(right.organisation))
      for (first, second) in contents where !first.utf8.elementsEqual(second.utf8) {
        return first.utf8.lexicographicallyPrecedes(second.utf8)
      }
      return (left.file, left.row) < (right.file, right.row)
    }

    private static func content(_ organisation: Organisation) -> [String] {
      [
        organisation.name, organisation.kind.word, organisation.industry, organisation.area,
        organisation.town, organisation.registeredOn?.description ?? "", organisation.status.word,
        organisation.employees.map { String($0) } ?? "", String(organisation.scope),
      ]
    }
  }
}

/// Makes organisations of rows.
struct OrganisationParser {
  let words: FieldWords
  private let kinds: [String: OrganisationKind]
  private let statuses: [String: OrganisationStatus]
  /// Scopes met so far; a city has few.
  private var scopes: [String: UInt64] = [:]

  init(words: FieldWords) {
    self.words = words
    kinds = Dictionary(uniqueKeysWithValues: OrganisationKind.allCases.map { ($0.word, $0) })
    statuses = Dictionary(uniqueKeysWithValues: OrganisationStatus.allCases.map { ($0.word, $0) })
  }

  mutating func organisation(_ row: TableRows.Row) throws(TableRows.Fault) -> Organisation {
    func text(_ field: OrganisationField) -> String { row.texts[field.rawValue] }
    func read<Value>(
      _ field: OrganisationField, _ reason: RejectReason, _ value: (String) -> Value?
    ) throws(TableRows.Fault) -> Value? {
      guard !text(field).isEmpty else { return nil }
      guard let value = value(text(field)) else {
        throw TableRows.Fault(field: field.rawValue, reason: reason)
      }
      return value
    }
    let code = text(.code)
    return Organisation(
      code: code, name: text(.name),
      kind: try read(.kind, .unknownKind) { kinds[$0] } ?? Self.kind(ofCode: code),
      industry: text(.industry), area: text(.area), town: text(.town),
      registeredOn: try read(.registeredOn, .badDate, FieldWords.date),
      status: try read(.status, .unknownStatus) { statuses[$0] } ?? .active,
      employees: try read(.employees, .badNumber, FieldWords.count),
      scope: try scope(text(.scope)))
  }

  private mutating func scope(_ text: String) throws(TableRows.Fault) -> UInt64 {
    if text.isEmpty { return 0 }
    if let known = scopes[text] { return known }
    guard let bits = words.scope(text) else {
      throw TableRows.Fault(field: OrganisationField.scope.rawValue, reason: .unknownDomain)
    }
    scopes[text] = bits
    return bits
  }

  /// The kind that the first characters of a credit code stand for (GB 32100-2015, table 1).
  static func kind(ofCode code: String) -> OrganisationKind {
    if code.hasPrefix("92") { return .soleTrader }
    if code.hasPrefix("93") { return .cooperative }
    return switch code.utf8.first {
    case UInt8(ascii: "5"): .socialOrganisation
    case UInt8(ascii: "1"): .publicInstitution
    default: .enterprise
    }
  }
}
