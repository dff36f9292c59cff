public import Credit
public import EvaluationModels

/// One organisation's line in a grade table.
public struct GradeRow: Hashable, Sendable {
  /// Index of the organisation.
  public let organisation: UInt32
  /// Graded, or why not.
  public let state: EvaluationState
  /// The score; nil unless evaluated.
  public let score: ExactDecimal?
  /// Index of the band; nil unless evaluated.
  public let grade: Int?
  /// Index of the direct grade that overrode the band; nil for none.
  public let directGrade: Int?
  /// The place among the evaluated by score, ties sharing the better place; nil unless evaluated.
  public let rank: Int?
  /// Index of the model's state outside its grades; nil for none.
  public let outside: Int?
  /// Indices of the model's rules that decided or changed the grade, in their order.
  public let rules: [Int]
  /// Since when the organisation has had the grade, as far as runs tell; nil without one.
  public let since: CalendarDate?
  /// Whether the grade before holds a better one back.
  public let isHeld: Bool

  /// A line from its parts.
  public init(
    organisation: UInt32, state: EvaluationState, score: ExactDecimal? = nil, grade: Int? = nil,
    directGrade: Int? = nil, rank: Int? = nil, outside: Int? = nil, rules: [Int] = [],
    since: CalendarDate? = nil, isHeld: Bool = false
  ) {
    self.organisation = organisation
    self.state = state
    self.score = score
    self.grade = grade
    self.directGrade = directGrade
    self.rank = rank
    self.outside = outside
    self.rules = rules
    self.since = since
    self.isHeld = isHeld
  }

  /// The line with the grade that the one before leaves it, and since when.
  func after(_ former: FormerGrade?, in model: EvaluationModel, on day: CalendarDate) -> GradeRow {
    guard let grade else { return self }
    let old = former.flatMap { model.scheme.index(ofGrade: $0.grade) }
    var held = grade
    if let former, let old, let history = model.history, grade < old {
      let hold = history.holds.first { $0.grade == old }
      if let hold, former.since.adding(months: hold.months) > day {
        held = old
      } else if let rise = history.maximumRise {
        held = max(grade, old - rise)
      }
    }
    return GradeRow(
      organisation: organisation, state: state, score: score, grade: held,
      directGrade: directGrade, rank: rank, outside: outside, rules: rules,
      since: held == old ? former?.since : day, isHeld: held != grade)
  }

  /// The line at that place.
  func ranked(_ place: Int) -> GradeRow {
    GradeRow(
      organisation: organisation, state: state, score: score, grade: grade,
      directGrade: directGrade, rank: place, outside: outside, rules: rules,
      since: since, isHeld: isHeld)
  }
}

/// What an organisation had in the run before.
public struct FormerGrade: Hashable, Sendable {
  /// The grade's letter.
  public let grade: String
  /// Since when.
  public let since: CalendarDate

  /// A grade from its parts.
  public init(grade: String, since: CalendarDate) {
    self.grade = grade
    self.since = since
  }
}

/// One evaluation's result (分级表): a domain's, or the composite's.
public struct GradeTable: Sendable {
  /// The model.
  public let model: EvaluationModel
  /// The weights of its groups as computed or given, and how.
  public let weights: FrozenWeights
  /// A row per organisation in scope: best score first, ties by code, the not evaluated last.
  public let rows: [GradeRow]

  /// How many have each grade, in the order of the bands.
  public var gradeCounts: [Int] {
    var counts = [Int](repeating: 0, count: model.scheme.bands.count)
    for row in rows { if let grade = row.grade { counts[grade] += 1 } }
    return counts
  }

  /// How many are in the state.
  public func count(of state: EvaluationState) -> Int {
    rows.count { $0.state == state }
  }
}

/// The weights of a model's groups, frozen to six decimals.
public struct FrozenWeights: Hashable, Sendable {
  /// A weight per group; those computed together sum to exactly one.
  public let values: [ExactDecimal]
  /// What the analyst should know: consistency, what was left out, what a method fell back to.
  public let notices: [Phrase]
  /// The consistency ratio of each pairwise matrix, in the order of the weighting sets.
  public let consistencyRatios: [Double?]

  /// Weights from their parts.
  public init(values: [ExactDecimal], notices: [Phrase], consistencyRatios: [Double?]) {
    self.values = values
    self.notices = notices
    self.consistencyRatios = consistencyRatios
  }
}
