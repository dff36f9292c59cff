import Credit

/// What is wrong with a row of records: the field and the reason.
struct RecordFault: Error {
  let field: RecordField
  let reason: RejectReason
}

/// Turns the rows of one file into packed records; every worker has its own.
///
/// All work is on bytes: a row that can be used costs no allocation.
struct RecordParser {
  let plan: RecordPlan
  private let converter: GB18030Converter?
  private let columns: RecordColumns
  /// A field in UTF-8, when the file isn't, and a folded one.
  private var decoded: [UInt8] = []
  private var folded: [UInt8] = []
  /// Keys of the names of authorities met so far.
  private var knownAuthorities = WordTable()
  /// The organisations of the rows in hand.
  private var organisations: [UInt32] = []
  /// Where the search for each of them begins.
  private var starts: [Int] = []

  private static let knownAuthoritiesLimit = 65_536

  /// - Throws: ``DatasetError/noConverter(file:)``.
  init(plan: RecordPlan) throws {
    self.plan = plan
    converter =
      plan.source.table.encoding == .gb18030
      ? try GB18030Converter(file: plan.source.name) : nil
    columns = RecordColumns(plan: plan, converter: converter)
  }

  /// Appends the records of the rows whose organisations have been looked up, but for those that
  /// need the careful look of ``record(_:_:index:)``.
  ///
  /// - Returns: how many need it; ``needsCare(_:)`` says which.
  mutating func plainRecords(
    _ text: RawSpan, _ bounds: Span<FieldBounds>, count: Int, into records: inout [PackedRecord]
  ) -> Int {
    columns.read(
      text, bounds, count: count, organisations: organisations.span,
      knownAuthorities: knownAuthorities, into: &records)
  }

  /// Whether the row of that index was left out by the last ``plainRecords(_:_:count:into:)``.
  func needsCare(_ index: Int) -> Bool { columns.careful[index] }

  /// Looks up the organisations of some rows.
  mutating func findOrganisations(
    _ text: RawSpan, _ bounds: Span<FieldBounds>, count: Int
  ) {
    if organisations.count != count {
      organisations = Array(repeating: CodeIndex.unknown, count: count)
      starts = Array(repeating: 0, count: count)
    }
    Self.find(plan, text, bounds, starts: &starts, organisations: &organisations)
  }

  private static func find(
    _ plan: RecordPlan, _ text: RawSpan, _ bounds: Span<FieldBounds>, starts: inout [Int],
    organisations: inout [UInt32]
  ) {
    var starts = starts.mutableSpan
    var places = organisations.mutableSpan
    plan.codes.findAll(
      text, bounds, first: plan[.code].column, stride: plan.stride, starts: &starts,
      places: &places)
  }

  /// The organisation of the row of that index among those looked up; nil when it is unknown.
  func organisation(at index: Int) -> UInt32? {
    organisations[index] == CodeIndex.unknown ? nil : organisations[index]
  }

  /// The record of a row whose organisation has been looked up as the one of that index.
  mutating func record(
    _ text: RawSpan, _ bounds: Span<FieldBounds>, index: Int
  ) throws(RecordFault) -> PackedRecord {
    let plan = plan
    try plan.refusePersons(text, bounds)
    let organisation = organisations[index]
    if organisation == CodeIndex.unknown { throw plan.unknownOrganisation(text, bounds) }
    let category = try word(.category, text, bounds)
    let decided = try plan.day(.decidedOn, text, bounds)
    let domain = try word(.domain, text, bounds)
    let authority = try authority(text, bounds)
    let actEnded = try plan.day(.actEndedOn, text, bounds)
    let submitted = try plan.day(.submittedOn, text, bounds)
    let severity = try word(.severity, text, bounds)
    let amount = try plan.amount(text, bounds)
    let expires = try plan.day(.expiresOn, text, bounds)
    let repaired = try plan.day(.repairedOn, text, bounds)
    let status = try word(.status, text, bounds)
    let circumstance = try word(.circumstance, text, bounds)
    let record = PackedRecord(
      document: 0, amount: amount, organisation: organisation,
      actEnded: actEnded.isStated ? actEnded : decided, decided: decided, submitted: submitted,
      expires: expires.rawValue < DayReader.never.rawValue ? expires : DayReader.unlimited,
      repaired: repaired, category: category, domain: domain,
      severity: Severity(rawValue: severity) ?? .none,
      status: RecordStatus(rawValue: status) ?? .valid,
      circumstance: RecordCircumstance(rawValue: circumstance) ?? .ordinary)
    var document = try digest(.documentNumber, text, bounds).asDocument
    if document.isEmpty {
      document = try digest(.id, text, bounds)
    } else {
      try checkEncoding(.id, text, bounds)
    }
    try checkEncoding(.basis, text, bounds)
    let key = document.key(of: record, authority: authority)
    return record.withDocument(key.low, tail: key.high)
  }

  /// The number of a word in a field with a vocabulary.
  @inline(__always)
  private mutating func word(
    _ field: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> UInt8 {
    if let value = try plan.word(field, text, bounds) { return value }
    return try unusualWord(field, text, bounds[plan[field].column])
  }

  /// A word that the table hasn't in the file's encoding: GB 18030 can write some characters in two
  /// ways.
  private mutating func unusualWord(
    _ name: RecordField, _ text: RawSpan, _ field: FieldBounds
  ) throws(RecordFault) -> UInt8 {
    let unknown = RecordFault(field: name, reason: FieldWords.unknown(name.tableField.type))
    guard let converter else {
      guard UTF8Check.isValid(text, field) else {
        throw RecordFault(field: name, reason: .badEncoding)
      }
      throw unknown
    }
    guard converter.decode(text, field, into: &decoded) else {
      throw RecordFault(field: name, reason: .badEncoding)
    }
    let whole = FieldBounds(0, decoded.count - FieldBounds.padding)
    let value = plan.plainWords.value(of: decoded.span.bytes, whole, field: name.rawValue)
    guard let value else { throw unknown }
    guard value != RecordPlan.missing else {
      throw RecordFault(field: name, reason: .missingValue)
    }
    return UInt8(truncatingIfNeeded: value)
  }

  /// The key of the department.
  private mutating func authority(
    _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> UInt64 {
    let source = plan[.authority]
    guard source.column >= 0 else { return source.constant }
    let field = bounds[source.column]
    if field.isEmpty { return source.empty }
    if let known = knownAuthorities.value(of: text, field) { return known }
    let key: UInt64
    if let given = plan.words.value(of: text, field, field: RecordField.authority.rawValue) {
      key = given
    } else {
      key = plan.authorities.key(of: try textDigest(.authority, text, field).short)
    }
    if knownAuthorities.count < Self.knownAuthoritiesLimit {
      knownAuthorities.set(key, for: text, field)
    }
    return key
  }

  /// The digest of a field's folded text, or of what the descriptor gives for it.
  private mutating func digest(
    _ name: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> DocumentDigest {
    let source = plan[name]
    guard source.column >= 0 else { return plan.digests[Int(source.constant)] }
    let field = bounds[source.column]
    if field.isEmpty { return plan.digests[Int(source.empty)] }
    if source.hasWords, let known = plan.words.value(of: text, field, field: name.rawValue) {
      return plan.digests[Int(known)]
    }
    return try textDigest(name, text, field)
  }

  private mutating func textDigest(
    _ name: RecordField, _ text: RawSpan, _ field: FieldBounds
  ) throws(RecordFault) -> DocumentDigest {
    var digest: DocumentDigest?
    if let converter {
      if converter.decode(text, field, into: &decoded) {
        let whole = FieldBounds(0, decoded.count - FieldBounds.padding)
        digest = Self.folded(decoded, whole, into: &folded)
      }
    } else {
      digest = DocumentDigest.text(text, field, scratch: &folded)
    }
    guard let digest else { throw RecordFault(field: name, reason: .badEncoding) }
    return digest
  }

  private static func folded(
    _ text: [UInt8], _ bounds: FieldBounds, into scratch: inout [UInt8]
  ) -> DocumentDigest? {
    DocumentDigest.text(text.span.bytes, bounds, scratch: &scratch)
  }

  private mutating func checkEncoding(
    _ name: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) {
    let column = plan[name].column
    guard column >= 0, !bounds[column].isEmpty else { return }
    if UTF8Check.isASCII(text, bounds[column]) { return }
    let isText =
      converter.map { $0.decode(text, bounds[column], into: &decoded) }
      ?? UTF8Check.isValid(text, bounds[column])
    guard isText else { throw RecordFault(field: name, reason: .badEncoding) }
  }
}
