public import Credit

extension GradeRule {
  /// When the rule applies, in words; nil when always.
  public func condition(in model: EvaluationModel) -> Phrase? {
    guard !conditions.isEmpty else { return nil }
    let phrases = conditions.map { $0.phrase(in: model) }
    return Phrase(
      phrases.map(\.chinese).joined(separator: "，且"),
      phrases.map(\.english).joined(separator: ", and "))
  }

  /// What follows from the rule, in words.
  public func consequence(in model: EvaluationModel) -> Phrase {
    func letter(_ grade: Int) -> String { model.scheme.bands[grade].grade }
    return switch effect {
    case .grade(let grade): Phrase("定为 \(letter(grade))", "the grade is \(letter(grade))")
    case .state(let state): model.states[state].title
    case .atBest(let grade):
      Phrase("最高为 \(letter(grade))", "\(letter(grade)) at best")
    case .atWorst(let grade):
      Phrase("最低为 \(letter(grade))", "\(letter(grade)) at worst")
    case .worse(let steps): Phrase("降 \(steps) 级", "\(steps) worse")
    case .better(let steps): Phrase("升 \(steps) 级", "\(steps) better")
    }
  }
}

extension RuleCondition {
  /// The condition in words.
  func phrase(in model: EvaluationModel) -> Phrase {
    let indicators = model.composition.indicators
    func list(_ operands: [RuleOperand], _ chinese: String, _ english: String) -> Phrase {
      let titles = operands.map { operand in
        switch operand {
        case .indicator(let index): indicators[index].title
        case .input(let index): model.inputs[index].title
        }
      }
      return Phrase(
        titles.map { "“\($0.chinese)”" }.joined(separator: chinese),
        titles.map { "“\($0.english)”" }.joined(separator: english))
    }
    func compared(_ operands: [RuleOperand], _ comparison: Comparison, _ joined: Phrase) -> Phrase {
      let bound = comparison == .isTrue ? "" : " \(comparison)"
      return Phrase(joined.chinese + bound, joined.english + bound)
    }
    return switch self {
    case .any(let operands, let comparison):
      compared(operands, comparison, list(operands, "或", " or "))
    case .all(let operands, let comparison):
      compared(operands, comparison, list(operands, "和", " and "))
    case .missing(let operands):
      {
        let names = list(operands, "、", ", ")
        return Phrase("没有\(names.chinese)", "no \(names.english)")
      }()
    case .score(let comparison): Phrase("得分 \(comparison)", "the score \(comparison)")
    case .top(let comparison):
      Phrase("名次（前百分之几）\(comparison)", "the place from the top in percent \(comparison)")
    }
  }
}
