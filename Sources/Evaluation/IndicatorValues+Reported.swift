import Credit
import Datasets
import EvaluationModels

extension IndicatorValues {
  /// Sets the columns that are no sums over records: reported values, the register's attributes, and
  /// those that wait for what is computed later, which have no value yet.
  func fillReported(
    organisations: [Organisation], reported: ReportedValues, asOf: CalendarDate, threads: Int
  ) throws {
    let names = Dictionary(
      uniqueKeysWithValues: zip(reported.indicators, UInt32(0)...))
    let columns = plan.slots.enumerated().compactMap { column, slot -> ReportedColumn? in
      guard case .reported(let domain, let indicator, let months) = slot else { return nil }
      return ReportedColumn(
        column: column, domain: UInt8(domain), indicator: names[indicator],
        earliest: months.map { asOf.firstDay(ofLast: $0).daysSinceEpoch } ?? .min)
    }
    try Parallel.forEach(columns.count, threads: threads) { place in
      self.set(
        columns[place].column,
        columns[place].latest(of: reported.entries, until: asOf, rows: self.rowCount))
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
}

/// A column of reported values.
private struct ReportedColumn {
  let column: Int
  let domain: UInt8
  /// The number of the indicator's name; nil when it has no value at all.
  let indicator: UInt32?
  /// The first day that counts, since 1970.
  let earliest: Int32

  /// The latest of the values by row. Of two of one day the larger stands, whatever the order.
  func latest(
    of entries: [ReportedValues.Entry], until last: CalendarDate, rows: Int
  ) -> [Int64] {
    var latest = [Int64](repeating: Slot.missing, count: rows)
    guard let indicator else { return latest }
    var days = [Int32](repeating: .min, count: rows)
    for entry in entries where entry.indicator == indicator && entry.domain == domain {
      guard entry.day >= earliest, entry.day <= last.daysSinceEpoch else { continue }
      let row = Int(entry.organisation)
      if entry.day < days[row] { continue }
      if entry.day == days[row], entry.millionths <= latest[row] { continue }
      days[row] = entry.day
      latest[row] = entry.millionths
    }
    return latest
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
