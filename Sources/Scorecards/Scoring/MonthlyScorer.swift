import Credit

/// Scores tests of every month.
struct MonthlyScorer {
  let tests: MonthlyTests
  let maximum: ExactDecimal
  let floor: PointFloor

  /// How a test came out in a month.
  enum Outcome: Hashable {
    case passed
    case failed
    case uncounted
    case unknown
  }

  /// A test's outcome in a month.
  func outcome(
    _ test: MonthlyTests.Test, in month: CalendarMonth, _ view: RowView
  ) -> Outcome {
    switch view.value(test.condition.quantity, in: month) {
    case .unknown: .unknown
    case .empty: tests.empty == .met ? .passed : .uncounted
    case .known(let value): test.condition.comparison.holds(value) ? .passed : .failed
    }
  }

  private func count(_ outcome: Outcome, _ view: RowView) -> Int {
    view.window.months.reduce(0) { sum, month in
      sum + tests.tests.count { self.outcome($0, in: month, view) == outcome }
    }
  }

  private func cut(_ points: ExactDecimal) -> ExactDecimal {
    let cut = min(points, maximum)
    return floor == .zero ? max(cut, 0) : cut
  }

  private func sum(_ view: RowView) -> ExactDecimal {
    tests.plus * count(.passed, view) - tests.minus * count(.failed, view)
  }

  /// The points as the months stand; nil when none is known.
  func points(_ view: RowView) -> ExactDecimal? {
    let months = view.window.months.count
    guard count(.unknown, view) < months * tests.tests.count else { return nil }
    return cut(sum(view))
  }

  /// The least and the most still reachable.
  func range(_ view: RowView) -> (worst: ExactDecimal, best: ExactDecimal) {
    let unknown = count(.unknown, view)
    return (
      cut(sum(view) - tests.minus * unknown), cut(sum(view) + tests.plus * unknown)
    )
  }

  /// The points when unknown months pass as often as the last `months` known ones did; nil when
  /// none is known.
  func forecast(_ view: RowView, months: Int) -> ExactDecimal? {
    guard points(view) != nil else { return nil }
    var expected = Fraction(sum(view))
    for test in tests.tests {
      let outcomes = view.window.months.map { outcome(test, in: $0, view) }
      let recent = outcomes.filter { $0 == .passed || $0 == .failed }.suffix(months)
      guard !recent.isEmpty else { continue }
      let share = Fraction(
        Int128(recent.count { $0 == .passed }), over: Int128(recent.count))
      let month = Fraction(tests.plus + tests.minus) * share - Fraction(tests.minus)
      expected = expected + month * outcomes.count { $0 == .unknown }
    }
    return cut(expected.rounded)
  }

  /// What another month, and all open ones, would bring.
  func nextSteps(_ view: RowView) -> [NextStep] {
    let now = cut(sum(view))
    let open = view.window.months.filter { month in
      tests.tests.contains { outcome($0, in: month, view) == .unknown }
    }.count
    return Set([1, open]).sorted().filter { $0 > 0 && $0 <= open }.compactMap { months in
      let gain = cut(sum(view) + tests.plus * tests.tests.count * months) - now
      return gain > 0 ? NextStep(change: .months(months), gain: gain) : nil
    }
  }

  /// The months in which a test failed.
  func failures(_ view: RowView) -> [(test: MonthlyTests.Test, months: [CalendarMonth])] {
    tests.tests.map { test in
      (test, view.window.months.filter { outcome(test, in: $0, view) == .failed })
    }.filter { !$0.months.isEmpty }
  }
}
