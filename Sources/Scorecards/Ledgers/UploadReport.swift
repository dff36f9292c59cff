public import Credit
public import Datasets

/// Records reported to the province (归集报送): by month, class and department, and when a number
/// will be reached.
public struct UploadReport: Hashable, Sendable {
  /// A month of the window.
  public struct Month: Hashable, Sendable {
    /// The month.
    public let month: CalendarMonth
    /// Records sent in it.
    public let sent: Int
    /// Of these, taken.
    public let accepted: Int
    /// Taken by its end, all earlier ones among them.
    public let total: Int
  }

  /// A class of special data.
  public struct Special: Hashable, Sendable {
    /// The word in the ledger.
    public let id: String
    /// Records taken.
    public let accepted: Int
    /// Of these, authorised by their subjects.
    public let authorised: Int
    /// Whether enough are authorised.
    public let isAuthorised: Bool
  }

  /// A department.
  public struct Department: Hashable, Sendable {
    /// The canonical name, or as written.
    public let name: String
    /// Batches.
    public var batches = 0
    /// Records sent.
    public var sent = 0
    /// Of these, taken.
    public var accepted = 0
  }

  /// A number of records that earns points, and when it will be passed.
  public struct Milestone: Hashable, Sendable {
    /// The number.
    public let records: ExactDecimal
    /// Whether it is passed on the day.
    public let isReached: Bool
    /// The month in which it is, at the mean of the last months; nil when it never is.
    public let expected: CalendarMonth?
  }

  /// The months of the window up to the day.
  public let months: [Month]
  /// The classes of special data, in the order of the rules.
  public let special: [Special]
  /// The departments, by name.
  public let departments: [Department]
  /// The numbers that earn points.
  public let milestones: [Milestone]
  /// What a person should see.
  public let findings: [LedgerFinding]
  /// The figures.
  public let figures: CityFigures

  /// Looks through the batches.
  ///
  /// - Parameter model: whose steps are the milestones, and which says how many months a forecast
  ///   takes the mean of.
  public init(_ uploads: [Upload], context: LedgerContext, model: ScorecardModel) {
    var audit = LedgerAudit(context)
    let sent = Phrase("报送数", "records sent")
    let accepted = Phrase("接收数", "records taken")
    let authorised = Phrase("授权数", "authorised records")
    let specialWords = context.rules.special.map(\.id)
    let counted = uploads.filter { upload in
      var faults: [LedgerFinding.Fault] = []
      if upload.reportedOn > context.asOf { faults.append(.future(upload.reportedOn)) }
      if upload.accepted > upload.records {
        faults.append(.exceeds(part: accepted, whole: sent))
      }
      if upload.authorised > upload.accepted {
        faults.append(.exceeds(part: authorised, whole: accepted))
      } else if specialWords.contains(upload.dataClass), upload.authorised < upload.accepted {
        faults.append(.unauthorised(upload.accepted - upload.authorised))
      }
      return audit.check(
        upload.place, entry: upload.batch, department: upload.department, number: upload.batch,
        faults: faults)
    }
    findings = audit.findings
    let rules = context.rules
    var figures = CityFigures()
    context.accumulate(
      counted.map { ($0.reportedOn, Int128($0.accepted)) }, at: rules.records,
      sinceWindow: false, into: &figures)
    var special: [Special] = []
    for kind in rules.special {
      let ofKind = counted.filter { $0.dataClass == kind.id }
      context.accumulate(
        ofKind.map { ($0.reportedOn, Int128($0.accepted)) }, at: kind.count, sinceWindow: false,
        into: &figures)
      let authorised = ofKind.reduce(0) { $0 + $1.authorised }
      let isAuthorised = authorised >= rules.authorisedFrom
      context.set(isAuthorised ? 1 : 0, at: kind.flag, into: &figures)
      special.append(
        Special(
          id: kind.id, accepted: ofKind.reduce(0) { $0 + $1.accepted }, authorised: authorised,
          isAuthorised: isAuthorised))
    }
    self.special = special
    self.figures = figures
    months = Self.months(counted, context)
    departments = Self.departments(counted, context)
    milestones = Self.milestones(months, context, model)
  }

  private static func months(_ uploads: [Upload], _ context: LedgerContext) -> [Month] {
    var total = uploads.filter { CalendarMonth($0.reportedOn) < context.window.first }
      .reduce(0) { $0 + $1.accepted }
    return context.months.map { month in
      let own = uploads.filter { CalendarMonth($0.reportedOn) == month }
      let accepted = own.reduce(0) { $0 + $1.accepted }
      total += accepted
      return Month(
        month: month, sent: own.reduce(0) { $0 + $1.records }, accepted: accepted, total: total)
    }
  }

  private static func departments(
    _ uploads: [Upload], _ context: LedgerContext
  ) -> [Department] {
    var found: [String: Department] = [:]
    for upload in uploads {
      let name = context.department(upload.department)
      var department = found[name] ?? Department(name: name)
      department.batches += 1
      department.sent += upload.records
      department.accepted += upload.accepted
      found[name] = department
    }
    return found.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func milestones(
    _ months: [Month], _ context: LedgerContext, _ model: ScorecardModel
  ) -> [Milestone] {
    guard let row = model.rows.first(where: { $0.id == context.rules.records.row }),
      case .single(let score) = row.scoring, case .steps(let steps, _) = score.formula,
      let last = months.last
    else { return [] }
    let recent = months.suffix(model.forecastMonths)
    let growth = recent.reduce(0) { $0 + $1.accepted }
    return steps.reversed().map { step in
      let total = Fraction(ExactDecimal(last.total))
      if step.when.holds(total) {
        return Milestone(records: step.when.edge, isReached: true, expected: nil)
      }
      guard growth > 0 else {
        return Milestone(records: step.when.edge, isReached: false, expected: nil)
      }
      // Months of the mean growth until the step holds.
      let missing = (Fraction(step.when.edge) - total) * recent.count
      let exact = missing.divided(by: Fraction(Int128(growth))) ?? .zero
      let whole = Fraction(exact.ceiling) == exact && !step.when.includesEdge
      let ahead = Int(clamping: exact.ceiling + (whole ? 1 : 0))
      return Milestone(
        records: step.when.edge, isReached: false,
        expected: ahead <= 1200 ? last.month.adding(ahead) : nil)
    }
  }
}
