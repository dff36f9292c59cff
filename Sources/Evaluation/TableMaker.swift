import Credit
import EvaluationModels

/// Makes one model's grade table from the indicator matrix.
struct TableMaker {
  let model: EvaluationModel
  let matrix: IndicatorValues
  let organisations: [Organisation]
  let asOf: CalendarDate
  /// The grades of the run before, by code.
  let former: [String: FormerGrade]
  private let directColumns: [(live: Int, contested: Int)]
  private let eligibleColumn: Int
  private let reportedColumn: Int

  init(
    model: EvaluationModel, matrix: IndicatorValues, organisations: [Organisation],
    asOf: CalendarDate, former: [String: FormerGrade] = [:]
  ) {
    self.model = model
    self.matrix = matrix
    self.organisations = organisations
    self.asOf = asOf
    self.former = former
    directColumns = model.directGrades.map { rule in
      (
        matrix.plan.number(of: .records(rule.filter, .count)),
        matrix.plan.number(of: .contested(rule.filter))
      )
    }
    eligibleColumn = matrix.plan.number(of: .eligible(domain: model.domain))
    reportedColumn = matrix.plan.number(of: .reportedCount(domain: model.domain))
  }

  /// The table; with frozen weights they are used as they are.
  func table(frozen: FrozenWeights?) throws -> GradeTable {
    let subjects = organisations.indices.filter { isSubject(organisations[$0]) }
    let states = subjects.map(standing(of:))
    if let frozen, frozen.values.count != model.composition.groups.count {
      throw EvaluationError.frozenWeights(model: model.id)
    }
    let evaluated = zip(subjects, states).filter { $1.state == .evaluated }.map(\.0)
    PercentileMaker(model: model, matrix: matrix).fill(rows: evaluated)
    let weights = try frozen ?? GroupWeigher(model: model, matrix: matrix).weigh(rows: evaluated)
    let scorer = ModelScorer(model: model, plan: matrix.plan, weights: weights.values)
    let grader = Grader(model: model, plan: matrix.plan)
    let scores = zip(subjects, states).map { subject, standing in
      standing.state == .evaluated ? matrix.withRow(subject) { scorer.score($0) } : nil
    }
    let places = grader.needsPlace ? Places(of: scores, in: model.scheme) : nil
    var rows: [GradeRow] = []
    rows.reserveCapacity(subjects.count)
    for (index, subject) in subjects.enumerated() {
      let standing = states[index]
      guard let score = scores[index] else {
        rows.append(GradeRow(organisation: UInt32(subject), state: standing.state))
        continue
      }
      if let direct = standing.directGrade {
        rows.append(
          GradeRow(
            organisation: UInt32(subject), state: .evaluated, score: score,
            grade: model.directGrades[direct].grade, directGrade: direct))
        continue
      }
      let grading = matrix.withRow(subject) {
        grader.grading(of: score, top: places?.top(of: score), $0)
      }
      rows.append(
        GradeRow(
          organisation: UInt32(subject), state: grading.state,
          score: grading.state == .evaluated ? score : nil, grade: grading.grade,
          outside: grading.outside, rules: grading.rules))
    }
    let settled = rows.map { row in
      let code = organisations[Int(row.organisation)].code
      return row.after(former.isEmpty ? nil : former[code], in: model, on: asOf)
    }
    return GradeTable(model: model, weights: weights, rows: ranked(settled))
  }

  /// Whether the organisation stands in the table at all.
  func isSubject(_ organisation: Organisation) -> Bool {
    guard model.subjects.kinds.contains(organisation.kind) else { return false }
    return model.domain.map { organisation.isSupervised(byDomain: $0) } ?? true
  }

  /// Whether it is evaluated, and the direct grade that applies.
  ///
  /// Who has left is out whatever the records say; a direct grade reaches even the new; who would
  /// have one but for a contested record waits for the decision.
  func standing(of index: Int) -> (state: EvaluationState, directGrade: Int?) {
    matrix.withRow(index) { standing(of: organisations[index], $0) }
  }

  /// The same of an organisation with those values.
  func standing(
    of organisation: Organisation, _ row: UnsafePointer<Int64>
  ) -> (state: EvaluationState, directGrade: Int?) {
    if organisation.status != .active { return (.exited, nil) }
    var direct: Int?
    var isContested = false
    for (number, rule) in model.directGrades.enumerated() {
      let live = row[directColumns[number].live]
      let contested = row[directColumns[number].contested]
      if live >= rule.minimumCount {
        if direct.map({ model.directGrades[$0].grade < rule.grade }) ?? true { direct = number }
      } else if live + contested >= rule.minimumCount {
        isContested = true
      }
    }
    if direct != nil { return (.evaluated, direct) }
    if isContested { return (.suspended, nil) }
    if model.subjects.newMonths > 0, let registered = organisation.registeredOn,
      registered.adding(months: model.subjects.newMonths) > asOf
    {
      return (.new, nil)
    }
    let known = row[eligibleColumn] + row[reportedColumn]
    return (known < model.subjects.minimumData ? .noData : .evaluated, nil)
  }

  /// Best score first, ties by code (which is the order of indices), the not evaluated last.
  private func ranked(_ rows: [GradeRow]) -> [GradeRow] {
    let evaluated = rows.filter { $0.state == .evaluated }.sorted { left, right in
      let (first, second) = (left.score ?? .zero, right.score ?? .zero)
      if first != second { return model.scheme.higherIsBetter ? first > second : first < second }
      return left.organisation < right.organisation
    }
    var ranked: [GradeRow] = []
    ranked.reserveCapacity(rows.count)
    var place = 0
    for (index, row) in evaluated.enumerated() {
      if index == 0 || row.score != evaluated[index - 1].score { place = index + 1 }
      ranked.append(row.ranked(place))
    }
    return ranked + rows.filter { $0.state != .evaluated }
  }
}
