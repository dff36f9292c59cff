public import Credit

/// A rule that decides or changes a grade once the score is known.
///
/// Rules are read from the top. One that decides, by a grade or a state, ends the reading; the others
/// change the grade that the score and the rules before them gave.
public struct GradeRule: Hashable, Sendable {
  /// How many a model may have: a line of a grade table keeps those it used as bits of a 64-bit word.
  public static let most = 64

  /// The identifier in its model.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// What must hold, all of it; empty for always.
  public let conditions: [RuleCondition]
  /// What follows.
  public let effect: RuleEffect
  /// The article it rests on.
  public let basis: Phrase
  /// How well it is known; nil for as well as the model's figures.
  public let evidence: Evidence?

  /// A rule from its parts.
  public init(
    id: String, title: Phrase, conditions: [RuleCondition], effect: RuleEffect, basis: Phrase,
    evidence: Evidence?
  ) {
    self.id = id
    self.title = title
    self.conditions = conditions
    self.effect = effect
    self.basis = basis
    self.evidence = evidence
  }
}

/// Something that holds or doesn't. What has no value holds in no comparison.
public enum RuleCondition: Hashable, Sendable {
  /// At least one of the values compares so.
  case any([RuleOperand], Comparison)
  /// Each of the values compares so.
  case all([RuleOperand], Comparison)
  /// None of them has a value.
  case missing([RuleOperand])
  /// The score compares so.
  case score(Comparison)
  /// The place from the top, in percent of the evaluated, compares so; ties share the better place.
  case top(Comparison)
}

/// A value that a condition looks at.
public enum RuleOperand: Hashable, Sendable {
  /// The indicator's, by its place among all leaves.
  case indicator(Int)
  /// The input's.
  case input(Int)
}

/// A comparison with a number.
public struct Comparison: Hashable, Sendable, CustomStringConvertible {
  /// How to compare.
  public enum Sign: String, Hashable, Sendable, CaseIterable {
    /// At least.
    case atLeast = ">="
    /// More than.
    case above = ">"
    /// At most.
    case atMost = "<="
    /// Less than.
    case below = "<"
    /// Equal to.
    case equal = "="
  }

  /// How.
  public let sign: Sign
  /// With what.
  public let bound: ExactDecimal

  /// A comparison from its parts.
  public init(_ sign: Sign, _ bound: ExactDecimal) {
    self.sign = sign
    self.bound = bound
  }

  /// That a fact is true.
  public static let isTrue = Comparison(.atLeast, 1)

  /// Whether the value compares so.
  public func holds(_ value: ExactDecimal) -> Bool {
    switch sign {
    case .atLeast: value >= bound
    case .above: value > bound
    case .atMost: value <= bound
    case .below: value < bound
    case .equal: value == bound
    }
  }

  /// `>= 1`.
  public var description: String { "\(sign.rawValue) \(bound)" }
}

/// What follows from a rule.
public enum RuleEffect: Hashable, Sendable {
  /// This grade, whatever else.
  case grade(Int)
  /// This state of the model's in place of a grade.
  case state(Int)
  /// This grade at best.
  case atBest(Int)
  /// This grade at worst.
  case atWorst(Int)
  /// So many grades worse, at most the worst.
  case worse(Int)
  /// So many grades better, at most the best.
  case better(Int)

  /// Whether it ends the reading of rules.
  public var decides: Bool {
    switch self {
    case .grade, .state: true
    case .atBest, .atWorst, .worse, .better: false
    }
  }
}

/// A state of a model's own, outside its grades and never the worst of them: M, not enrolled,
/// withdrawn.
public struct OutsideState: Hashable, Sendable {
  /// The word used in files.
  public let id: String
  /// What users see.
  public let title: Phrase

  /// A state from its parts.
  public init(id: String, title: Phrase) {
    self.id = id
    self.title = title
  }
}

/// How the grades before hold a grade back.
public struct GradeHistory: Hashable, Sendable {
  /// The most grades an organisation may rise from one run to the next; nil for any.
  public let maximumRise: Int?
  /// Grades that last for so many months once given.
  public let holds: [Hold]

  /// A grade that lasts.
  public struct Hold: Hashable, Sendable {
    /// The index of its band.
    public let grade: Int
    /// For how many months since it was given.
    public let months: Int

    /// A hold from its parts.
    public init(grade: Int, months: Int) {
      self.grade = grade
      self.months = months
    }
  }

  /// The article it rests on.
  public let basis: Phrase

  /// A history rule from its parts.
  public init(maximumRise: Int?, holds: [Hold], basis: Phrase) {
    self.maximumRise = maximumRise
    self.holds = holds
    self.basis = basis
  }
}
