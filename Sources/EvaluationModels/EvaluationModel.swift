public import Credit

/// A versioned, effective-dated evaluation model (评价模型): what is measured, how it becomes a
/// score, and what each grade means.
public struct EvaluationModel: Hashable, Sendable {
  /// The identifier, unique among models in force on one day.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// The version of the document.
  public let version: String
  /// The first day it is in force.
  public let effectiveFrom: CalendarDate
  /// The last day it is in force; nil while it still is.
  public let effectiveTo: CalendarDate?
  /// Where its figures come from.
  public let source: ModelSource
  /// The index of its supervision domain; nil for the composite evaluation.
  public let domain: Int?
  /// Whom it evaluates.
  public let subjects: SubjectRule
  /// Values that give no points.
  public let inputs: [ModelInput]
  /// How indicators become a score.
  public let composition: Composition
  /// How the groups' weights come about.
  public let weighting: [WeightingSet]
  /// The bands.
  public let scheme: GradeScheme
  /// What the scheme is besides its bands; nil when the document doesn't say, and then its grades
  /// are for internal use.
  public let profile: SchemeProfile?
  /// How well each band's cut-offs are known; nil for as well as the model's figures.
  public let bandEvidence: [Evidence?]
  /// What stands outside the grades by this model's rules.
  public let states: [OutsideState]
  /// The grades that a live record gives whatever the score.
  public let directGrades: [DirectGrade]
  /// What decides or changes the grade after the score, from the top.
  public let rules: [GradeRule]
  /// How the grade of the run before holds this one back; nil when it doesn't.
  public let history: GradeHistory?
  /// What follows from each grade, in the order of the scheme's bands.
  public let regimes: [GradeRegime]
  /// The inspection item list.
  public let matters: [InspectionMatter]
  /// The file it was read from, relative to the models' folder.
  public let file: String

  /// A model from its parts.
  public init(
    id: String, title: Phrase, version: String, effectiveFrom: CalendarDate,
    effectiveTo: CalendarDate?, source: ModelSource, domain: Int?, subjects: SubjectRule,
    inputs: [ModelInput] = [], composition: Composition, weighting: [WeightingSet],
    scheme: GradeScheme, profile: SchemeProfile? = nil, bandEvidence: [Evidence?] = [],
    states: [OutsideState] = [],
    directGrades: [DirectGrade], rules: [GradeRule] = [], history: GradeHistory? = nil,
    regimes: [GradeRegime], matters: [InspectionMatter] = [], file: String
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
    self.source = source
    self.domain = domain
    self.subjects = subjects
    self.inputs = inputs
    self.composition = composition
    self.weighting = weighting
    self.scheme = scheme
    self.profile = profile
    self.bandEvidence = bandEvidence
    self.states = states
    self.directGrades = directGrades
    self.rules = rules
    self.history = history
    self.regimes = regimes
    self.matters = matters
    self.file = file
  }
}

/// The mark of evidence behind a figure.
public enum Evidence: String, Hashable, Sendable, CaseIterable {
  /// Read in the full primary text.
  case primary = "P"
  /// Seen in a published text.
  case published = "F"
  /// Known and not verified.
  case known = "K"
  /// Computed.
  case computed = "C"
  /// A design suggestion.
  case design = "D"
  /// An example of ours, which a city replaces by its own rule.
  case example = "example"
}

/// Where a model's figures come from.
public struct ModelSource: Hashable, Sendable {
  /// The document, or what the example follows.
  public let document: Phrase
  /// How well it is known.
  public let evidence: Evidence

  /// A source from its parts.
  public init(document: Phrase, evidence: Evidence) {
    self.document = document
    self.evidence = evidence
  }
}

/// Whom a model evaluates. Everybody else gets a state or stays out of the table.
public struct SubjectRule: Hashable, Sendable {
  /// The kinds of organisations in the table.
  public let kinds: [OrganisationKind]
  /// Organisations registered for fewer months than this are new and not evaluated; 0 for none.
  public let newMonths: Int
  /// Organisations with fewer eligible records and reported values than this lack data; 0 for none.
  public let minimumData: Int

  /// A rule from its parts.
  public init(kinds: [OrganisationKind], newMonths: Int, minimumData: Int) {
    self.kinds = kinds
    self.newMonths = newMonths
    self.minimumData = minimumData
  }
}
