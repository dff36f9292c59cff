public import Credit

/// What a grade scheme is besides its bands: which of the three evaluations it belongs to, whose it
/// is, how often it is drawn up, and who may see it.
///
/// The composite evaluation, an industry's grade and a risk class are three scales with different
/// owners, cycles and publicity. An A of one says nothing about an A of another: only a declared
/// ``SchemeMapping`` leads from one to the other.
///
///     scheme.profile?.publicity == .internal  // true of every risk class
public struct SchemeProfile: Hashable, Sendable {
  /// Which of the three evaluations.
  public let kind: Kind
  /// Whose it is.
  public let owner: Phrase
  /// How often it is drawn up.
  public let cycle: EvaluationCycle
  /// Who may see its grades.
  public let publicity: Publicity

  /// The evaluations that stand side by side.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The public credit composite evaluation (公共信用综合评价).
    case composite
    /// An industry's credit grade (行业信用等级).
    case industry
    /// A class of risk by which inspections are shared out (风险分类).
    case risk
  }

  /// Who may see grades.
  public enum Publicity: String, Hashable, Sendable, CaseIterable {
    /// Anybody.
    case `public`
    /// Public bodies, and the organisation its own.
    case shared
    /// Whoever plans inspections, and nobody else.
    case `internal`
  }

  /// A profile from its parts.
  public init(kind: Kind, owner: Phrase, cycle: EvaluationCycle, publicity: Publicity) {
    self.kind = kind
    self.owner = owner
    self.cycle = cycle
    self.publicity = publicity
  }
}

/// How often an evaluation is drawn up, and as at which days.
public struct EvaluationCycle: Hashable, Sendable {
  /// Months from one cut-off to the next.
  public let months: Int
  /// One of the cut-offs, by month and day: 10-31 for a year that is seen as at 31 October.
  public let month: Int
  /// The day of that month.
  public let day: Int

  /// A cycle; nil when there is no such day of the month.
  public init?(months: Int, month: Int, day: Int) {
    guard months >= 1, CalendarDate(year: 2023, month: month, day: day) != nil else { return nil }
    (self.months, self.month, self.day) = (months, month, day)
  }

  /// The latest cut-off that is not after the day. O(1) for cycles of a month and more.
  ///
  ///     EvaluationCycle(months: 3, month: 12, day: 31)?.cutOff(by: day)  // 2022-09-30
  public func cutOff(by date: CalendarDate) -> CalendarDate {
    let year = date.components.year
    guard var cutOff = CalendarDate(year: max(1, year - 1), month: month, day: day) else {
      return date
    }
    let first = cutOff
    var steps = 1
    while true {
      let next = first.adding(months: months * steps)
      if next > date || next <= cutOff { return cutOff }
      cutOff = next
      steps += 1
    }
  }
}
