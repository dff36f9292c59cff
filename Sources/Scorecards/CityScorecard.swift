public import Credit

/// Where the city stands on its plan's table on a day (创建评分表).
public struct CityScorecard: Hashable, Sendable {
  /// The scorecard it was scored by.
  public let model: ScorecardModel
  /// The day.
  public let asOf: CalendarDate
  /// The rows in the order of the plan, the deductions last.
  public let rows: [RowResult]

  /// The points of all rows, never below nothing. A row without figures gives none.
  public var points: ExactDecimal { total(rows.map { $0.points ?? 0 }) }
  /// The most that can still be reached by the end of the window.
  public var best: ExactDecimal { total(rows.map(\.best)) }
  /// The least that can still come out.
  public var worst: ExactDecimal { total(rows.map(\.worst)) }
  /// What comes out when it goes on as it has; a forecast, not a result.
  public var forecast: ExactDecimal { total(rows.map { $0.forecast ?? 0 }) }
  /// Rows that have no points yet.
  public var missing: [RowResult] { rows.filter { $0.state == .missing } }

  private func total(_ points: [ExactDecimal]) -> ExactDecimal {
    max(points.reduce(ExactDecimal.zero, +), 0)
  }
}

/// One row's points and what they rest on.
public struct RowResult: Hashable, Sendable {
  /// What the points are worth.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// All figures are there.
    case scored
    /// All figures are there, and somebody's judgement is among them.
    case judged
    /// Some figures that are due are missing; the points rest on the others.
    case partial
    /// There are no points since figures are missing.
    case missing
    /// Shown and not scored.
    case shown
  }

  /// The identifier.
  public let id: String
  /// The place in the plan; nil for the deductions.
  public let number: Int?
  /// What users see.
  public let title: Phrase
  /// The points; nil when they can't be told.
  public let points: ExactDecimal?
  /// The most points.
  public let maximum: ExactDecimal
  /// What the points are worth.
  public let state: State
  /// The quantity the formula looked at, with its unit, when there is one.
  public let quantity: ScoredQuantity?
  /// The figures.
  public let inputs: [ScorecardInput]
  /// The parts, when the row has some.
  public let parts: [PartResult]
  /// The plan's own words, and a translation.
  public let rule: Phrase
  /// What a reader should know.
  public let notes: [Phrase]
  /// The most points still reachable.
  public let best: ExactDecimal
  /// The least points still possible.
  public let worst: ExactDecimal
  /// The points when it goes on as it has; nil when nothing is known.
  public let forecast: ExactDecimal?
  /// What further steps would bring.
  public let nextSteps: [NextStep]
  /// The responsible departments as the plan spells them.
  public let departments: [String]
  /// What an assessor wants to see.
  public let evidence: [Phrase]
}

/// A quantity as a formula saw it.
public struct ScoredQuantity: Hashable, Sendable {
  /// Rounded half up at the sixth place; the formula saw it exactly.
  public let value: ExactDecimal
  /// Its unit: `%` or that of its items.
  public let unit: Phrase
}

/// A part's points.
public struct PartResult: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// The points; nil when they can't be told.
  public let points: ExactDecimal?
  /// The most points.
  public let maximum: ExactDecimal
}

/// A figure a row rests on.
public struct ScorecardInput: Hashable, Sendable {
  /// The item.
  public let item: ScorecardItem
  /// The latest value, when it is the latest that counts.
  public let value: ExactDecimal?
  /// The month of the latest value.
  public let month: CalendarMonth?
  /// All months known, in order.
  public let months: [MonthlyFigure]
  /// Months that are over and not known.
  public let missing: [CalendarMonth]
}

/// A figure of a month.
public struct MonthlyFigure: Hashable, Sendable {
  /// The month.
  public let month: CalendarMonth
  /// The figure.
  public let value: ExactDecimal
}

/// A further step and what it would bring.
public struct NextStep: Hashable, Sendable {
  /// What has to happen.
  public let change: Change
  /// The points it adds to those of today.
  public let gain: ExactDecimal

  /// What has to happen.
  public enum Change: Hashable, Sendable {
    /// A figure rises, or falls when negative, by that much.
    case figure(Phrase, by: ExactDecimal, unit: ScorecardItem.Unit)
    /// The months still open have at most, or at least, that mean.
    case mean(Phrase, ExactDecimal, isAtMost: Bool, months: Int)
    /// That many months pass every test.
    case months(Int)
    /// A judgement rises by that many points.
    case judgement(Phrase, by: ExactDecimal)
    /// A condition comes to hold.
    case condition(Phrase)
  }
}
