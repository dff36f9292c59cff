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
  private let model: EvaluationModel
  private let indicators: [ValueReader]
  private let inputs: [ValueReader]
  /// Whether some rule looks at the place among the others.
  let needsPlace: Bool

  init(model: EvaluationModel, plan: SlotPlan) {
    self.model = model
    let hasRules = !model.rules.isEmpty
    indicators =
      hasRules
      ? model.composition.indicators.map { ValueReader($0, of: model, plan: plan) } : []
    inputs = hasRules ? model.inputs.map { ValueReader($0, of: model, plan: plan) } : []
    needsPlace = model.rules.flatMap(\.conditions).contains {
      if case .top = $0 { true } else { false }
    }
  }

  /// The grading of a score.
  ///
  /// - Parameter top: the place from the top in percent of the evaluated; nil when it isn't known,
  ///   which no condition holds for.
  func grading(
    of score: ExactDecimal, top: ExactDecimal?, _ row: UnsafePointer<Int64>
  ) -> Grading {
    let band = model.scheme.cutOffs == .stated ? model.scheme.index(of: score) : nil
    if model.rules.isEmpty {
      return Grading(
        state: band == nil ? .ungraded : .evaluated, grade: band, outside: nil, rules: [])
    }
    var grade = band
    var used: [Int] = []
    for (index, rule) in model.rules.enumerated() {
      guard rule.conditions.allSatisfy({ holds($0, score: score, top: top, row) }) else { continue }
      switch rule.effect {
      case .grade(let decided):
        return Grading(
          state: .evaluated, grade: decided, outside: nil,
          rules: decided == grade ? used : used + [index])
      case .state(let state):
        return Grading(state: .ungraded, grade: nil, outside: state, rules: used + [index])
      default: break
      }
      guard let before = grade else { continue }
      let after = Self.changed(before, by: rule.effect, worst: model.scheme.bands.count - 1)
      if after != before { used.append(index) }
      grade = after
    }
    return Grading(
      state: grade == nil ? .ungraded : .evaluated, grade: grade, outside: nil, rules: used)
  }

  /// What the rules decide where there is no score; nil when they don't.
  func decision(_ row: UnsafePointer<Int64>) -> Grading? {
    for (index, rule) in model.rules.enumerated() where rule.effect.decides {
      let looksAtScore = rule.conditions.contains {
        switch $0 {
        case .score, .top: true
        case .any, .all, .missing: false
        }
      }
      guard !looksAtScore,
        rule.conditions.allSatisfy({ holds($0, score: .zero, top: nil, row) })
      else { continue }
      if case .state(let state) = rule.effect {
        return Grading(state: .ungraded, grade: nil, outside: state, rules: [index])
      }
      if case .grade(let grade) = rule.effect {
        return Grading(state: .evaluated, grade: grade, outside: nil, rules: [index])
      }
    }
    return nil
  }

  private static func changed(_ grade: Int, by effect: RuleEffect, worst: Int) -> Int {
    switch effect {
    case .grade(let decided): decided
    case .state: grade
    case .atBest(let limit): max(grade, limit)
    case .atWorst(let limit): min(grade, limit)
    case .worse(let steps): min(worst, grade + steps)
    case .better(let steps): max(0, grade - steps)
    }
  }

  private func holds(
    _ condition: RuleCondition, score: ExactDecimal, top: ExactDecimal?,
    _ row: UnsafePointer<Int64>
  ) -> Bool {
    func value(_ operand: RuleOperand) -> ExactDecimal? {
      switch operand {
      case .indicator(let index): indicators[index].value(row)
      case .input(let index): inputs[index].value(row)
      }
    }
    switch condition {
    case .any(let operands, let comparison):
      return operands.contains { value($0).map(comparison.holds) ?? false }
    case .all(let operands, let comparison):
      return operands.allSatisfy { value($0).map(comparison.holds) ?? false }
    case .missing(let operands): return operands.allSatisfy { value($0) == nil }
    case .score(let comparison): return comparison.holds(score)
    case .top(let comparison): return top.map(comparison.holds) ?? false
    }
  }
}
