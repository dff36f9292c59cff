import Credit
public import Datasets

/// Credit checks (信用核查) made in the window, against the market subjects there are.
public struct CheckReport: Hashable, Sendable {
  /// A department's checks for a matter.
  public struct Line: Hashable, Sendable {
    /// The canonical name, or as written.
    public let department: String
    /// What they were for.
    public let matter: String
    /// How many.
    public var checks: Int
  }

  /// By department and matter.
  public let lines: [Line]
  /// Checks in the window.
  public let checks: Int
  /// Market subjects.
  public let subjects: Int
  /// What a person should see.
  public let findings: [LedgerFinding]
  /// The figures.
  public let figures: CityFigures

  /// Looks through the counts.
  public init(_ counts: [CheckCount], context: LedgerContext) {
    var audit = LedgerAudit(context)
    var found: [String: [String: Int]] = [:]
    let counted = counts.filter { entry in
      let day = entry.checkedOn
      return audit.check(
        entry.place, entry: entry.matter, department: entry.department,
        faults: day > context.asOf ? [.future(day)] : [])
        && context.window.contains(CalendarMonth(day))
    }
    for entry in counted {
      found[context.department(entry.department), default: [:]][entry.matter, default: 0] +=
        entry.count
    }
    lines = found.flatMap { department, matters in
      matters.map { Line(department: department, matter: $0.key, checks: $0.value) }
    }.sorted {
      $0.department == $1.department
        ? $0.matter.utf8.lexicographicallyPrecedes($1.matter.utf8)
        : $0.department.utf8.lexicographicallyPrecedes($1.department.utf8)
    }
    checks = counted.reduce(0) { $0 + $1.count }
    subjects = context.count(context.rules.marketSubjects)
    findings = audit.findings
    var figures = CityFigures()
    context.accumulate(
      counted.map { ($0.checkedOn, Int128($0.count)) }, at: context.rules.checks,
      sinceWindow: true, into: &figures)
    context.set(subjects, at: context.rules.checkedSubjects, into: &figures)
    self.figures = figures
  }
}
