import Credit
public import Datasets

/// Credit commitments (信用承诺) given, kept, broken and reported, by department.
public struct CommitmentReport: Hashable, Sendable {
  /// A department's commitments.
  public struct Line: Hashable, Sendable {
    /// The canonical name, or as written.
    public let department: String
    /// Made by the day.
    public var given = 0
    /// Of these, reported to the province.
    public var reported = 0
    /// Of those given, kept.
    public var kept = 0
    /// Of those given, broken.
    public var broken = 0
    /// Of those kept or broken, reported as such.
    public var outcomesReported = 0
    /// Past their last day and still running.
    public var overdue = 0
  }

  /// By department.
  public let lines: [Line]
  /// What a person should see.
  public let findings: [LedgerFinding]
  /// The figures.
  public let figures: CityFigures

  /// Looks through the commitments.
  public init(_ commitments: [Commitment], context: LedgerContext) {
    var audit = LedgerAudit(context)
    var lines: [String: Line] = [:]
    var reports: [(day: CalendarDate, amount: Int128)] = []
    for entry in commitments where Self.counts(entry, context, &audit) {
      let name = context.department(entry.department)
      var line = lines[name] ?? Line(department: name)
      line.given += 1
      if let day = entry.reportedOn {
        line.reported += 1
        reports.append((day, 1))
      } else {
        audit.note(entry.place, entry: entry.id, department: entry.department, .unreported)
      }
      switch entry.state {
      case .open:
        if let due = entry.dueOn, due < context.asOf {
          line.overdue += 1
          audit.note(entry.place, entry: entry.id, department: entry.department, .overdue(due))
        }
      case .kept: line.kept += 1
      case .broken:
        line.broken += 1
        audit.note(entry.place, entry: entry.id, department: entry.department, .broken)
      }
      if let day = entry.performanceReportedOn, entry.state != .open {
        line.outcomesReported += 1
        reports.append((day, 1))
      }
      lines[name] = line
    }
    self.lines = lines.values.sorted {
      $0.department.utf8.lexicographicallyPrecedes($1.department.utf8)
    }
    findings = audit.findings.sorted { $0.place.precedes($1.place) }
    var figures = CityFigures()
    context.accumulate(
      reports, at: context.rules.commitments, sinceWindow: false, into: &figures)
    context.add(firmsTo: &figures)
    self.figures = figures
  }

  private static func counts(
    _ entry: Commitment, _ context: LedgerContext, _ audit: inout LedgerAudit
  ) -> Bool {
    let made = Phrase("承诺日期", "day of the commitment")
    let done = Phrase("履约日期", "day of performance")
    var faults = audit.order([
      (entry.committedOn, made), (entry.reportedOn, Phrase("上报日期", "day of the report")),
    ])
    faults += audit.order([
      (entry.committedOn, made), (entry.performedOn, done),
      (entry.performanceReportedOn, Phrase("履约信息上报日期", "day of the report of performance")),
    ]).filter { !faults.contains($0) }
    if (entry.state == .open) != (entry.performedOn == nil) { faults.append(.stateWithoutDay) }
    return audit.check(
      entry.place, entry: entry.id, department: entry.department, number: entry.id,
      faults: faults)
  }
}

extension EntryPlace {
  /// Files as text, rows as numbers.
  func precedes(_ other: EntryPlace) -> Bool {
    file == other.file ? row < other.row : file.utf8.lexicographicallyPrecedes(other.file.utf8)
  }
}
