import Credit

/// Scores one quantity by its formula.
struct QuantityScorer {
  let score: QuantityScore
  let maximum: ExactDecimal
  let floor: PointFloor

  /// The points at a value, cut to the limits.
  func points(at value: Fraction) -> ExactDecimal {
    let points = score.formula.points(at: score.rounding(value), maximum: maximum)
    let cut = min(points, Fraction(maximum))
    return (floor == .zero ? max(cut, .zero) : max(cut, Fraction(-1000))).rounded
  }

  /// The points as the figures stand; nil when they aren't known.
  func points(_ view: RowView) -> ExactDecimal? {
    view.value(score.quantity).map(points(at:))
  }

  /// The least and the most still reachable. Formulas rise or fall throughout, so the ends tell.
  func range(_ view: RowView) -> (worst: ExactDecimal, best: ExactDecimal) {
    let ends = view.reach(score.quantity).ends.map(points(at:))
    return (min(ends[0], ends[1]), max(ends[0], ends[1]))
  }

  /// What would raise the points: the next step and the one to the maximum.
  func nextSteps(_ view: RowView) -> [NextStep] {
    guard let value = view.value(score.quantity) else { return [] }
    let now = points(at: value)
    var steps: [NextStep] = []
    for target in targets(from: score.rounding(value)) {
      let gain = points(at: target.points) - now
      guard gain > 0, let change = change(from: value, to: target, view) else { continue }
      let step = NextStep(change: change, gain: gain)
      if !steps.contains(step) { steps.append(step) }
    }
    return steps
  }

  /// A value to reach, and one on its better side to read the points at.
  private struct Target {
    let edge: Fraction
    let isInclusive: Bool
    let points: Fraction
  }

  private func targets(from value: Fraction) -> [Target] {
    switch score.formula {
    case .steps(let steps, _):
      let current = steps.firstIndex { $0.when.holds(value) } ?? steps.count
      return [current - 1, 0].filter { steps.indices.contains($0) }.map { index in
        let when = steps[index].when
        let edge = Fraction(when.edge)
        let beyond = when.isUpperLimit ? edge - Fraction(1) : edge + Fraction(1)
        let between =
          steps.indices.contains(index - 1) ? Fraction(steps[index - 1].when.edge) : beyond
        let inside = (edge + between) * Fraction(1, over: 2)
        return Target(
          edge: edge, isInclusive: when.includesEdge, points: when.includesEdge ? edge : inside)
      }
    case .linear(let knots, let step):
      guard let first = knots.first, let last = knots.last else { return [] }
      let rises = first.points < last.points
      let best = Fraction(rises ? last.value : first.value)
      let onset = Fraction(rises ? first.value : last.value)
      let from = rises ? max(value, onset) : min(value, onset)
      let next = rises ? min(from + Fraction(step), best) : max(from - Fraction(step), best)
      return [next, best].map { Target(edge: $0, isInclusive: true, points: $0) }
    case .missing(let target, _): return whole(from: value, to: Fraction(target))
    case .count(let each):
      guard let target = Fraction(maximum).divided(by: Fraction(each)) else { return [] }
      return whole(from: value, to: target)
    case .judged:
      return [Target(edge: Fraction(maximum), isInclusive: true, points: Fraction(maximum))]
    case .deduct: return []
    }
  }

  private func whole(from value: Fraction, to target: Fraction) -> [Target] {
    [min(value + Fraction(1), target), target].map {
      Target(edge: $0, isInclusive: true, points: $0)
    }
  }

  private func change(from value: Fraction, to target: Target, _ view: RowView) -> NextStep.Change?
  {
    let rises = target.edge > value || (target.edge == value && !isUpperLimit)
    switch score.quantity {
    case .mean(let item):
      let open = view.unknownMonths(item).count
      guard open > 0 else { return nil }
      let known = view.series[item].values.reduce(ExactDecimal.zero, +)
      let total = target.edge * view.window.months.count
      let needed = (total - Fraction(known)) * Fraction(1, over: Int128(open))
      guard needed >= Fraction(view.items[item].unit.least) else { return nil }
      let tenths = rises ? (needed * 10).ceiling : (needed * 10).floor
      return .mean(
        view.items[item].title, Fraction(tenths, over: 10).rounded, isAtMost: !rises, months: open)
    case .sum(let items): return figure(items, to: target.edge, target, rises, view)
    case .larger(let items):
      guard
        let item = items.max(by: {
          (view.latest($0)?.value ?? 0) < (view.latest($1)?.value ?? 0)
        })
      else { return nil }
      return figure([item], to: target.edge, target, rises, view)
    case .percent(let of, let to):
      guard let whole = view.value(.sum(to)) else { return nil }
      return figure(
        of, to: target.edge * whole * Fraction(1, over: 100), target, rises, view)
    }
  }

  private var isUpperLimit: Bool {
    if case .steps(let steps, _) = score.formula {
      steps.first?.when.isUpperLimit ?? false
    } else {
      false
    }
  }

  private func figure(
    _ items: [Int], to edge: Fraction, _ target: Target, _ rises: Bool, _ view: RowView
  ) -> NextStep.Change? {
    guard let now = view.value(.sum(items)), let first = items.first else { return nil }
    let unit = view.items[first].unit
    let places = unit.isWhole ? 1 : 100
    let scaled = edge * places
    var goal = rises ? scaled.ceiling : scaled.floor
    if !target.isInclusive, Fraction(goal) == scaled { goal += rises ? 1 : -1 }
    let change = (Fraction(goal, over: Int128(places)) - now).rounded
    guard change != 0 else { return nil }
    let titles = items.map { view.items[$0].title }
    let title = Phrase(
      titles.map(\.chinese).joined(separator: "、"),
      titles.map(\.english).joined(separator: ", "))
    if view.items[first].kind == .judged { return .judgement(title, by: change) }
    return .figure(title, by: change, unit: unit)
  }
}
