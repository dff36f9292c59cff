public import Credit
import EvaluationModels

/// What a score, and an organisation's values, come to.
public struct Grading: Hashable, Sendable {
  /// Graded, or outside the grades.
  public let state: EvaluationState
  /// Index of the band; nil outside the grades.
  public let grade: Int?
  /// Index of the model's state; nil where there is a grade, or where nobody knows the cut-offs.
  public let outside: Int?
  /// Indices of the rules that decided or changed something, in their order.
  public let rules: [Int]
}

/// From a score to a grade: its band, then the model's rules from the top.
struct Grader: Sendable {
  private let scheme: GradeScheme
  private let effects: [RuleEffect]
  /// For each rule whether it decides without looking at the score.
  private let decidesAlone: [Bool]
  private let worst: Int
  private let facts: RuleFacts
  /// Whether some rule looks at the place among the others.
  let needsPlace: Bool

  init(model: EvaluationModel, plan: SlotPlan) {
    scheme = model.scheme
    effects = model.rules.map(\.effect)
    decidesAlone = model.rules.map { rule in
      rule.effect.decides
        && rule.conditions.allSatisfy {
          switch $0 {
          case .score, .top: false
          case .any, .all, .missing: true
          }
        }
    }
    worst = model.scheme.bands.count - 1
    facts = RuleFacts(model: model, plan: plan)
    needsPlace = model.rules.flatMap(\.conditions).contains {
      if case .top = $0 { true } else { false }
    }
  }

  /// Which rules hold for rows with their scores; see ``RuleFacts/look(_:_:scores:tops:)``.
  func look<Source: Lanes>(
    _ lanes: Source, _ desk: LaneDesk, scores: UnsafePointer<Int64>, tops: [ExactDecimal?]?
  ) -> RuleFacts.Found {
    facts.look(lanes, desk, scores: scores, tops: tops)
  }

  /// The grading of a row's score.
  ///
  /// - Parameter top: the place from the top in percent of the evaluated; nil when it isn't known,
  ///   which no condition holds for.
  func grading(
    of score: ExactDecimal, top: ExactDecimal?, _ row: UnsafePointer<Int64>
  ) -> Grading {
    grading(of: score.millionths, look(at: row, score: score, top: top), row: 0)
  }

  /// The grading of the score, in millionths, of one of the rows looked at.
  @inline(__always)
  func grading(of score: Int64, _ found: RuleFacts.Found, row: Int) -> Grading {
    var grade =
      scheme.cutOffs == .stated ? scheme.index(of: ExactDecimal(millionths: score)) : nil
    var used: [Int] = []
    for index in effects.indices where found(index, row: row) {
      switch effects[index] {
      case .grade(let decided):
        return Grading(
          state: .evaluated, grade: decided, outside: nil,
          rules: decided == grade ? used : used + [index])
      case .state(let state):
        return Grading(state: .ungraded, grade: nil, outside: state, rules: used + [index])
      default: break
      }
      guard let before = grade else { continue }
      let after = changed(before, by: effects[index])
      if after != before { used.append(index) }
      grade = after
    }
    return Grading(
      state: grade == nil ? .ungraded : .evaluated, grade: grade, outside: nil, rules: used)
  }

  /// What the rules decide where there is no score; nil when they don't.
  func decision(_ row: UnsafePointer<Int64>) -> Grading? {
    let found = look(at: row, score: .zero, top: nil)
    for index in effects.indices where decidesAlone[index] && found(index, row: 0) {
      if case .state(let state) = effects[index] {
        return Grading(state: .ungraded, grade: nil, outside: state, rules: [index])
      }
      if case .grade(let grade) = effects[index] {
        return Grading(state: .evaluated, grade: grade, outside: nil, rules: [index])
      }
    }
    return nil
  }

  private func look(
    at row: UnsafePointer<Int64>, score: ExactDecimal, top: ExactDecimal?
  ) -> RuleFacts.Found {
    let desk = LaneDesk()
    desk[.total][0] = score.millionths
    return look(RowLanes(row: row), desk, scores: desk[.total], tops: [top])
  }

  private func changed(_ grade: Int, by effect: RuleEffect) -> Int {
    switch effect {
    case .grade(let decided): decided
    case .state: grade
    case .atBest(let limit): max(grade, limit)
    case .atWorst(let limit): min(grade, limit)
    case .worse(let steps): min(worst, grade + steps)
    case .better(let steps): max(0, grade - steps)
    }
  }
}
