import Credit

/// Adds up what the national monitor deducts.
struct DeductionScorer {
  let rule: DeductionRule

  /// Points deducted by the end of the window for what has happened so far.
  func total(_ view: RowView) -> ExactDecimal {
    view.window.months.reduce(ExactDecimal.zero) { $0 + deduction(in: $1, view) }
  }

  /// Points deducted in a month.
  func deduction(in month: CalendarMonth, _ view: RowView) -> ExactDecimal {
    rule.reasons.reduce(ExactDecimal.zero) { sum, reason in
      let happened = (0..<reason.months).reduce(ExactDecimal.zero) { count, back in
        count + (view.series[reason.item][month.adding(-back)] ?? 0)
      }
      // Far beyond any row's points, and small enough to multiply.
      let points = min(happened, 1_000_000) * reason.each
      return sum + (reason.monthlyCap.map { min(points, $0) } ?? points)
    }
  }
}
