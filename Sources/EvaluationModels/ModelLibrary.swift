public import Credit

/// Everything in a models' folder that is in force on one day.
public struct ModelLibrary: Hashable, Sendable {
  /// The day.
  public let asOf: CalendarDate
  /// The composite evaluation, when the folder has one.
  public let composite: EvaluationModel?
  /// The domains' models, ascending by domain index.
  public let domainModels: [EvaluationModel]
  /// The supervision domains, in their fixed order; a domain's index is its place here.
  public let domains: [SupervisionDomain]
  /// The categories of records; a category's index is its place here.
  public let categories: [RecordCategory]
  /// The regime of repair and expiry in force.
  public let regime: EligibilityRegime
  /// Who answers objections, and by when; nil when the folder doesn't say.
  public let objections: ObjectionRules?
  /// Which days are worked; nil when the folder doesn't say.
  public let calendar: WorkingDayCalendar?
  /// The declared ways from one scheme to another.
  public let mappings: [SchemeMapping]
  /// The kinds of measures.
  public let measures: [StatutoryMeasure]
  /// Every file that was read, by path.
  public let files: [ModelFile]
  /// What a reader of results should know: example figures, evidence that is only known.
  public let notices: [Phrase]

  /// A library from its parts.
  public init(
    asOf: CalendarDate, composite: EvaluationModel?, domainModels: [EvaluationModel],
    domains: [SupervisionDomain], categories: [RecordCategory], regime: EligibilityRegime,
    objections: ObjectionRules? = nil, calendar: WorkingDayCalendar? = nil,
    mappings: [SchemeMapping] = [],
    measures: [StatutoryMeasure], files: [ModelFile], notices: [Phrase]
  ) {
    self.asOf = asOf
    self.composite = composite
    self.domainModels = domainModels
    self.domains = domains
    self.categories = categories
    self.regime = regime
    self.objections = objections
    self.calendar = calendar
    self.mappings = mappings
    self.measures = measures
    self.files = files
    self.notices = notices
  }

  /// The composite and the domains' models.
  public var models: [EvaluationModel] { (composite.map { [$0] } ?? []) + domainModels }

  /// What says whether a record counts on the day.
  public var eligibilityRules: EligibilityRules {
    EligibilityRules(
      asOf: asOf, setsAsideObjections: regime.setsAsideObjections,
      statutoryMonths: regime.statutoryMonths, start: regime.start,
      validityMonths: categories.map(\.validityMonths))
  }
}

/// One of the city's supervision domains (监管领域) and the departments behind it.
public struct SupervisionDomain: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// The departments, each by its name and the other names its records arrive under.
  public let departments: [[String]]

  /// A domain from its parts.
  public init(id: String, title: Phrase, departments: [[String]]) {
    self.id = id
    self.title = title
    self.departments = departments
  }
}

/// A category of the published catalogue of credit information.
public struct RecordCategory: Hashable, Sendable {
  /// Which way a category speaks.
  public enum Nature: String, Hashable, Sendable, CaseIterable {
    /// For the organisation.
    case good
    /// Against it.
    case bad
    /// Neither.
    case neutral
  }

  /// The identifier.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// Which way it speaks.
  public let nature: Nature
  /// Months of validity by severity; nil leaves the statutory limit alone.
  public let validityMonths: [Int?]

  /// A category from its parts.
  public init(id: String, title: Phrase, nature: Nature, validityMonths: [Int?]) {
    self.id = id
    self.title = title
    self.nature = nature
    self.validityMonths = validityMonths
  }
}

/// Rules of repair and expiry in force over some period.
public struct EligibilityRegime: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// What users see, with the document.
  public let title: Phrase
  /// The first day in force.
  public let effectiveFrom: CalendarDate
  /// The last day in force; nil while it still is.
  public let effectiveTo: CalendarDate?
  /// Whether contested records wait outside.
  public let setsAsideObjections: Bool
  /// The statutory end of every record, in months.
  public let statutoryMonths: Int
  /// From when validity runs.
  public let start: ValidityStart
  /// Months after the decision before which repair can't be asked for, by severity.
  public let repairAfterMonths: [Int]
  /// Months after the decision until which a record is displayed at most, by severity; nil where
  /// the regime states no end.
  public let displayMonths: [Int?]
  /// Severities whose records are in principle not displayed.
  public let notDisplayed: [Severity]

  /// A regime from its parts.
  public init(
    id: String, title: Phrase, effectiveFrom: CalendarDate, effectiveTo: CalendarDate?,
    setsAsideObjections: Bool, statutoryMonths: Int, start: ValidityStart, repairAfterMonths: [Int],
    displayMonths: [Int?] = [nil, nil, nil, nil], notDisplayed: [Severity] = []
  ) {
    self.id = id
    self.title = title
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
    self.setsAsideObjections = setsAsideObjections
    self.statutoryMonths = statutoryMonths
    self.start = start
    self.repairAfterMonths = repairAfterMonths
    self.displayMonths = displayMonths
    self.notDisplayed = notDisplayed
  }

  /// The first day on which a record decided on that day is displayed no more; nil where the regime
  /// states no end.
  public func displayEnds(_ severity: Severity, decided: CalendarDate) -> CalendarDate? {
    displayMonths[Int(severity.rawValue)].map { decided.adding(months: $0) }
  }
}

/// A file of the models' folder.
public struct ModelFile: Hashable, Sendable {
  /// The path relative to the folder.
  public let path: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// A file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
