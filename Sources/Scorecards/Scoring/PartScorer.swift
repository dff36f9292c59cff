import Credit

/// Scores a part of a row.
struct PartScorer {
  let part: ScorePart

  private var scorer: QuantityScorer {
    QuantityScorer(score: part.score, maximum: part.maximum, floor: .zero)
  }

  /// The points as the figures stand; nil when a figure is missing that matters.
  func points(_ view: RowView) -> ExactDecimal? {
    if let condition = part.condition {
      guard let value = view.value(condition.quantity) else { return nil }
      guard condition.comparison.holds(value) else { return 0 }
    }
    return scorer.points(view)
  }

  /// The least and the most still reachable.
  func range(_ view: RowView) -> (worst: ExactDecimal, best: ExactDecimal) {
    let range = scorer.range(view)
    guard let condition = part.condition else { return range }
    let ends = view.reach(condition.quantity).ends.map { condition.comparison.holds($0) }
    return (ends.allSatisfy { $0 } ? range.worst : 0, ends.contains(true) ? range.best : 0)
  }

  /// What would raise the points.
  func nextSteps(_ view: RowView) -> [NextStep] {
    if let condition = part.condition, let value = view.value(condition.quantity),
      !condition.comparison.holds(value)
    {
      let gain = scorer.points(view) ?? 0
      let titles = condition.quantity.items.map { view.items[$0].title }
      guard gain > 0, let title = titles.first else { return scorer.nextSteps(view) }
      return [NextStep(change: .condition(title), gain: gain)]
    }
    return scorer.nextSteps(view)
  }
}
