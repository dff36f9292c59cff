import Credit
import Datasets
import EvaluationModels

extension IndicatorValues {
  /// Sets the columns that are no sums over records: reported values, the register's attributes, and
  /// those that wait for what is computed later, which have no value yet.
  func fillReported(
    organisations: [Organisation], reported: [ReportedValue], asOf: CalendarDate
  ) {
    var places: [ReportedKey: [Int]] = [:]
    for (place, value) in reported.enumerated() where value.dated <= asOf {
      let key = ReportedKey(domain: Int(value.domain), indicator: value.indicator)
      places[key, default: []].append(place)
    }
    for (column, slot) in plan.slots.enumerated() {
      guard case .reported(let domain, let indicator, let months) = slot else { continue }
      let own = places[ReportedKey(domain: domain, indicator: indicator)] ?? []
      let earliest = months.map { asOf.firstDay(ofLast: $0) }
      set(column, latest(own.lazy.map { reported[$0] }, from: earliest))
    }
    fillDerived(organisations: organisations, asOf: asOf)
  }

  /// Sets what follows from other columns and the register, as ``fillReported`` does.
  func fillDerived(organisations: [Organisation], asOf: CalendarDate) {
    for (column, slot) in plan.slots.enumerated() {
      switch slot {
      case .evaluation, .given, .percentile:
        set(column, [Int64](repeating: Slot.missing, count: rowCount))
      case .attribute(let attribute):
        set(column, organisations.map { attribute.value(of: $0, asOf: asOf) ?? Slot.missing })
      default: break
      }
    }
    countReported()
  }

  /// The latest of the values by row. Of two of one day the larger stands, whatever the order.
  private func latest(
    _ values: some Sequence<ReportedValue>, from earliest: CalendarDate?
  ) -> [Int64] {
    var latest = [Int64](repeating: Slot.missing, count: rowCount)
    var days = [CalendarDate?](repeating: nil, count: rowCount)
    for value in values {
      if let earliest, value.dated < earliest { continue }
      let row = Int(value.organisation)
      if let day = days[row] {
        if value.dated < day { continue }
        if value.dated == day, value.value.millionths <= latest[row] { continue }
      }
      days[row] = value.dated
      latest[row] = value.value.millionths
    }
    return latest
  }

  private func countReported() {
    let targets = plan.slots.indices.filter {
      if case .reportedCount = plan.slots[$0] { true } else { false }
    }
    var counts = targets.map { _ in [Int64](repeating: 0, count: rowCount) }
    for (column, slot) in plan.slots.enumerated() {
      guard case .reported(let owner, _, _) = slot else { continue }
      let values = self.column(column)
      for (place, target) in targets.enumerated() {
        guard case .reportedCount(let domain) = plan.slots[target], domain == nil || domain == owner
        else { continue }
        for row in values.indices where values[row] != Slot.missing { counts[place][row] += 1 }
      }
    }
    for (place, target) in targets.enumerated() { set(target, counts[place]) }
  }

  private struct ReportedKey: Hashable {
    let domain: Int
    let indicator: String
  }
}

extension OrganisationAttribute {
  /// The value as a whole number; nil when the register doesn't say.
  func value(of organisation: Organisation, asOf: CalendarDate) -> Int64? {
    switch self {
    case .yearsRegistered:
      guard let registered = organisation.registeredOn, registered <= asOf else { return nil }
      let (from, to) = (registered.components, asOf.components)
      let isBefore = (to.month, to.day) < (from.month, from.day)
      return Int64(to.year - from.year - (isBefore ? 1 : 0))
    case .employees:
      return organisation.employees.map(Int64.init)
    case .industrySection:
      guard let section = organisation.industry.utf8.first, (65...84).contains(section) else {
        return nil
      }
      return Int64(section) - 64
    case .sizeClass:
      return organisation.employees.map { staff in
        Int64([20, 100, 300, 1000].count { staff >= $0 } + 1)
      }
    }
  }
}
