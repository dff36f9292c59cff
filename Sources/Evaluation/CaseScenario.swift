import Credit
import Datasets
import EvaluationModels

/// What an organisation's evaluation would be without some of its records, or on a later day when
/// nothing else happens.
///
/// Everything that depends on the records is computed anew: the composite evaluation that a domain
/// reads, percentiles among peers, direct grades, rules. Reported values and the other
/// organisations stay as they are.
struct CaseScenario {
  let run: EvaluationRun
  let organisation: UInt32
  let ledger: [LedgerEntry]

  /// What it comes to.
  struct Outcome: Hashable {
    let score: ExactDecimal
    let grade: Int
  }

  /// The outcome under a table's model; nil where there is no grade.
  ///
  /// - Parameters:
  ///   - gone: places in the ledger of records that are no more.
  ///   - later: a day after the evaluation; nil for its own.
  ///   - setsDirectGradesAside: whether the score alone decides.
  func outcome(
    in table: GradeTable, without gone: Set<Int> = [], on later: CalendarDate? = nil,
    setsDirectGradesAside: Bool = false
  ) -> Outcome? {
    let day = later ?? run.library.asOf
    let counting = counting(without: gone, on: later)
    var row = run.matrix.withRow(Int(organisation)) {
      Array(UnsafeBufferPointer(start: $0, count: run.matrix.plan.slots.count))
    }
    if let composite = run.composite, table.model.id != composite.model.id {
      fill(&row, for: composite, counting: counting, on: day)
      let score = grading(row, in: composite, on: day)?.score
      let slot = Slot.evaluation(composite.model.id)
      if run.matrix.plan.slots.contains(slot) {
        row[run.matrix.plan.number(of: slot)] = score?.millionths ?? Slot.missing
      }
    }
    fill(&row, for: table, counting: counting, on: day)
    return grading(row, in: table, on: day, byScore: setsDirectGradesAside)
  }

  /// The records that count on the day, and those contested.
  private func counting(
    without gone: Set<Int>, on later: CalendarDate?
  ) -> (eligible: [PackedRecord], contested: [PackedRecord]) {
    let rules = later.map { run.library.eligibilityRules.on($0) }
    var counting: (eligible: [PackedRecord], contested: [PackedRecord]) = ([], [])
    for (place, entry) in ledger.enumerated() where !gone.contains(place) {
      let packed = entry.record.packed
      // Copies stay copies; what the day says of the others may change.
      let fate =
        entry.fate == .duplicate ? .duplicate : rules?.eligibility(of: packed) ?? entry.fate
      if fate == .eligible { counting.eligible.append(packed) }
      if fate == .underObjection { counting.contested.append(packed) }
    }
    return counting
  }

  /// Sums the columns of a model anew.
  private func fill(
    _ row: inout [Int64], for table: GradeTable,
    counting: (eligible: [PackedRecord], contested: [PackedRecord]), on day: CalendarDate
  ) {
    let model = table.model
    let plan = run.matrix.plan
    func sum(_ filter: RecordFilter, _ statistic: RecordStatistic, of records: [PackedRecord])
      -> Int64
    {
      let earliest = filter.earliest(asOf: day)
      return records.reduce(0) { sum, record in
        guard filter.matches(record), let decided = record.decided.date,
          earliest.map({ decided >= $0 }) ?? true
        else { return sum }
        return switch statistic {
        case .count: sum + 1
        case .amount: sum + record.amount
        case .decayedCount(let months):
          sum + DecayTable.weight(age: day.days(since: decided), halfLifeMonths: months)
        }
      }
    }
    let measures = model.composition.indicators.map(\.measure) + model.inputs.map(\.measure)
    for measure in measures {
      let column = plan.number(of: Slot(measure))
      switch measure {
      case .records(let filter, let statistic):
        row[column] = sum(filter, statistic, of: counting.eligible)
      case .attribute(let attribute):
        let subject = run.organisations.organisations[Int(organisation)]
        row[column] = attribute.value(of: subject, asOf: day) ?? Slot.missing
      case .reported, .evaluation, .given: break
      }
    }
    for direct in model.directGrades {
      row[plan.number(of: .records(direct.filter, .count))] =
        sum(direct.filter, .count, of: counting.eligible)
      row[plan.number(of: .contested(direct.filter))] =
        sum(direct.filter, .count, of: counting.contested)
    }
    row[plan.number(of: .eligible(domain: model.domain))] = Int64(
      counting.eligible.count { record in model.domain.map { Int(record.domain) == $0 } ?? true })
    let percentiles = PercentileMaker(model: model, matrix: run.matrix)
    guard percentiles.isNeeded else { return }
    let others = table.rows.filter { $0.state == .evaluated && $0.organisation != organisation }
    let selection = RowSelection(rows: others.map { Int($0.organisation) }.sorted())
    row.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      percentiles.fill(base, among: selection)
    }
  }

  private func grading(
    _ row: [Int64], in table: GradeTable, on day: CalendarDate, byScore: Bool = false
  ) -> Outcome? {
    let model = table.model
    let subject = run.organisations.organisations[Int(organisation)]
    let maker = StandingMaker(
      model: model, matrix: run.matrix, register: Register([subject]), asOf: day)
    return row.withUnsafeBufferPointer { buffer -> Outcome? in
      guard let base = buffer.baseAddress, let standing = maker.standing(ofOnly: base),
        standing.state == .evaluated
      else { return nil }
      let scorer = ModelScorer(
        model: model, plan: run.matrix.plan, weights: table.weights.values)
      let score = scorer.score(base)
      if let direct = standing.directGrade, !byScore {
        return Outcome(score: score, grade: model.directGrades[direct].grade)
      }
      let grading = Grader(model: model, plan: run.matrix.plan)
        .grading(of: score, top: nil, base)
      return grading.grade.map { Outcome(score: score, grade: $0) }
    }
  }
}

extension EligibilityRules {
  /// The same rules as seen on another day.
  fileprivate func on(_ day: CalendarDate) -> EligibilityRules {
    EligibilityRules(
      asOf: day, setsAsideObjections: setsAsideObjections, statutoryMonths: statutoryMonths,
      start: start, validityMonths: validityMonths)
  }
}
