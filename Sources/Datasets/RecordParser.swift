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
  private let codes: CodeIndex
  private let authorities: Authorities
  private let days = DayReader.shared
  private let converter: GB18030Converter?
  /// A field in UTF-8, when the file isn't.
  private var decoded: [UInt8] = []
  /// Keys of the names of authorities met so far.
  private var knownAuthorities = WordTable()

  private static let knownAuthoritiesLimit = 4096

  /// - Throws: ``DatasetError/noConverter(file:)``.
  init(plan: RecordPlan, codes: CodeIndex, authorities: Authorities) throws {
    self.plan = plan
    self.codes = codes
    self.authorities = authorities
    converter =
      plan.source.table.encoding == .gb18030
      ? try GB18030Converter(file: plan.source.name) : nil
  }

  /// The record of a row.
  mutating func record(
    _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> PackedRecord {
    try refusePersons(text, bounds)
    let organisation = try organisation(text, bounds)
    let category = try word(.category, text, bounds)
    let decided = try day(.decidedOn, text, bounds)
    let domain = try word(.domain, text, bounds)
    let authority = try authority(text, bounds)
    let actEnded = try day(.actEndedOn, text, bounds)
    let submitted = try day(.submittedOn, text, bounds)
    let severity = try word(.severity, text, bounds)
    let amount = try amount(text, bounds)
    let expires = try day(.expiresOn, text, bounds)
    let repaired = try day(.repairedOn, text, bounds)
    let status = try word(.status, text, bounds)
    let circumstance = try word(.circumstance, text, bounds)
    var record = PackedRecord(
      document: 0, amount: amount, organisation: organisation,
      actEnded: actEnded.isStated ? actEnded : decided, decided: decided, submitted: submitted,
      expires: expires.rawValue < DayReader.never.rawValue ? expires : PackedDay(rawValue: .max),
      repaired: repaired, category: category, domain: domain,
      severity: Severity(rawValue: severity) ?? .none,
      status: RecordStatus(rawValue: status) ?? .valid,
      circumstance: RecordCircumstance(rawValue: circumstance) ?? .ordinary)
    let document = try digest(.documentNumber, text, bounds)
    if document != 0 {
      try checkEncoding(.id, text, bounds)
      record.document = DocumentDigest.key(
        document: document, authority: authority, category: category)
    } else {
      let id = try digest(.id, text, bounds)
      record.document =
        id == 0
        ? DocumentDigest.key(contentsOf: record, authority: authority)
        : DocumentDigest.key(id: id, authority: authority, of: record)
    }
    try checkEncoding(.basis, text, bounds)
    return record
  }

  private func refusePersons(
    _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) {
    let column = plan.columns[RecordField.kind.rawValue]
    let value =
      column < 0
      ? plan.constants[RecordField.kind.rawValue]
      : plan.words.value(of: text, bounds[column], field: RecordField.kind.rawValue)
    if value == 1 { throw RecordFault(field: .kind, reason: .naturalPerson) }
  }

  private func organisation(
    _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> UInt32 {
    let field = bounds[plan.columns[RecordField.code.rawValue]]
    if let index = codes.index(of: text, field) { return index }
    throw RecordFault(
      field: .code, reason: plan.check.fault(text, field) ?? .unknownOrganisation)
  }

  /// The number of a word in a field with a vocabulary.
  private mutating func word(
    _ field: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> UInt8 {
    let column = plan.columns[field.rawValue]
    let value =
      if column < 0 {
        plan.constants[field.rawValue]
      } else if let value = plan.words.value(of: text, bounds[column], field: field.rawValue) {
        value
      } else {
        try unusualWord(field, text, bounds[column])
      }
    guard value != RecordPlan.missing else {
      throw RecordFault(field: field, reason: .missingValue)
    }
    return UInt8(truncatingIfNeeded: value)
  }

  /// A word that the table hasn't in the file's encoding: GB 18030 can write some characters in two
  /// ways.
  private mutating func unusualWord(
    _ name: RecordField, _ text: RawSpan, _ field: FieldBounds
  ) throws(RecordFault) -> UInt64 {
    guard let converter else {
      let isText = UTF8Check.isValid(text, field)
      throw RecordFault(
        field: name, reason: isText ? FieldWords.unknown(name.tableField.type) : .badEncoding)
    }
    guard converter.decode(text, field, into: &decoded) else {
      throw RecordFault(field: name, reason: .badEncoding)
    }
    let whole = FieldBounds(0, decoded.count - FieldBounds.padding)
    guard
      let value = plan.plainWords.value(of: decoded.span.bytes, whole, field: name.rawValue)
    else { throw RecordFault(field: name, reason: FieldWords.unknown(name.tableField.type)) }
    return value
  }

  private func day(
    _ field: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> PackedDay {
    let column = plan.columns[field.rawValue]
    guard column >= 0 else {
      return PackedDay(rawValue: UInt16(truncatingIfNeeded: plan.constants[field.rawValue]))
    }
    let value: UInt64
    if plan.hasWords[field.rawValue],
      let known = plan.words.value(of: text, bounds[column], field: field.rawValue)
    {
      value = known
    } else if bounds[column].isEmpty {
      value = plan.empties[field.rawValue]
    } else {
      switch days.day(text, bounds[column]) {
      case .day(let day): return day
      case .fault(let reason): throw RecordFault(field: field, reason: reason)
      }
    }
    guard value != RecordPlan.missing else {
      throw RecordFault(field: field, reason: .missingValue)
    }
    return PackedDay(rawValue: UInt16(truncatingIfNeeded: value))
  }

  private func amount(
    _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> Int64 {
    let field = RecordField.amount.rawValue
    let column = plan.columns[field]
    guard column >= 0 else { return Int64(truncatingIfNeeded: plan.constants[field]) }
    if plan.hasWords[field], let known = plan.words.value(of: text, bounds[column], field: field) {
      return Int64(truncatingIfNeeded: known)
    }
    if bounds[column].isEmpty { return 0 }
    guard let fen = AmountReader.fen(text, bounds[column], places: plan.decimals) else {
      throw RecordFault(field: .amount, reason: .badNumber)
    }
    return fen
  }

  /// The key of the department.
  private mutating func authority(
    _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> UInt64 {
    let column = plan.columns[RecordField.authority.rawValue]
    guard column >= 0 else { return plan.constants[RecordField.authority.rawValue] }
    let field = bounds[column]
    if field.isEmpty, !plan.hasWords[RecordField.authority.rawValue] { return 0 }
    if let known = knownAuthorities.value(of: text, field) { return known }
    let digest = try digest(.authority, text, bounds)
    let key =
      plan.words.value(of: text, field, field: RecordField.authority.rawValue)
      ?? authorities.key(of: digest)
    if knownAuthorities.count < Self.knownAuthoritiesLimit {
      knownAuthorities.set(key, for: text, field)
    }
    return key
  }

  /// The digest of a folded text; 0 for one that is empty when folded.
  private mutating func digest(
    _ name: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) -> UInt64 {
    let column = plan.columns[name.rawValue]
    guard column >= 0 else { return plan.constants[name.rawValue] }
    let field = bounds[column]
    if plan.hasWords[name.rawValue],
      let known = plan.words.value(of: text, field, field: name.rawValue)
    {
      return known
    }
    var digest: UInt64?
    if let converter {
      if converter.decode(text, field, into: &decoded) {
        digest = DocumentDigest.text(
          decoded.span.bytes, FieldBounds(0, decoded.count - FieldBounds.padding))
      }
    } else {
      digest = DocumentDigest.text(text, field)
    }
    guard let digest else { throw RecordFault(field: name, reason: .badEncoding) }
    return digest
  }

  private mutating func checkEncoding(
    _ name: RecordField, _ text: RawSpan, _ bounds: Span<FieldBounds>
  ) throws(RecordFault) {
    let column = plan.columns[name.rawValue]
    guard column >= 0 else { return }
    let isText =
      converter.map { $0.decode(text, bounds[column], into: &decoded) }
      ?? UTF8Check.isValid(text, bounds[column])
    guard isText else { throw RecordFault(field: name, reason: .badEncoding) }
  }
}
