import Credit
import EvaluationModels

extension Statements {
  /// The rules after the score, and how the grades before hold back.
  func rules(of model: EvaluationModel) -> [Prose] {
    rules(model.rules, of: model) + history(of: model)
  }

  /// Some of a model's rules.
  func rules(_ rules: [GradeRule], of model: EvaluationModel) -> [Prose] {
    rules.map { rule -> Prose in
      let condition = rule.condition(in: model) ?? Phrase("其他情形", "otherwise")
      let consequence = rule.consequence(in: model)
      return Prose(
        say(
          "\(rule.title.chinese)：\(condition.chinese)时，\(consequence.chinese)（\(rule.basis.chinese)）。",
          "\(rule.title.english): if \(condition.english), \(consequence.english) "
            + "(\(rule.basis.english))."))
    }
  }

  /// How the grades before hold back.
  func history(of model: EvaluationModel) -> [Prose] {
    guard let history = model.history else { return [] }
    var items: [Prose] = []
    if let rise = history.maximumRise {
      items.append(
        Prose(
          say(
            "每次评价最多上升 \(rise) 级（\(history.basis.chinese)）。",
            "At most \(rise) up from one evaluation to the next (\(history.basis.english)).")))
    }
    for hold in history.holds {
      let letter = model.scheme.bands[hold.grade].grade
      items.append(
        Prose(
          say(
            "\(letter) 级自评定起保持 \(hold.months) 个月（\(history.basis.chinese)）。",
            "\(letter) lasts \(hold.months) months once given (\(history.basis.english)).")))
    }
    return items
  }
}
