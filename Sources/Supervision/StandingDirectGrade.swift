import Credit
public import EvaluationModels

/// A direct grade whose records are there.
public struct StandingDirectGrade: Hashable, Sendable {
  /// The rule.
  public let rule: DirectGrade
  /// The numbers of the records behind it.
  public let records: [Int]

  /// Whether it would stand without the records of those numbers.
  func stands(without repaired: [Int]) -> Bool {
    records.count { !repaired.contains($0) } >= rule.minimumCount
  }

  /// The direct grades of a model for which the records suffice on the day, in the model's order.
  static func all(
    of model: EvaluationModel, entries: [CaseEntry], asOf: CalendarDate
  ) -> [StandingDirectGrade] {
    model.directGrades.compactMap { rule in
      let behind = entries.filter { $0.isCalled(forBy: rule.filter, asOf: asOf) }
      guard behind.count >= rule.minimumCount else { return nil }
      return StandingDirectGrade(rule: rule, records: behind.map(\.number))
    }
  }
}

extension CaseEntry {
  /// Whether the record counts and is one of the filter's.
  fileprivate func isCalled(forBy filter: RecordFilter, asOf: CalendarDate) -> Bool {
    guard fate == .eligible, filter.matches(record.packed) else { return false }
    guard let earliest = filter.earliest(asOf: asOf), let decidedOn else { return true }
    return decidedOn >= earliest
  }
}
