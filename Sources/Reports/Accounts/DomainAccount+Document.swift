public import Credit
import EvaluationModels
public import Supervision

extension DomainAccount {
  /// The domain's account (领域案例) as a document: the rule and how well it is known, how many have
  /// each grade, what follows from it, whom the draw leads to, one case without its name, and
  /// whether row 13 of the plan can count the domain.
  public func document(_ language: Language) -> Document {
    let say = Wording(language: language)
    var document = Document()
    let name = domain?.title ?? model.title
    document.append(
      .heading(
        1,
        Prose(
          say(
            "\(name.chinese)信用分级分类监管案例", "Graded credit supervision: \(name.english)"))))
    document.append(.list(particulars(say)))
    document.append(.heading(2, Prose(say("分级规则", "The rule"))))
    document.append(contentsOf: rule(say))
    document.append(.heading(2, Prose(say("分级结果", "The grades"))))
    document.append(contentsOf: distribution(say))
    document.append(.heading(2, Prose(say("分级措施", "What follows from a grade"))))
    document.append(contentsOf: consequences(say))
    document.append(.heading(2, Prose(say("抽查安排", "Inspections"))))
    document.append(contentsOf: draw(say))
    document.append(.heading(2, Prose(say("匿名案例", "A case without its name"))))
    document.append(contentsOf: exampleBlocks(say))
    document.append(.heading(2, Prose(say("权利保障", "Rights"))))
    let statements = Statements(say: say)
    document.append(
      .list(
        ([
          statements.objection(objection, setsAside: regime.setsAsideObjections),
          statements.repair(regime),
        ] + statements.meaning).map { Prose($0) }))
    if domain != nil {
      document.append(.heading(2, Prose(say("对照创建评分表第 13 项", "Row 13 of the plan"))))
      document.append(contentsOf: planCheck(say))
    }
    return document
  }

  private func particulars(_ say: Wording) -> [Prose] {
    var items: [Prose] = []
    if let domain {
      let departments = domain.departments.compactMap(\.first).joined(separator: say.comma)
      items.append(Prose(say.labelled(say("责任单位", "Departments"), departments)))
    }
    items.append(Prose(say.labelled(say("评价日", "Evaluated as of"), asOf.description)))
    let period = say.period(from: model.effectiveFrom, to: model.effectiveTo)
    items.append(
      Prose(
        say(
          "评价模型：\(model.title.chinese)（版本 \(model.version)，\(period)）",
          "Model: \(model.title.english) (version \(model.version), \(period))")))
    items.append(Prose(say.labelled(say("规则来源", "Source"), say(model.source.document))))
    items.append(
      Prose(say.labelled(say("依据程度", "Evidence"), say.evidence(model.source.evidence))))
    items.append(Prose(say.labelled(say("修复与时效规则", "Repair and expiry"), say(regime.title))))
    return items
  }

  private func planCheck(_ say: Wording) -> [Document.Block] {
    var references = compositeReferences.map { indicator -> Prose in
      let missing =
        indicator.missingPoints.map {
          say("；没有综合评价结果的主体，该项按 \($0) 点计", "; without it the item has \($0) points")
        } ?? ""
      return Prose(
        say(
          "参考使用公共信用综合评价结果，指标：\(indicator.title.chinese)\(missing)。",
          "It uses the composite evaluation, as: \(indicator.title.english)\(missing)."))
    }
    if references.isEmpty {
      references.append(
        Prose(say("未参考使用公共信用综合评价结果。", "It does not use the composite evaluation.")))
    }
    let concrete =
      example == nil
      ? say("没有具体案例。", "There is no case.")
      : say("有具体案例（见“匿名案例”）。", "There is a case, above.")
    let verdict =
      meetsPlan
      ? say("结论：可以计入已覆盖的监管领域。", "So the domain can be counted.")
      : say("结论：尚不能计入已覆盖的监管领域。", "So the domain can't be counted yet.")
    return [.list(references + [Prose(concrete)]), .paragraph(Prose(verdict))]
  }
}
