/// One credit record with the words a reader of a case record wants beside what is computed from.
public struct CreditRecord: Hashable, Sendable {
  /// What evaluations read of it.
  public let packed: PackedRecord
  /// The identifier its source gave it; empty when none.
  public let id: String
  /// The document number (文号) as written; empty when none.
  public let documentNumber: String
  /// The authority as written.
  public let authority: String
  /// The legal basis as written.
  public let basis: String
  /// The file it stands in, relative to its dataset.
  public let file: String
  /// The record's number in that file; the header is 1.
  public let row: Int

  /// A record from its parts.
  public init(
    packed: PackedRecord, id: String, documentNumber: String, authority: String, basis: String,
    file: String, row: Int
  ) {
    self.packed = packed
    self.id = id
    self.documentNumber = documentNumber
    self.authority = authority
    self.basis = basis
    self.file = file
    self.row = row
  }
}

/// A value reported about an organisation: a static risk score, a standardisation level.
public struct ReportedValue: Hashable, Sendable {
  /// Index of the organisation.
  public let organisation: UInt32
  /// Index of the supervision domain it belongs to.
  public let domain: UInt8
  /// The indicator's name in the data.
  public let indicator: String
  /// The value.
  public let value: ExactDecimal
  /// The day it was true.
  public let dated: CalendarDate

  /// A value from its parts.
  public init(
    organisation: UInt32, domain: UInt8, indicator: String, value: ExactDecimal,
    dated: CalendarDate
  ) {
    self.organisation = organisation
    self.domain = domain
    self.indicator = indicator
    self.value = value
    self.dated = dated
  }
}

/// What a later inspection found, for tests of whether grades predict anything.
public struct InspectionOutcome: Hashable, Sendable {
  /// Index of the organisation.
  public let organisation: UInt32
  /// Index of the supervision domain that inspected.
  public let domain: UInt8
  /// The day of the inspection.
  public let inspectedOn: CalendarDate
  /// Problems found.
  public let found: Int

  /// An outcome from its parts.
  public init(organisation: UInt32, domain: UInt8, inspectedOn: CalendarDate, found: Int) {
    self.organisation = organisation
    self.domain = domain
    self.inspectedOn = inspectedOn
    self.found = found
  }
}
