public import Credit

/// Scores a city's figures by a scorecard.
///
///     let scorecard = ScorecardScorer(model: model).score(figures, asOf: day)
///     scorecard.points  // of 100
public struct ScorecardScorer: Sendable {
  /// The scorecard.
  public let model: ScorecardModel

  /// A scorer of the scorecard.
  public init(model: ScorecardModel) {
    self.model = model
  }

  /// The points on a day. Figures of later months are left out.
  ///
  /// - Parameter notes: further notes by row, of where figures come from.
  public func score(
    _ figures: CityFigures, asOf: CalendarDate, notes: [(row: String, note: Phrase)] = []
  ) -> CityScorecard {
    var results = model.rows.map { row in
      let view = RowView(
        row: row.id, items: row.items, figures: figures, window: model.window, asOf: asOf)
      let further = notes.filter { $0.row == row.id }.map(\.note)
      return RowScorer(row: row, model: model).result(view, notes: further)
    }
    results.append(deductions(figures, asOf: asOf, rows: results))
    return CityScorecard(model: model, asOf: asOf, rows: results)
  }

  private func deductions(
    _ figures: CityFigures, asOf: CalendarDate, rows: [RowResult]
  ) -> RowResult {
    let rule = model.deductions
    let view = RowView(
      row: rule.id, items: rule.items, figures: figures, window: model.window, asOf: asOf)
    let total = DeductionScorer(rule: rule).total(view)
    let reduced = rule.reducesRow.flatMap { id in rows.first { $0.id == id } }
    var notes = model.options.filter { $0.row == rule.id }.map(Notes.reading)
    notes.append(Notes.deducted(total))
    func taken(from points: ExactDecimal) -> ExactDecimal { -max(min(total, points), 0) }
    return RowResult(
      id: rule.id, number: nil, title: rule.title, points: taken(from: reduced?.points ?? 0),
      maximum: 0, state: .shown, quantity: nil,
      inputs: rule.items.indices.map { view.input($0) }.filter { !$0.months.isEmpty }, parts: [],
      rule: rule.rule, notes: notes, best: taken(from: reduced?.best ?? 0),
      // Whatever may still happen takes at most what the row then has.
      worst: reduced.map { -max($0.worst, 0) } ?? 0,
      forecast: taken(from: reduced?.forecast ?? 0), nextSteps: [], departments: rule.departments,
      evidence: [])
  }
}

/// Scores one row.
struct RowScorer {
  let row: ScorecardRow
  let model: ScorecardModel

  func result(_ view: RowView, notes further: [Phrase]) -> RowResult {
    let points = points(view)
    let range = range(view)
    let inputs = row.items.indices.filter { row.scoring.items.contains($0) }.map { view.input($0) }
    let isDone = points != nil && view.isComplete(row.scoring.items)
    return RowResult(
      id: row.id, number: row.number, title: row.title, points: points, maximum: row.maximum,
      state: state(points, inputs), quantity: quantity(view), inputs: inputs, parts: parts(view),
      rule: row.rule, notes: notes(view, inputs) + further, best: range.best, worst: range.worst,
      forecast: isDone ? points : forecast(view), nextSteps: nextSteps(view),
      departments: row.departments, evidence: row.evidence)
  }

  private var single: QuantityScorer? {
    guard case .single(let score) = row.scoring else { return nil }
    return QuantityScorer(score: score, maximum: row.maximum, floor: row.floor)
  }

  private func points(_ view: RowView) -> ExactDecimal? {
    switch row.scoring {
    case .single: return single?.points(view)
    case .monthly(let tests): return monthly(tests).points(view)
    case .parts(let parts):
      let known = parts.compactMap { PartScorer(part: $0).points(view) }
      return known.isEmpty ? nil : known.reduce(ExactDecimal.zero, +)
    }
  }

  private func forecast(_ view: RowView) -> ExactDecimal? {
    if case .monthly(let tests) = row.scoring {
      return monthly(tests).forecast(view, months: model.forecastMonths)
    }
    return points(view.projected(months: model.forecastMonths))
  }

  private func range(_ view: RowView) -> (worst: ExactDecimal, best: ExactDecimal) {
    switch row.scoring {
    case .single: return single?.range(view) ?? (0, row.maximum)
    case .monthly(let tests): return monthly(tests).range(view)
    case .parts(let parts):
      let ranges = parts.map { PartScorer(part: $0).range(view) }
      return (
        ranges.reduce(ExactDecimal.zero) { $0 + $1.worst },
        ranges.reduce(ExactDecimal.zero) { $0 + $1.best }
      )
    }
  }

  private func nextSteps(_ view: RowView) -> [NextStep] {
    switch row.scoring {
    case .single: single?.nextSteps(view) ?? []
    case .monthly(let tests): monthly(tests).nextSteps(view)
    case .parts(let parts): parts.flatMap { PartScorer(part: $0).nextSteps(view) }
    }
  }

  private func monthly(_ tests: MonthlyTests) -> MonthlyScorer {
    MonthlyScorer(tests: tests, maximum: row.maximum, floor: row.floor)
  }

  private func parts(_ view: RowView) -> [PartResult] {
    guard case .parts(let parts) = row.scoring else { return [] }
    return parts.map {
      PartResult(
        id: $0.id, title: $0.title, points: PartScorer(part: $0).points(view),
        maximum: $0.maximum)
    }
  }

  private func quantity(_ view: RowView) -> ScoredQuantity? {
    guard let score = single?.score, let value = view.value(score.quantity) else { return nil }
    let unit: Phrase
    if case .percent = score.quantity {
      unit = Phrase("%", "%")
    } else {
      unit = score.quantity.items.first.map { row.items[$0].unit.title } ?? Phrase("", "")
    }
    return ScoredQuantity(value: value.rounded, unit: unit)
  }

  private func state(_ points: ExactDecimal?, _ inputs: [ScorecardInput]) -> RowResult.State {
    if points == nil { return .missing }
    if inputs.contains(where: { !$0.missing.isEmpty }) { return .partial }
    return inputs.contains { $0.item.kind == .judged } ? .judged : .scored
  }

  private func notes(_ view: RowView, _ inputs: [ScorecardInput]) -> [Phrase] {
    var notes = model.options.filter { $0.row == row.id }.map(Notes.reading)
    if case .monthly(let tests) = row.scoring {
      for failure in monthly(tests).failures(view) {
        notes.append(Notes.failed(failure.test.title, failure.months))
      }
    }
    for input in inputs where !input.missing.isEmpty { notes.append(Notes.missing(input)) }
    if case .parts(let parts) = row.scoring {
      for part in parts where PartScorer(part: part).points(view) == nil {
        notes.append(Notes.unscored(part.title))
      }
    }
    return notes
  }
}

extension RowView {
  /// An item's figures for readers.
  func input(_ index: Int) -> ScorecardInput {
    let last = items[index].kind == .monthly ? nil : latest(index)
    return ScorecardInput(
      item: items[index], value: last?.value, month: last?.month,
      months: series[index].sorted { $0.key < $1.key }.map {
        MonthlyFigure(month: $0.key, value: $0.value)
      },
      missing: missingMonths(index))
  }

  /// Whether nothing can change any more.
  func isComplete(_ indices: [Int]) -> Bool {
    window.remaining(after: asOf).isEmpty && indices.allSatisfy { missingMonths($0).isEmpty }
  }
}
