import Credit
import Datasets
import EvaluationModels
import Scorecards

/// Collects what the figures need. Nothing of it depends on the order of records.
struct RecordScan: Sendable {
  struct Entry {
    let organisation: UInt32
    let list: Int
    let decided: CalendarDate
    let repairableFrom: CalendarDate
    let leftOn: CalendarDate?
  }

  struct Default {
    let organisation: UInt32
    let listedOn: CalendarDate
    let settledOn: CalendarDate?
  }

  struct Found {
    var entries: [Entry] = []
    var defaults: [Default] = []
    var recordsByMonth: [CalendarMonth: Int] = [:]
    var performancesByMonth: [CalendarMonth: Int] = [:]

    mutating func merge(_ other: Found) {
      entries += other.entries
      defaults += other.defaults
      recordsByMonth.merge(other.recordsByMonth, uniquingKeysWith: +)
      performancesByMonth.merge(other.performancesByMonth, uniquingKeysWith: +)
    }
  }

  private let context: LedgerContext
  private let regime: EligibilityRegime
  private let eligibility: EligibilityRules
  /// For each category the kind of severe list in force that it belongs to.
  private let listOfCategory: [Int?]
  private let defaulterCategories: Set<Int>
  private let performanceCategories: Set<Int>

  init(_ city: CityData) {
    context = city.context
    regime = city.library.regime
    eligibility = city.library.eligibilityRules
    let rules = city.context.rules
    let categories = city.library.categories
    func indices(_ names: [String]) -> Set<Int> {
      Set(categories.indices.filter { names.contains(categories[$0].id) })
    }
    let asOf = city.context.asOf
    listOfCategory = categories.map { category in
      rules.listTypes.firstIndex {
        $0.isInForce(on: asOf) && $0.categories.contains(category.id)
      }
    }
    defaulterCategories = indices(rules.defaulterCategories)
    performanceCategories = indices(rules.commitmentCategories)
  }

  func take(_ record: PackedRecord, into found: inout Found) {
    guard let decided = record.decided.date, decided <= context.asOf else { return }
    let category = Int(record.category)
    let reported = record.submitted.date ?? decided
    if reported <= context.asOf {
      // All earlier months come together.
      let month = max(CalendarMonth(reported), context.window.first.adding(-1))
      found.recordsByMonth[month, default: 0] += 1
      if performanceCategories.contains(category), record.status != .annulled {
        found.performancesByMonth[month, default: 0] += 1
      }
    }
    if let list = listOfCategory[category] {
      take(record, list: list, decided: decided, into: &found)
    }
    let organisation = context.organisations[Int(record.organisation)]
    if defaulterCategories.contains(category), context.rules.government.contains(organisation),
      record.status != .annulled, context.window.contains(CalendarMonth(decided))
    {
      found.defaults.append(
        Default(
          organisation: record.organisation, listedOn: decided,
          settledOn: record.repaired.date.flatMap { $0 <= context.asOf ? $0 : nil }))
    }
  }

  private func take(
    _ record: PackedRecord, list: Int, decided: CalendarDate, into found: inout Found
  ) {
    let fate = eligibility.eligibility(of: record)
    guard fate == .eligible || fate == .repaired else { return }
    let months = regime.repairAfterMonths[Int(record.severity.rawValue)]
    found.entries.append(
      Entry(
        organisation: record.organisation, list: list, decided: decided,
        repairableFrom: decided.adding(months: months),
        leftOn: fate == .repaired ? record.repaired.date : nil))
  }

  func result(_ found: Found) -> RecordFigures {
    let rules = context.rules
    let all = found.entries.map(entry).sorted(by: Self.precedes)
    // Two feeds may report the same entry.
    let entries = all.enumerated().filter { $0.offset == 0 || all[$0.offset - 1] != $0.element }
      .map(\.element)
    let live = entries.filter { $0.leftOn == nil }
    let severe = subjects(live)
    let operating = context.count(rules.marketSubjects)
    let defaulters = defaulters(found.defaults)
    var figures = CityFigures()
    context.set(severe.count, at: rules.severe, into: &figures)
    context.set(operating, at: rules.operating, into: &figures)
    context.accumulate(
      defaulters.map { ($0.listedOn, 1) }, at: rules.defaulters, sinceWindow: true, into: &figures)
    return RecordFigures(
      figures: figures, records: monthly(found.recordsByMonth, at: rules.records),
      performances: monthly(found.performancesByMonth, at: rules.commitments), severe: severe,
      entries: live,
      left: entries.filter {
        $0.leftOn.map { context.window.contains(CalendarMonth($0)) } ?? false
      },
      operating: operating, defaulters: defaulters)
  }

  private func entry(_ entry: Entry) -> RecordFigures.ListEntry {
    let organisation = context.organisations[Int(entry.organisation)]
    return RecordFigures.ListEntry(
      code: organisation.code, name: organisation.name,
      list: context.rules.listTypes[entry.list], decided: entry.decided,
      repairableFrom: entry.repairableFrom, leftOn: entry.leftOn)
  }

  private static func precedes(
    _ left: RecordFigures.ListEntry, _ right: RecordFigures.ListEntry
  ) -> Bool {
    let never = CalendarDate(daysSinceEpoch: 0)
    if left.code != right.code { return left.code.utf8.lexicographicallyPrecedes(right.code.utf8) }
    return (left.decided, left.list.id, left.repairableFrom, left.leftOn ?? never)
      < (right.decided, right.list.id, right.repairableFrom, right.leftOn ?? never)
  }

  /// Operating market subjects by code.
  private func subjects(_ entries: [RecordFigures.ListEntry]) -> [RecordFigures.SevereSubject] {
    let operating = Set(
      context.organisations.filter { $0.status == .active }.map(\.code))
    var subjects: [RecordFigures.SevereSubject] = []
    for entry in entries where operating.contains(entry.code) {
      let before = subjects.last.flatMap { $0.code == entry.code ? $0 : nil }
      if before != nil { subjects.removeLast() }
      subjects.append(
        RecordFigures.SevereSubject(
          code: entry.code, name: entry.name, entries: (before?.entries ?? []) + [entry],
          repairableFrom: max(before?.repairableFrom ?? entry.repairableFrom, entry.repairableFrom)
        ))
    }
    return subjects
  }

  private func defaulters(_ found: [Default]) -> [RecordFigures.Defaulter] {
    var byBody: [UInt32: [Default]] = [:]
    for entry in found { byBody[entry.organisation, default: []].append(entry) }
    return byBody.map { index, entries in
      let organisation = context.organisations[Int(index)]
      let days = entries.compactMap(\.settledOn)
      return RecordFigures.Defaulter(
        code: organisation.code, name: organisation.name,
        listedOn: entries.map(\.listedOn).min() ?? context.asOf,
        settledOn: days.count == entries.count ? days.max() : nil)
    }.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
  }

  private func monthly(
    _ counts: [CalendarMonth: Int], at place: RecordFigureRules.Place
  ) -> CityFigures {
    var figures = CityFigures()
    context.accumulate(
      counts.map { ($0.key.firstDay, Int128($0.value)) }, at: place, sinceWindow: false,
      into: &figures)
    return figures
  }
}
