import Credit

/// A record of a synthetic city before it is written.
struct SyntheticRecord {
  var category: Category
  /// The index of its department; nil for the court.
  var department: Int?
  var decided: CalendarDate
  var submitted: CalendarDate
  var actEnded: CalendarDate?
  var severity = Severity.none
  /// Yuan; 0 for none.
  var amount = 0
  var expires: CalendarDate?
  var repaired: CalendarDate?
  var status = RecordStatus.valid
  var circumstance = RecordCircumstance.ordinary
  /// The number in its document number; 0 when it has none.
  var serial = 0

  /// Its domain; nil for the court's.
  var domain: Int? { department.map { Department.all[$0].domain } }

  /// The peculiarity that decides what becomes of it on the day, in the order of `Eligibility`.
  func peculiarity(asOf: CalendarDate) -> Planted? {
    if decided > asOf { return .future }
    if status == .annulled { return .annulled }
    if status == .underObjection, circumstance == .ordinary { return .underObjection }
    switch circumstance {
    case .simpleProcedure: return .simpleProcedure
    case .voluntarilyRemedied: return .voluntarilyRemedied
    case .ordinary: break
    }
    if let repaired, repaired <= asOf { return .repaired }
    if (actEnded ?? decided).adding(months: 60) <= asOf { return .expiredByStatute }
    if let expires, expires < asOf { return .expiredByOwnTerm }
    return repaired == nil ? nil : .repairedLater
  }

  /// A licence that never ends: a day beyond all that a city knows.
  static let never = CalendarDate(daysSinceEpoch: 47_481)
}

/// What is wrong with a row that is written on purpose.
struct Flaw {
  var code: [UInt8]?
  var isPerson = false
  var decided: [UInt8]?
  var amount: Word?
  var category: [UInt8]?
  var hasStrayQuote = false
  var lacksLastField = false
}
