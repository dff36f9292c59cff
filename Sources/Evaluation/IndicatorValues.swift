import Credit
import Datasets
import EvaluationModels
import Synchronization

/// The indicator matrix in integers: organisations × columns of a ``SlotPlan``, row by row.
final class IndicatorValues: Sendable {
  let plan: SlotPlan
  let rowCount: Int
  private let storage: Storage

  /// Rows are filled by workers that own disjoint ranges of them, before anybody reads.
  private final class Storage: @unchecked Sendable {
    let values: UnsafeMutableBufferPointer<Int64>

    init(count: Int) {
      values = .allocate(capacity: count)
      values.initialize(repeating: 0)
    }

    deinit {
      values.deallocate()
    }
  }

  init(plan: SlotPlan, rows: Int) {
    self.plan = plan
    rowCount = rows
    storage = Storage(count: max(1, rows * plan.slots.count))
  }

  /// Calls `body` with the values of a row.
  @inline(__always)
  func withRow<Result>(_ row: Int, _ body: (UnsafePointer<Int64>) -> Result) -> Result {
    body(UnsafePointer(mutableRow(row)))
  }

  /// The values of a row, to be filled by the one worker that owns it.
  @inline(__always)
  func mutableRow(_ row: Int) -> UnsafeMutablePointer<Int64> {
    precondition(row < rowCount, "a row beyond the matrix")
    guard let base = storage.values.baseAddress else { preconditionFailure("an empty matrix") }
    return base + row * plan.slots.count
  }

  /// Fills what is not a sum over records: reported values and the register's attributes.
  func fillReported(
    organisations: [Organisation], reported: [ReportedValue], asOf: CalendarDate
  ) {
    var columns: [(column: Int, earliest: CalendarDate?)] = []
    var wanted: [ReportedKey: [Int]] = [:]
    for (column, slot) in plan.slots.enumerated() {
      switch slot {
      case .reported(let domain, let indicator, let months):
        wanted[ReportedKey(domain: domain, indicator: indicator), default: []].append(
          columns.count)
        columns.append((column, months.map { asOf.firstDay(ofLast: $0) }))
        for row in 0..<rowCount { mutableRow(row)[column] = Slot.missing }
      case .evaluation, .given, .percentile:
        for row in 0..<rowCount { mutableRow(row)[column] = Slot.missing }
      case .attribute(let attribute):
        for row in 0..<rowCount {
          mutableRow(row)[column] =
            attribute.value(of: organisations[row], asOf: asOf) ?? Slot.missing
        }
      default: break
      }
    }
    var latest = [CalendarDate?](repeating: nil, count: rowCount * columns.count)
    for value in reported where value.dated <= asOf {
      let row = Int(value.organisation)
      let key = ReportedKey(domain: Int(value.domain), indicator: value.indicator)
      for position in wanted[key] ?? [] {
        let (column, earliest) = columns[position]
        if let earliest, value.dated < earliest { continue }
        let cell = row * columns.count + position
        let current = latest[cell]
        let known = mutableRow(row)[column]
        // Two values of one day: the larger stands, whatever the order of rows.
        if let current, value.dated < current { continue }
        if current == value.dated, value.value.millionths <= known { continue }
        latest[cell] = value.dated
        mutableRow(row)[column] = value.value.millionths
      }
    }
    countReported(columns: columns.map(\.column))
  }

  private func countReported(columns: [Int]) {
    for (target, slot) in plan.slots.enumerated() {
      guard case .reportedCount(let domain) = slot else { continue }
      for row in 0..<rowCount {
        let values = mutableRow(row)
        values[target] = Int64(
          columns.count { column in
            guard case .reported(let owner, _, _) = plan.slots[column] else { return false }
            return values[column] != Slot.missing && (domain == nil || domain == owner)
          })
      }
    }
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
