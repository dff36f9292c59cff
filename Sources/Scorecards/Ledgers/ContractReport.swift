public import Credit
public import Datasets

/// How contracts that departments report are performed (合同履约), by department.
public struct ContractReport: Hashable, Sendable {
  /// A department's contracts.
  public struct Line: Hashable, Sendable {
    /// The canonical name, or as written.
    public let department: String
    /// Signed by the day.
    public var signed = 0
    /// Of these, reported to the platform.
    public var reported = 0
    /// Performed.
    public var performed = 0
    /// Broken.
    public var broken = 0
    /// Past their last day and still running.
    public var overdue = 0
    /// The sum of all in yuan.
    public var amount = ExactDecimal.zero
  }

  /// By department.
  public let lines: [Line]
  /// What a person should see.
  public let findings: [LedgerFinding]

  /// Looks through the contracts.
  public init(_ contracts: [Contract], context: LedgerContext) {
    var audit = LedgerAudit(context)
    var lines: [String: (line: Line, fen: Int128)] = [:]
    for entry in contracts where Self.counts(entry, &audit) {
      let name = context.department(entry.department)
      var (line, fen) = lines[name] ?? (Line(department: name), 0)
      func note(_ fault: LedgerFinding.Fault) {
        audit.note(entry.place, entry: entry.id, department: entry.department, fault)
      }
      line.signed += 1
      fen += Int128(entry.amount)
      if entry.reportedOn == nil { note(.unreported) } else { line.reported += 1 }
      switch entry.state {
      case .open:
        if let due = entry.dueOn, due < context.asOf {
          line.overdue += 1
          note(.overdue(due))
        }
      case .kept: line.performed += 1
      case .broken:
        line.broken += 1
        note(.broken)
      }
      lines[name] = (line, fen)
    }
    self.lines = lines.values.map { entry in
      var line = entry.line
      line.amount = Yuan.decimal(fen: entry.fen)
      return line
    }.sorted { $0.department.utf8.lexicographicallyPrecedes($1.department.utf8) }
    findings = audit.findings.sorted { $0.place.precedes($1.place) }
  }

  private static func counts(_ entry: Contract, _ audit: inout LedgerAudit) -> Bool {
    let signed = Phrase("签订日期", "day it was signed")
    let faults =
      audit.order([
        (entry.signedOn, signed), (entry.reportedOn, Phrase("上报日期", "day of the report")),
      ])
      + (entry.dueOn.map { $0 < entry.signedOn } ?? false
        ? [.outOfOrder(first: signed, then: Phrase("履约期限", "last day"))] : [])
    return audit.check(
      entry.place, entry: entry.id, department: entry.department, number: entry.id,
      faults: faults)
  }
}
