import Credit

/// Reads `eligibility.yaml`: the regimes of repair and expiry, each with its dates.
enum EligibilityReader {
  /// A regime and how well its figures are known.
  struct DatedRegime {
    let regime: EligibilityRegime
    let source: ModelSource
  }

  /// The regime in force on the day.
  static func regime(
    _ node: DocumentNode, asOf: CalendarDate
  ) throws(ModelError) -> DatedRegime {
    let object = try node.object(.eligibility)
    _ = try object["version"].text()
    _ = try object["title"].phrase()
    let list = try object["regimes"]
    var known: [(period: EffectivePeriod, id: String)] = []
    var inForce: DatedRegime?
    var names = DistinctNames(.regime)
    for node in try list.list() {
      let object = try node.object(.regime)
      let id = try object["id"].identifier()
      try names.insert(id, at: object["id"])
      let period = try EffectivePeriod(object["effective"])
      for (other, otherID) in known {
        if let day = period.overlap(with: other) {
          throw try object["effective"].error(.periodsOverlap(id: id, other: otherID, from: day))
        }
      }
      known.append((period, id))
      let regime = try read(object, id: id, period: period)
      if period.contains(asOf) { inForce = regime }
    }
    guard let inForce else { throw list.error(.noRegime(on: asOf)) }
    return inForce
  }

  /// The rules of objections in force on the day; nil when the document has none for it.
  static func objections(
    _ node: DocumentNode, asOf: CalendarDate
  ) throws(ModelError) -> ObjectionRules? {
    guard let list = try node.object(.eligibility).optional("objections") else { return nil }
    var known: [(period: EffectivePeriod, id: String)] = []
    var inForce: ObjectionRules?
    var names = DistinctNames(.objection)
    for node in try list.list() {
      let object = try node.object(.objection)
      let id = try object["id"].identifier()
      try names.insert(id, at: object["id"])
      let period = try EffectivePeriod(object["effective"])
      for (other, otherID) in known {
        if let day = period.overlap(with: other) {
          throw try object["effective"].error(.periodsOverlap(id: id, other: otherID, from: day))
        }
      }
      known.append((period, id))
      let rules = ObjectionRules(
        id: id, title: try object["title"].phrase(), effectiveFrom: period.from,
        effectiveTo: period.to, own: try term(object["own"]),
        withOthers: try term(object["with_others"]), source: try ModelSource(object["source"]))
      if period.contains(asOf) { inForce = rules }
    }
    return inForce
  }

  private static func term(_ node: DocumentNode) throws(ModelError) -> ObjectionRules.Term {
    let object = try node.object(.objectionTerm)
    return ObjectionRules.Term(
      workingDays: try object["working_days"].whole(1...120), by: try object["by"].phrase())
  }

  private static func read(
    _ object: DocumentObject, id: String, period: EffectivePeriod
  ) throws(ModelError) -> DatedRegime {
    let repair = try object["repair_after_months"]
    let months = try (repair as DocumentNode?).months(in: 0...60)
    var repairAfterMonths: [Int] = []
    for severity in Severity.allCases {
      guard let value = months[Int(severity.rawValue)] else {
        throw repair.error(.missingKey(severity.word, object: "repair_after_months"))
      }
      repairAfterMonths.append(value)
    }
    let display = object.optional("display_months")
    let displayMonths = try display.months(in: 1...240)
    for severity in Severity.allCases {
      let place = Int(severity.rawValue)
      if let display, let most = displayMonths[place], most < repairAfterMonths[place] {
        throw display.error(
          .outOfRange(String(most), low: String(repairAfterMonths[place]), high: "240"))
      }
    }
    let severities = Severity.allCases
    let hidden =
      try object.optional("not_displayed")?
      .references(.severity, in: severities.map(\.word)) ?? []
    return DatedRegime(
      regime: EligibilityRegime(
        id: id, title: try object["title"].phrase(), effectiveFrom: period.from,
        effectiveTo: period.to,
        setsAsideObjections: try object["set_aside_objections"].word([
          ("true", true), ("false", false),
        ]),
        statutoryMonths: try object["statutory_months"].whole(1...240),
        start: try object["validity_from"].word([
          ("act-end", ValidityStart.actEnd), ("decision", .decision),
        ]),
        repairAfterMonths: repairAfterMonths, displayMonths: displayMonths,
        notDisplayed: hidden.map { severities[$0] }),
      source: try ModelSource(object["source"]))
  }
}
