public import Credit
import EvaluationModels

/// What would lift an organisation to a better grade.
public struct GradeProspect: Hashable, Sendable {
  /// The fewest records whose repair lifts the grade; nil when no repair does.
  public let repair: RepairPath?
  /// The first day on which the grade is better by itself, when nothing else happens; nil when it
  /// isn't within five years.
  public let lapse: GradeLapse?

  /// Neither.
  static let none = GradeProspect(repair: nil, lapse: nil)
}

/// Records whose repair lifts the grade.
public struct RepairPath: Hashable, Sendable {
  /// The places in the ledger of the records, ascending.
  public let records: [Int]
  /// The score without them.
  public let score: ExactDecimal
  /// The band then, direct grades and rules considered.
  public let grade: Int
}

/// A grade that gets better because records lapse and fade.
public struct GradeLapse: Hashable, Sendable {
  /// The first such day.
  public let day: CalendarDate
  /// The score then.
  public let score: ExactDecimal
  /// The band then.
  public let grade: Int
}

/// Looks for what lifts a grade.
struct ProspectFinder {
  let scenario: CaseScenario
  let table: GradeTable
  /// For each indicator the places in the ledger of its records that speak against the organisation,
  /// and for a direct grade those behind it.
  let units: [[Int]]

  /// How far ahead it looks, in months.
  static let horizon = 60
  /// How many looks at a record a search may take; one with more looks less closely.
  static let looks = 20_000_000

  /// The prospect of who has that grade.
  func prospect(from grade: Int) -> GradeProspect {
    guard grade > 0 else { return .none }
    return GradeProspect(repair: repair(from: grade), lapse: lapse(from: grade))
  }

  /// The records of one indicator that do it alone, the fewest of them; else those of several, added
  /// by what they do alone, the most helpful first. Of them each is left out again, the oldest first,
  /// that turns out not to be needed; of tens of thousands only as many as ``looks`` allow.
  private func repair(from grade: Int) -> RepairPath? {
    let alone = units.compactMap { unit -> (records: [Int], outcome: CaseScenario.Outcome)? in
      guard !unit.isEmpty else { return nil }
      return scenario.outcome(in: table, without: Set(unit)).map { (unit, $0) }
    }
    let enough = alone.filter { $0.outcome.grade < grade }
    let smallest = enough.map(\.records.count).min()
    guard
      let records = enough.first(where: { $0.records.count == smallest }).map({ Set($0.records) })
        ?? several(alone, from: grade)
    else { return nil }
    let oldestFirst = records.sorted { left, right in
      let (first, second) = (decided(left), decided(right))
      return first == second ? left < right : first < second
    }
    let needed = needed(of: oldestFirst, from: grade)
    return scenario.outcome(in: table, without: Set(needed)).map {
      RepairPath(records: needed.sorted(), score: $0.score, grade: $0.grade)
    }
  }

  /// Those of the records that can't be left out, looked at in their order. Neighbours that are not
  /// needed are found together, by doubling and halving.
  private func needed(of order: [Int], from grade: Int) -> [Int] {
    var needed: [Int] = []
    var place = 0
    var trials = max(64, Self.looks / max(1, scenario.ledger.count))

    func isEnough(from start: Int) -> Bool {
      guard needed.count + order.count - start > 0 else { return false }
      trials -= 1
      let rest = Set(needed + order[start...])
      return scenario.outcome(in: table, without: rest).map { $0.grade < grade } ?? false
    }
    while place < order.count, trials > 0 {
      var spare = 0
      var step = 1
      while place + spare + step <= order.count, isEnough(from: place + spare + step) {
        spare += step
        step *= 2
      }
      while step > 1 {
        step /= 2
        if place + spare + step <= order.count, isEnough(from: place + spare + step) {
          spare += step
        }
      }
      place += spare
      if place < order.count {
        needed.append(order[place])
        place += 1
      }
    }
    return needed + order[place...]
  }

  private func several(
    _ alone: [(records: [Int], outcome: CaseScenario.Outcome)], from grade: Int
  ) -> Set<Int>? {
    let higherIsBetter = table.model.scheme.higherIsBetter
    let ordered = alone.enumerated().sorted { left, right in
      let (first, second) = (left.element.outcome, right.element.outcome)
      if first.grade != second.grade { return first.grade < second.grade }
      if first.score != second.score {
        return higherIsBetter ? first.score > second.score : first.score < second.score
      }
      return left.offset < right.offset
    }
    var records: Set<Int> = []
    for (_, unit) in ordered {
      records.formUnion(unit.records)
      if let outcome = scenario.outcome(in: table, without: records), outcome.grade < grade {
        return records
      }
    }
    return nil
  }

  private func decided(_ place: Int) -> UInt16 {
    scenario.ledger[place].record.packed.decided.rawValue
  }

  /// Looks at each month ahead and at the days on which records lapse, these only where it takes no
  /// more than ``looks``; then for the very day between the last that was no better and the first that
  /// is.
  private func lapse(from grade: Int) -> GradeLapse? {
    let today = scenario.run.library.asOf
    let end = today.adding(months: Self.horizon)
    var days = Set(scenario.ledger.compactMap(\.lapsesOn).filter { $0 > today && $0 <= end })
    if days.count * scenario.ledger.count > Self.looks { days = [] }
    for month in 1...Self.horizon { days.insert(today.adding(months: month)) }
    var before = today
    for day in days.sorted() {
      if let outcome = better(than: grade, on: day) {
        return firstDay(after: before, until: day, outcome, grade)
      }
      before = day
    }
    return nil
  }

  private func firstDay(
    after low: CalendarDate, until high: CalendarDate, _ outcome: CaseScenario.Outcome,
    _ grade: Int
  ) -> GradeLapse {
    var (low, high, outcome) = (low, high, outcome)
    while high.days(since: low) > 1 {
      let middle = low.adding(days: high.days(since: low) / 2)
      if let found = better(than: grade, on: middle) {
        (high, outcome) = (middle, found)
      } else {
        low = middle
      }
    }
    return GradeLapse(day: high, score: outcome.score, grade: outcome.grade)
  }

  private func better(than grade: Int, on day: CalendarDate) -> CaseScenario.Outcome? {
    guard let outcome = scenario.outcome(in: table, on: day), outcome.grade < grade else {
      return nil
    }
    return outcome
  }
}
