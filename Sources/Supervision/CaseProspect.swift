public import Credit
import Evaluation
import EvaluationModels

/// What it would take to reach a better grade, and when one comes by itself.
public struct CaseProspect: Hashable, Sendable {
  /// The fewest records whose repair lifts the grade; nil when no repair does.
  public let repair: Repair?
  /// When the grade gets better by itself; nil when it doesn't within five years.
  public let lapse: Lapse?
  /// Lines of the statement that cost points without any record behind them: what departments report
  /// and the register says.
  public let otherLines: [Int]

  /// Records to be repaired together.
  public struct Repair: Hashable, Sendable {
    /// Their numbers.
    public let records: [Int]
    /// The score then.
    public let score: ExactDecimal
    /// The band then.
    public let grade: Int
    /// The first day on which the repair of all of them can be asked for; nil when it can't be told.
    public let from: CalendarDate?
  }

  /// A day from which the grade is better when nothing else happens.
  public struct Lapse: Hashable, Sendable {
    /// The day.
    public let day: CalendarDate
    /// The score then.
    public let score: ExactDecimal
    /// The band then.
    public let grade: Int
  }

  init(_ evaluation: CaseEvaluation, statement: ScoreStatement?, entries: [CaseEntry]) {
    repair = evaluation.prospect.repair.map { path in
      let records = path.records.map { entries[$0] }
      let days = records.map(\.repairableFrom)
      return Repair(
        records: records.map(\.number), score: path.score, grade: path.grade,
        from: days.contains(nil) ? nil : days.compactMap(\.self).max())
    }
    lapse = evaluation.prospect.lapse.map {
      Lapse(day: $0.day, score: $0.score, grade: $0.grade)
    }
    otherLines =
      statement?.lines.indices.filter { line in
        guard let lines = statement?.lines, lines[line].shortfall > .zero else { return false }
        return switch lines[line].indicator.measure {
        case .reported, .attribute, .given: true
        case .records, .evaluation: false
        }
      } ?? []
  }
}
