public import Credit
public import Datasets

/// Fields in which good credit is rewarded (信易+), with their cases. A field counts when a case of
/// it was sent to the platform.
public struct CreditPlusReport: Hashable, Sendable {
  /// A field.
  public struct Line: Hashable, Sendable {
    /// The field as it is first written.
    public let field: String
    /// The departments' canonical names, or as written, in the order of the ledger.
    public var departments: [String]
    /// Cases that were sent, in the order of the ledger.
    public var cases: [String]
    /// The day the first was sent; nil when none was.
    public var countedFrom: CalendarDate?
  }

  /// The fields, in the order of the ledger.
  public let lines: [Line]
  /// What a person should see.
  public let findings: [LedgerFinding]
  /// The figures.
  public let figures: CityFigures

  /// Looks through the cases.
  public init(_ cases: [CreditPlusCase], context: LedgerContext) {
    var audit = LedgerAudit(context)
    var lines: [Line] = []
    var places: [EntryPlace] = []
    var indices: [String: Int] = [:]
    for entry in cases {
      let faults: [LedgerFinding.Fault] =
        entry.pushedOn.map { $0 > context.asOf ? [.future($0)] : [] } ?? []
      let counts = audit.check(
        entry.place, entry: entry.field, department: entry.department, faults: faults)
      let key = Self.folded(entry.field)
      let index = indices[key] ?? lines.count
      if index == lines.count {
        indices[key] = index
        places.append(entry.place)
        lines.append(Line(field: entry.field, departments: [], cases: [], countedFrom: nil))
      } else if lines[index].field != entry.field {
        audit.note(
          entry.place, entry: entry.field, department: entry.department,
          .sameField(places[index]))
      }
      let department = context.department(entry.department)
      if !lines[index].departments.contains(department) {
        lines[index].departments.append(department)
      }
      guard counts, !entry.title.isEmpty, let day = entry.pushedOn else { continue }
      lines[index].cases.append(entry.title)
      lines[index].countedFrom = min(lines[index].countedFrom ?? day, day)
    }
    for (line, place) in zip(lines, places) where line.countedFrom == nil {
      audit.note(
        place, entry: line.field, department: line.departments.first ?? "", .noCase)
    }
    var figures = CityFigures()
    context.accumulate(
      lines.compactMap { line in line.countedFrom.map { ($0, 1) } }, at: context.rules.creditPlus,
      sinceWindow: false, into: &figures)
    self.figures = figures
    self.lines = lines
    findings = audit.findings.sorted { $0.place.precedes($1.place) }
  }

  /// Quotation marks, spaces and full width don't make another field.
  private static func folded(_ field: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      switch scalar {
      case "“", "”", "\"", "「", "」", "《", "》", " ", "\u{3000}": break
      case "\u{FF01}"..."\u{FF5E}":
        scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
