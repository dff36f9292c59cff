/// One credit record in thirty-two bytes: all that an evaluation reads of it.
///
/// Records are streamed by the hundred million, so they are neither objects nor strings here.
/// Days are ``PackedDay`` values; categories, domains and organisations are indices into the tables
/// the reader was given.
public struct PackedRecord: Hashable, Sendable, BitwiseCopyable {
  /// Digest of the folded document number, the issuing department and the category: of two records
  /// of one organisation that agree in it and in ``documentTail`` one decision came twice.
  public var document: UInt64
  /// From the lowest bit: the amount (fifty), severity, status and circumstance (two each), and
  /// eight more bits of the digest.
  @usableFromInline var bits: UInt64
  /// Index of the organisation.
  public var organisation: UInt32
  /// The day the act ended; the day of decision when the data doesn't say.
  public var actEnded: PackedDay
  /// The day of decision.
  public var decided: PackedDay
  /// The day it reached the platform.
  public var submitted: PackedDay
  /// The last day it is valid by its own text.
  public var expires: PackedDay
  /// The day it was repaired or left its list.
  public var repaired: PackedDay
  /// Index of the category in the catalogue.
  public var category: UInt8
  /// Index of the supervision domain; 255 for none.
  public var domain: UInt8

  /// The domain index of a record that belongs to none.
  public static let noDomain: UInt8 = 255

  /// The largest amount, in fen: ten million million yuan.
  public static let maximumAmount: Int64 = 1_000_000_000_000_000

  /// Amount in fen (分), 0…``maximumAmount``; 0 when there is none.
  @inlinable
  public var amount: Int64 { Int64(bits & 0x3_FFFF_FFFF_FFFF) }

  /// How grave.
  @inlinable
  public var severity: Severity {
    switch bits >> 50 & 3 {
    case 0: .none
    case 1: .minor
    case 2: .ordinary
    default: .serious
    }
  }

  /// What the authority says of it.
  @inlinable
  public var status: RecordStatus {
    switch bits >> 52 & 3 {
    case 0: .valid
    case 1: .underObjection
    case 2: .repaired
    default: .annulled
    }
  }

  /// A circumstance that bars it from counting.
  @inlinable
  public var circumstance: RecordCircumstance {
    switch bits >> 54 & 3 {
    case 0: .ordinary
    case 1: .simpleProcedure
    default: .voluntarilyRemedied
    }
  }

  /// Status and circumstance in four bits.
  @usableFromInline var standing: UInt64 { bits >> 52 & 15 }

  /// Eight more bits of the digest.
  @inlinable
  public var documentTail: UInt8 { UInt8(truncatingIfNeeded: bits >> 56) }

  /// A record from its parts; traps on an amount out of range.
  @inlinable
  public init(
    document: UInt64, documentTail: UInt8 = 0, amount: Int64, organisation: UInt32,
    actEnded: PackedDay, decided: PackedDay, submitted: PackedDay, expires: PackedDay,
    repaired: PackedDay, category: UInt8, domain: UInt8, severity: Severity, status: RecordStatus,
    circumstance: RecordCircumstance
  ) {
    precondition(
      amount >= 0 && amount <= Self.maximumAmount, "an amount out of the range of records")
    self.document = document
    bits =
      UInt64(bitPattern: amount) | UInt64(severity.rawValue) << 50 | UInt64(status.rawValue) << 52
      | UInt64(circumstance.rawValue) << 54 | UInt64(documentTail) << 56
    self.organisation = organisation
    self.actEnded = actEnded
    self.decided = decided
    self.submitted = submitted
    self.expires = expires
    self.repaired = repaired
    self.category = category
    self.domain = domain
  }

  /// The same record with the digest of its document.
  @inlinable
  public func withDocument(_ document: UInt64, tail: UInt8) -> PackedRecord {
    var record = self
    record.document = document
    record.bits = record.bits & 0xFF_FFFF_FFFF_FFFF | UInt64(tail) << 56
    return record
  }

  /// Whether this and another record of the same organisation are one decision that came twice.
  @inlinable
  public func isCopy(of other: PackedRecord) -> Bool {
    document == other.document && (bits ^ other.bits) >> 56 == 0
  }

  /// The order in which one organisation's records are looked at: by decision, and among copies of
  /// one decision the one that counts first.
  ///
  /// Of copies that disagree the one most in the organisation's favour stands: annulled before
  /// repaired before under objection before valid; then what never counts; then the earlier repair,
  /// expiry and end of the act, the lower severity and the smaller amount. So the choice depends on
  /// the contents alone, never on which feed or row came first.
  public static func precedes(_ left: PackedRecord, _ right: PackedRecord) -> Bool {
    if left.document != right.document { return left.document < right.document }
    if left.documentTail != right.documentTail { return left.documentTail < right.documentTail }
    if left.status != right.status { return left.status.rawValue > right.status.rawValue }
    if left.circumstance != right.circumstance {
      return left.circumstance.rawValue > right.circumstance.rawValue
    }
    if left.repaired != right.repaired { return left.repaired.sortsBefore(right.repaired) }
    if left.expires != right.expires { return left.expires.sortsBefore(right.expires) }
    if left.actEnded != right.actEnded { return left.actEnded.sortsBefore(right.actEnded) }
    if left.decided != right.decided { return left.decided.sortsBefore(right.decided) }
    if left.severity != right.severity { return left.severity.rawValue < right.severity.rawValue }
    if left.amount != right.amount { return left.amount < right.amount }
    if left.domain != right.domain { return left.domain < right.domain }
    if left.submitted != right.submitted { return left.submitted.sortsBefore(right.submitted) }
    return left.category < right.category
  }
}

/// A day in sixteen bits: 1970-01-01 is 1, nothing stated is 0, and the last value stands for
/// 2149-06-05 and all later days.
public struct PackedDay: Hashable, Sendable, BitwiseCopyable {
  /// Days since 1969-12-31, or 0.
  public let rawValue: UInt16

  /// The value with that raw number.
  @inlinable
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Packs a day; nil for one before 1970.
  public init?(_ date: CalendarDate) {
    guard date.daysSinceEpoch >= 0 else { return nil }
    rawValue = UInt16(min(date.daysSinceEpoch + 1, 65_535))
  }

  /// Nothing stated.
  public static let none = PackedDay(rawValue: 0)

  /// Whether a day is stated.
  @inlinable
  public var isStated: Bool { rawValue != 0 }

  /// The day, or nil when none is stated.
  public var date: CalendarDate? {
    isStated ? CalendarDate(daysSinceEpoch: Int32(rawValue) - 1) : nil
  }

  /// Earlier days first, nothing stated last.
  func sortsBefore(_ other: PackedDay) -> Bool {
    rawValue &- 1 < other.rawValue &- 1
  }
}
