public import Credit
public import Datasets

/// Registrations on the credit-loan platforms (信易贷) and the credit granted and paid out there.
public struct LoanReport: Hashable, Sendable {
  /// A platform.
  public struct Line: Hashable, Sendable {
    /// The platform's name.
    public let platform: String
    /// Firms registered there.
    public var firms = 0
    /// Grants in the window.
    public var grants = 0
    /// Their sum in yuan.
    public var granted = ExactDecimal.zero
    /// Disbursements in the window.
    public var disbursements = 0
    /// Their sum in yuan.
    public var disbursed = ExactDecimal.zero
  }

  /// By platform, in the order of the rules.
  public let lines: [Line]
  /// Operating firms that are registered, each once.
  public let registered: Int
  /// Operating firms.
  public let operating: Int
  /// What a person should see.
  public let findings: [LedgerFinding]
  /// The figures.
  public let figures: CityFigures

  /// Looks through the events.
  public init(_ loans: [LoanEntry], context: LedgerContext) {
    let rules = context.rules
    var audit = LedgerAudit(context)
    let counted = loans.filter { Self.counts($0, context, &audit) }
    var firstBy: [UInt32: LoanEntry] = [:]
    let registrations = counted.filter { $0.event == .registration }
      .sorted {
        $0.happenedOn == $1.happenedOn
          ? $0.place.precedes($1.place) : $0.happenedOn < $1.happenedOn
      }
    for entry in registrations {
      if let first = firstBy[entry.organisation] {
        audit.note(entry.place, entry: entry.id, .registeredBefore(first.place))
      } else {
        firstBy[entry.organisation] = entry
      }
    }
    var figures = CityFigures()
    context.accumulate(
      firstBy.values.map { ($0.happenedOn, 1) }, at: rules.registered, sinceWindow: false,
      into: &figures)
    context.set(context.count(rules.operatingFirms), at: rules.registrationBase, into: &figures)
    for (event, place) in [(LoanEvent.grant, rules.granted), (.disbursement, rules.disbursed)] {
      context.accumulate(
        counted.filter { $0.event == event }.map { ($0.happenedOn, Int128($0.amount)) },
        at: place, sinceWindow: true, into: &figures, Yuan.decimal)
    }
    self.figures = figures
    registered = firstBy.count
    operating = context.count(rules.operatingFirms)
    findings = audit.findings.sorted { $0.place.precedes($1.place) }
    lines = rules.platforms.map { platform in
      let own = counted.filter { $0.platform == platform }
      func volume(_ event: LoanEvent) -> (count: Int, yuan: ExactDecimal) {
        let entries = own.filter {
          $0.event == event && context.window.contains(CalendarMonth($0.happenedOn))
        }
        return (entries.count, Yuan.decimal(fen: entries.reduce(0) { $0 + Int128($1.amount) }))
      }
      let (grants, disbursements) = (volume(.grant), volume(.disbursement))
      return Line(
        platform: platform,
        firms: Set(own.filter { $0.event == .registration }.map(\.organisation)).count,
        grants: grants.count, granted: grants.yuan, disbursements: disbursements.count,
        disbursed: disbursements.yuan)
    }
  }

  private static func counts(
    _ entry: LoanEntry, _ context: LedgerContext, _ audit: inout LedgerAudit
  ) -> Bool {
    var faults: [LedgerFinding.Fault] = []
    if entry.happenedOn > context.asOf { faults.append(.future(entry.happenedOn)) }
    if !context.rules.platforms.contains(entry.platform) {
      faults.append(.unconnected(entry.platform))
    }
    let organisation = context.organisations[Int(entry.organisation)]
    switch entry.event {
    case .registration:
      if !context.rules.operatingFirms.contains(organisation) { faults.append(.notAFirm) }
    case .grant, .disbursement: if entry.amount == 0 { faults.append(.noAmount) }
    }
    return audit.check(entry.place, entry: entry.id, number: entry.id, faults: faults)
  }
}
