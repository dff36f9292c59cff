public import Credit
import Evaluation
public import EvaluationModels

/// One organisation's result under one model, in a case record.
public struct CaseResult: Sendable {
  /// The model.
  public let model: EvaluationModel
  /// The domain; nil for the composite evaluation.
  public let domain: SupervisionDomain?
  /// Graded, or why not.
  public let state: EvaluationState
  /// Index of the band; nil unless evaluated.
  public let grade: Int?
  /// The direct grade that overrode the score; nil for none.
  public let directGrade: StandingDirectGrade?
  /// The other direct grades whose records are there too; they would give no worse grade.
  public let otherDirectGrades: [StandingDirectGrade]
  /// The rules that decided or changed the grade, in their order.
  public let rules: [GradeRule]
  /// Whether the grade before holds a better one back.
  public let isHeld: Bool
  /// The place by score; nil unless evaluated.
  public let rank: Int?
  /// How many are evaluated in the table.
  public let evaluatedCount: Int
  /// What the score is made of; nil unless evaluated.
  public let statement: ScoreStatement?
  /// For each line of the statement the numbers of the records behind it.
  public let recordNumbers: [[Int]]
  /// How far the score is from the next better grade; nil where no score leads there.
  public let distance: ExactDecimal?
  /// What would better the score, the most helpful first.
  public let remedies: [CaseRemedy]
  /// What it would take to reach a better grade, and when one comes by itself.
  public let prospect: CaseProspect
  /// What follows from the grade; without one, ordinary supervision; nil for who has left.
  public let regime: GradeRegime?
  /// The measures, each with its article.
  public let measures: [StatutoryMeasure]

  init(_ evaluation: CaseEvaluation, entries: [CaseEntry], library: ModelLibrary) {
    let table = evaluation.table
    let row = evaluation.row
    model = table.model
    domain = table.model.domain.map { library.domains[$0] }
    state = row.state
    grade = row.grade
    let numbers = evaluation.directGradeEvidence.map { entries[$0].number }
    let directGrade = row.directGrade.map {
      StandingDirectGrade(rule: table.model.directGrades[$0], records: numbers)
    }
    self.directGrade = directGrade
    let others =
      directGrade == nil
      ? []
      : StandingDirectGrade.all(of: table.model, entries: entries, asOf: library.asOf)
        .filter { $0.rule != directGrade?.rule }
    otherDirectGrades = others
    rules = row.rules.map { table.model.rules[$0] }
    isHeld = row.isHeld
    rank = row.rank
    evaluatedCount = table.count(of: .evaluated)
    let statement = evaluation.scoring.map { ScoreStatement($0, in: table) }
    self.statement = statement
    recordNumbers = evaluation.evidence.map { $0.map { entries[$0].number } }
    distance = table.distanceToBetter(of: row)
    let standing = (directGrade.map { [$0] } ?? []) + others
    remedies =
      statement.map {
        CaseRemedy.all(of: evaluation, statement: $0, entries: entries, standing: standing)
      } ?? []
    prospect = CaseProspect(evaluation, statement: statement, entries: entries)
    let regimes = table.model.regimes
    let place = row.grade ?? min(1, regimes.count - 1)
    let regime = row.state == .exited || regimes.isEmpty ? nil : regimes[place]
    self.regime = regime
    measures = row.grade == nil ? [] : regime?.measures.map { library.measures[$0] } ?? []
  }
}

/// What would better a score: the records of one indicator, repaired or past their time.
public struct CaseRemedy: Hashable, Sendable {
  /// Index of the line in the statement.
  public let line: Int
  /// The score without those records.
  public let score: ExactDecimal
  /// By how much that is better; more than 0 whichever way the scores go.
  public let gain: ExactDecimal
  /// The band of that score, a direct grade put aside.
  public let grade: Int
  /// The numbers of the records.
  public let records: [Int]
  /// The first day on which the repair of all of them can be asked for; nil when some can't be
  /// repaired or lapse before.
  public let repairableFrom: CalendarDate?
  /// The first day on which all of them have lapsed, when nothing else happens.
  public let lapsesOn: CalendarDate?
  /// Whether without those records no direct grade stands any more, so that the score decides.
  public let endsDirectGrade: Bool

  /// The remedies that better the score, the most helpful first, ties in the order of the model.
  ///
  /// An indicator over records in the organisation's favour is none: without them it would fall.
  static func all(
    of evaluation: CaseEvaluation, statement: ScoreStatement, entries: [CaseEntry],
    standing: [StandingDirectGrade]
  ) -> [CaseRemedy] {
    let higherIsBetter = evaluation.table.model.scheme.higherIsBetter
    return evaluation.remedies.compactMap { remedy -> CaseRemedy? in
      let gain = higherIsBetter ? remedy.score - statement.score : statement.score - remedy.score
      guard gain > .zero else { return nil }
      let records = evaluation.evidence[remedy.contribution].map { entries[$0] }
      let numbers = records.map(\.number)
      return CaseRemedy(
        line: remedy.contribution, score: remedy.score, gain: gain, grade: remedy.grade,
        records: numbers, repairableFrom: latest(records.map(\.repairableFrom)),
        lapsesOn: latest(records.map(\.lapsesOn)),
        endsDirectGrade: !standing.isEmpty && !standing.contains { $0.stands(without: numbers) })
    }
    .sorted { $0.gain == $1.gain ? $0.line < $1.line : $0.gain > $1.gain }
  }

  /// The latest of the days; nil when one of them is not known.
  private static func latest(_ days: [CalendarDate?]) -> CalendarDate? {
    let known = days.compactMap { $0 }
    return known.count == days.count ? known.max() : nil
  }
}
