public import Credit

/// A batch of records reported to the provincial platform (归集报送).
public struct Upload: Hashable, Sendable {
  /// Where it stands.
  public let place: EntryPlace
  /// Its number.
  public let batch: String
  /// The day it was reported.
  public let reportedOn: CalendarDate
  /// The department as written.
  public let department: String
  /// The class of data.
  public let dataClass: String
  /// How many records were sent.
  public let records: Int
  /// How many of them the province took.
  public let accepted: Int
  /// How many of these their subjects have authorised.
  public let authorised: Int

  /// A batch from its parts.
  public init(
    place: EntryPlace, batch: String, reportedOn: CalendarDate, department: String,
    dataClass: String, records: Int, accepted: Int, authorised: Int
  ) {
    self.place = place
    self.batch = batch
    self.reportedOn = reportedOn
    self.department = department
    self.dataClass = dataClass
    self.records = records
    self.accepted = accepted
    self.authorised = authorised
  }
}

/// How far a commitment or a contract is performed.
public enum PerformanceState: String, Hashable, Sendable, CaseIterable {
  /// It runs.
  case open
  /// It was performed.
  case kept
  /// It was broken.
  case broken

  /// What users see.
  public var title: Phrase {
    switch self {
    case .open: Phrase("履行中", "running")
    case .kept: Phrase("已履约", "performed")
    case .broken: Phrase("违约", "broken")
    }
  }
}

/// A credit commitment (信用承诺) of an organisation.
public struct Commitment: Hashable, Sendable {
  /// Where it stands.
  public let place: EntryPlace
  /// Index of the organisation.
  public let organisation: UInt32
  /// Its number.
  public let id: String
  /// The department it was made to, as written.
  public let department: String
  /// What it is about.
  public let matter: String
  /// The day it was made.
  public let committedOn: CalendarDate
  /// The last day to perform it, when it has one.
  public let dueOn: CalendarDate?
  /// The day it was reported to the province; nil when it wasn't.
  public let reportedOn: CalendarDate?
  /// How far it is performed.
  public let state: PerformanceState
  /// The day it was performed or broken, when it was.
  public let performedOn: CalendarDate?
  /// The day that was reported to the province; nil when it wasn't.
  public let performanceReportedOn: CalendarDate?

  /// A commitment from its parts.
  public init(
    place: EntryPlace, organisation: UInt32, id: String, department: String, matter: String,
    committedOn: CalendarDate, dueOn: CalendarDate?, reportedOn: CalendarDate?,
    state: PerformanceState, performedOn: CalendarDate?, performanceReportedOn: CalendarDate?
  ) {
    self.place = place
    self.organisation = organisation
    self.id = id
    self.department = department
    self.matter = matter
    self.committedOn = committedOn
    self.dueOn = dueOn
    self.reportedOn = reportedOn
    self.state = state
    self.performedOn = performedOn
    self.performanceReportedOn = performanceReportedOn
  }
}

/// What can happen on a credit-loan platform.
public enum LoanEvent: String, Hashable, Sendable, CaseIterable {
  /// An organisation registers.
  case registration
  /// Credit is granted.
  case grant
  /// Money is paid out.
  case disbursement
}

/// An event of a credit-loan (信易贷) platform.
public struct LoanEntry: Hashable, Sendable {
  /// Where it stands.
  public let place: EntryPlace
  /// Index of the organisation.
  public let organisation: UInt32
  /// Its number.
  public let id: String
  /// What happened.
  public let event: LoanEvent
  /// The platform's name.
  public let platform: String
  /// The day.
  public let happenedOn: CalendarDate
  /// The amount in fen; 0 for a registration.
  public let amount: Int64

  /// An event from its parts.
  public init(
    place: EntryPlace, organisation: UInt32, id: String, event: LoanEvent, platform: String,
    happenedOn: CalendarDate, amount: Int64
  ) {
    self.place = place
    self.organisation = organisation
    self.id = id
    self.event = event
    self.platform = platform
    self.happenedOn = happenedOn
    self.amount = amount
  }
}

/// A contract that a department reports (合同履约).
public struct Contract: Hashable, Sendable {
  /// Where it stands.
  public let place: EntryPlace
  /// Index of the organisation that performs it.
  public let organisation: UInt32
  /// Its number.
  public let id: String
  /// The department as written.
  public let department: String
  /// The day it was signed.
  public let signedOn: CalendarDate
  /// The last day to perform it, when it has one.
  public let dueOn: CalendarDate?
  /// The amount in fen.
  public let amount: Int64
  /// How far it is performed.
  public let state: PerformanceState
  /// The day it was reported to the platform; nil when it wasn't.
  public let reportedOn: CalendarDate?

  /// A contract from its parts.
  public init(
    place: EntryPlace, organisation: UInt32, id: String, department: String,
    signedOn: CalendarDate, dueOn: CalendarDate?, amount: Int64, state: PerformanceState,
    reportedOn: CalendarDate?
  ) {
    self.place = place
    self.organisation = organisation
    self.id = id
    self.department = department
    self.signedOn = signedOn
    self.dueOn = dueOn
    self.amount = amount
    self.state = state
    self.reportedOn = reportedOn
  }
}

/// A field in which good credit is rewarded (信易+), with a case of it.
public struct CreditPlusCase: Hashable, Sendable {
  /// Where it stands.
  public let place: EntryPlace
  /// The field as written.
  public let field: String
  /// The case's name; empty for none.
  public let title: String
  /// The department as written.
  public let department: String
  /// The day the case was sent to the platform; nil when it wasn't.
  public let pushedOn: CalendarDate?

  /// A case from its parts.
  public init(
    place: EntryPlace, field: String, title: String, department: String, pushedOn: CalendarDate?
  ) {
    self.place = place
    self.field = field
    self.title = title
    self.department = department
    self.pushedOn = pushedOn
  }
}

/// How many credit checks a department made on a day for a matter. Nothing says who was checked.
public struct CheckCount: Hashable, Sendable {
  /// Where it stands.
  public let place: EntryPlace
  /// The day, or the last day of the month they are counted for.
  public let checkedOn: CalendarDate
  /// The department as written.
  public let department: String
  /// What they were for.
  public let matter: String
  /// How many.
  public let count: Int

  /// A count from its parts.
  public init(
    place: EntryPlace, checkedOn: CalendarDate, department: String, matter: String, count: Int
  ) {
    self.place = place
    self.checkedOn = checkedOn
    self.department = department
    self.matter = matter
    self.count = count
  }
}

/// The registered scope of business (经营范围) of an organisation.
public struct BusinessScope: Hashable, Sendable {
  /// Where it stands.
  public let place: EntryPlace
  /// Index of the organisation.
  public let organisation: UInt32
  /// The text.
  public let text: String

  /// A scope from its parts.
  public init(place: EntryPlace, organisation: UInt32, text: String) {
    self.place = place
    self.organisation = organisation
    self.text = text
  }
}
