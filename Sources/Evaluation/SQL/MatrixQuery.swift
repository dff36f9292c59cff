import Credit
import EvaluationModels

/// The standard text from records to the indicator matrix: copies settled, each record's fate, sums
/// by organisation and kind of record, a column per slot.
struct MatrixQuery {
  let plan: SlotPlan
  let rules: EligibilityRules
  let categories: Int

  /// A sum over the records of one kind and fate.
  private struct Sum: Hashable {
    /// The fates that some slot counts.
    private static let counted = [Eligibility.eligible, .underObjection]
      .map { String($0.rawValue) }.joined(separator: ", ")

    enum What: Hashable { case one, amount, decay(Int) }
    let what: What
    /// The first day of decision that counts; 0 for any.
    let earliest: Int

    var name: String {
      switch what {
      case .one: "n_\(earliest)"
      case .amount: "a_\(earliest)"
      case .decay(let months): "d\(months)_\(earliest)"
      }
    }

    var column: String {
      let value =
        switch what {
        case .one: "1"
        case .amount: "CASE WHEN f.fate IN (\(Self.counted)) THEN f.amount ELSE 0 END"
        case .decay(let months): "c.w\(months)"
        }
      let text =
        earliest == 0 ? value : "CASE WHEN f.decided >= \(earliest) THEN \(value) ELSE 0 END"
      return "CAST(SUM(\(text)) AS BIGINT) AS \(name)"
    }
  }

  /// The half-lives whose weights the calendar has.
  var halfLives: [Int] {
    var months: [Int] = []
    for case .records(_, .decayedCount(let halfLife)) in plan.slots where !months.contains(halfLife)
    {
      months.append(halfLife)
    }
    return months
  }

  /// The numbers of the slots that are sums over records.
  static func isOfRecords(_ slot: Slot) -> Bool {
    switch slot {
    case .records, .contested, .eligible: true
    default: false
    }
  }

  /// All statements.
  var text: String {
    [
      SQLNames.table("cr_twin", as: twins), SQLNames.table("cr_cell", as: cells),
      SQLNames.table("cr_ledger", as: ledger),
      SQLNames.table("cr_slot", as: slots), SQLNames.table("cr_matrix", as: matrix),
    ].joined(separator: "\n")
  }

  private var cells: String {
    let needsCalendar = sums.contains { if case .decay = $0.what { true } else { false } }
    let columns = sums.map { ",\n  \($0.column)" }.joined()
    // The calendar ends with the evaluation's day; what was decided later counts nowhere.
    let join = needsCalendar ? "\nLEFT JOIN cr_calendar c ON c.decided = f.decided" : ""
    let kind = "f.organisation, f.category, f.domain, f.severity, f.fate"
    return """
      SELECT \(kind), COUNT(*) AS decisions, CAST(SUM(f.copies - 1) AS BIGINT) AS copies\(columns)
      FROM (
      \(fates)
      ) f\(join)
      GROUP BY \(kind)
      """
  }

  private func wanted(_ slot: Slot) -> (filter: RecordFilter, sum: Sum, fate: Eligibility)? {
    func earliest(_ filter: RecordFilter) -> Int {
      filter.earliest(asOf: rules.asOf).map { SQLNames.day($0) } ?? 0
    }
    switch slot {
    case .records(let filter, .count):
      return (filter, Sum(what: .one, earliest: earliest(filter)), .eligible)
    case .records(let filter, .amount):
      return (filter, Sum(what: .amount, earliest: earliest(filter)), .eligible)
    case .records(let filter, .decayedCount(let months)):
      return (filter, Sum(what: .decay(months), earliest: earliest(filter)), .eligible)
    case .contested(let filter):
      return (filter, Sum(what: .one, earliest: earliest(filter)), .underObjection)
    case .eligible(let domain):
      let filter = RecordFilter(
        categories: Array(0..<categories), domains: domain.map { [$0] }, severities: [],
        withinMonths: nil)
      return (filter, Sum(what: .one, earliest: 0), .eligible)
    default: return nil
    }
  }

  private var sums: [Sum] {
    var sums: [Sum] = []
    for slot in plan.slots {
      if let sum = wanted(slot)?.sum, !sums.contains(sum) { sums.append(sum) }
    }
    return sums
  }

  private var slots: String {
    let columns = plan.slots.enumerated().compactMap { number, slot -> String? in
      guard let (filter, sum, fate) = wanted(slot) else { return nil }
      let condition = condition(filter, fate: fate)
      return
        ",\n  CAST(SUM(CASE WHEN \(condition) THEN \(sum.name) ELSE 0 END) AS BIGINT) AS s\(number)"
    }
    return "SELECT organisation\(columns.joined())\nFROM cr_cell\nGROUP BY organisation"
  }

  private func condition(_ filter: RecordFilter, fate: Eligibility) -> String {
    func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }
    var parts = ["fate = \(fate.rawValue)"]
    if let domains = filter.domains { parts.append("domain IN (\(list(domains)))") }
    if filter.categories.count < categories {
      parts.append("category IN (\(list(filter.categories)))")
    }
    if !filter.severities.isEmpty {
      parts.append("severity IN (\(list(filter.severities.map { Int($0.rawValue) })))")
    }
    return parts.joined(separator: " AND ")
  }

  private static let facts = ["code", "kind", "status", "registered", "scope"]

  /// The columns of `cr_matrix`.
  static func matrixColumns(of plan: SlotPlan) -> [String] {
    facts + plan.slots.enumerated().compactMap { isOfMatrix($1) ? "s\($0)" : nil }
  }

  private static func isOfMatrix(_ slot: Slot) -> Bool {
    switch slot {
    case .attribute, .reported, .reportedCount: true
    default: isOfRecords(slot)
    }
  }

  private var matrix: String {
    let reported = ReportedQuery(plan: plan, asOf: rules.asOf)
    let columns = plan.slots.enumerated().compactMap { number, slot -> String? in
      if Self.isOfRecords(slot) { return "COALESCE(s.s\(number), 0) AS s\(number)" }
      switch slot {
      case .attribute(let attribute): return "\(self.attribute(attribute)) AS s\(number)"
      case .reported: return "m.s\(number)"
      case .reportedCount(let domain): return "\(reported.count(domain: domain)) AS s\(number)"
      default: return nil
      }
    }
    let join = reported.text.map { "\nLEFT JOIN (\n\($0)\n) m ON m.code = o.code" } ?? ""
    return """
      SELECT \(Self.facts.map { "o.\($0)" }.joined(separator: ", ")),
        \(columns.joined(separator: ",\n  "))
      FROM cr_organisation o
      LEFT JOIN cr_slot s ON s.organisation = o.organisation\(join)
      """
  }

  private func attribute(_ attribute: OrganisationAttribute) -> String {
    switch attribute {
    case .yearsRegistered:
      let today = SQLNames.day(rules.asOf)
      // Days are eight digits, so whole years are ten-thousands of their difference.
      let age = "(\(today) - o.registered)"
      return "CASE WHEN o.registered > 0 AND o.registered <= \(today) THEN "
        + "CAST((4 * (\(age) - MOD(\(age), 10000)) + 10000) / 40000 AS BIGINT) END"
    case .employees: return "CAST(o.employees AS BIGINT)"
    case .industrySection: return "CAST(o.industry_section AS BIGINT)"
    case .sizeClass:
      return "CASE WHEN o.employees IS NULL THEN CAST(NULL AS BIGINT) WHEN o.employees < 20 THEN 1 "
        + "WHEN o.employees < 100 THEN 2 WHEN o.employees < 300 THEN 3 "
        + "WHEN o.employees < 1000 THEN 4 ELSE 5 END"
    }
  }
}

/// The latest reported value of each slot.
struct ReportedQuery {
  let plan: SlotPlan
  let asOf: CalendarDate

  /// More than any difference of two values in millionths.
  private static let step = "CAST(20000000000000000000 AS DECIMAL(38, 0))"

  /// The query; nil without reported slots.
  ///
  /// Day and value make one number, whose largest is the latest day's largest value; the day is taken
  /// away again.
  var text: String? {
    let columns = plan.slots.enumerated().compactMap { number, slot -> String? in
      guard case .reported(let domain, let indicator, let months) = slot else { return nil }
      var condition =
        "domain = \(domain) AND indicator = \(SQLNames.literal(indicator)) "
        + "AND dated <= \(SQLNames.day(asOf))"
      if let months { condition += " AND dated >= \(SQLNames.day(asOf.firstDay(ofLast: months)))" }
      return ",\n    CAST(MAX(CASE WHEN \(condition) THEN dated * \(Self.step) + value END)\n"
        + "      - MAX(CASE WHEN \(condition) THEN dated END) * \(Self.step) AS BIGINT) AS s\(number)"
    }
    if columns.isEmpty { return nil }
    return "  SELECT code\(columns.joined())\n  FROM cr_measure\n  GROUP BY code"
  }

  /// How many reported slots have a value.
  func count(domain: Int?) -> String {
    let cases = plan.slots.enumerated().compactMap { number, slot -> String? in
      guard case .reported(let owner, _, _) = slot, domain == nil || domain == owner else {
        return nil
      }
      return "CASE WHEN m.s\(number) IS NULL THEN 0 ELSE 1 END"
    }
    return cases.isEmpty ? "0" : "(\(cases.joined(separator: " + ")))"
  }
}
