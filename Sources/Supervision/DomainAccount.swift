public import Credit
public import Evaluation
public import EvaluationModels

/// A supervision domain's account of its graded supervision (领域案例): what row 13 of the city's
/// plan asks every domain to show.
///
/// Which rule is cited and how well it is known, how many organisations have each grade, what
/// follows from a grade and on what article, whom that leads the inspectors to, and one real case
/// without its name.
///
/// Source: 邹政办字〔2022〕7号, annex, row 13: a domain counts when its department uses the public
/// credit composite evaluation in graded supervision and has a concrete case.
public struct DomainAccount: Sendable {
  /// The day of the evaluation.
  public let asOf: CalendarDate
  /// The model.
  public let model: EvaluationModel
  /// The domain; nil for the composite evaluation.
  public let domain: SupervisionDomain?
  /// The regime of repair and expiry in force.
  public let regime: EligibilityRegime
  /// By when an objection of the day is answered; nil when the models have no rules of it.
  public let objection: ObjectionClock?
  /// The weights as computed or given.
  public let weights: FrozenWeights
  /// How many organisations stand in the table.
  public let organisationCount: Int
  /// One per grade in the order of the bands.
  public let grades: [GradeAccount]
  /// How many organisations are in each state, in the order of the states.
  public let states: [StateCount]
  /// What is drawn for inspection.
  public let inspection: InspectionList
  /// The indicators by which the domain uses the composite evaluation.
  public let compositeReferences: [Indicator]
  /// One case without its name; nil when nobody is evaluated.
  public let example: AnonymisedExample?

  /// The account of a table.
  ///
  /// - Parameters:
  ///   - inspection: drawn from the same table.
  ///   - scoring: scores an organisation under the table's model, such as
  ///     `run.scorings(in: table)`.
  public init(
    of table: GradeTable, inspection: InspectionList, library: ModelLibrary,
    organisations: [Organisation], scoring: (UInt32) -> Scoring
  ) {
    asOf = library.asOf
    model = table.model
    domain = table.model.domain.map { library.domains[$0] }
    regime = library.regime
    objection = ObjectionClock(library, filedOn: library.asOf)
    weights = table.weights
    organisationCount = table.rows.count
    let counts = table.gradeCounts
    let evaluated = table.count(of: .evaluated)
    grades = table.model.scheme.bands.indices.map { index in
      let regime = table.model.regimes[index]
      return GradeAccount(
        band: table.model.scheme.bands[index], count: counts[index],
        share: ExactDecimal(counts[index]).divided(by: ExactDecimal(evaluated)), regime: regime,
        measures: regime.measures.map { library.measures[$0] })
    }
    states = EvaluationState.allCases.map { StateCount(state: $0, count: table.count(of: $0)) }
    self.inspection = inspection
    compositeReferences = table.model.composition.groups.flatMap(\.indicators).filter {
      guard case .evaluation(let id) = $0.measure else { return false }
      return id == library.composite?.id
    }
    example = AnonymisedExample(table, organisations: organisations, scoring: scoring)
  }

  /// Whether the plan's row 13 can count the domain: the composite evaluation is used, and there is
  /// a case.
  public var meetsPlan: Bool { !compositeReferences.isEmpty && example != nil }
}

/// One grade in a domain's account.
public struct GradeAccount: Hashable, Sendable {
  /// The grade's letter, meaning and scores.
  public let band: Band
  /// How many have it.
  public let count: Int
  /// Their share of the evaluated; nil when nobody is.
  public let share: ExactDecimal?
  /// What follows from it.
  public let regime: GradeRegime
  /// The measures, each with its article.
  public let measures: [StatutoryMeasure]
}

/// How many organisations are in a state.
public struct StateCount: Hashable, Sendable {
  /// The state.
  public let state: EvaluationState
  /// How many.
  public let count: Int
}
