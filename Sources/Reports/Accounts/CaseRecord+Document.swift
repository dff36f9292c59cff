public import Credit
import EvaluationModels
public import Supervision

extension CaseRecord {
  /// The case record (案例) as a document that the supervisor and the organisation can read.
  ///
  /// Who it is about; the results at a glance; for each model the account of the score, what would
  /// lift it and what follows; every record with its number, those that count and those that don't,
  /// and why; how to object and how to ask for repair.
  public func document(_ language: Language) -> Document {
    let say = Wording(language: language)
    var document = Document(opening(say))
    guard !results.isEmpty else {
      document.append(
        .paragraph(
          Prose(say("该主体目前不在任何一张分级表内。", "The organisation stands in no grade table at present."))))
      document.append(contentsOf: records(say) + rights(say))
      return document
    }
    document.append(.heading(2, Prose(say("评价结果一览", "Results"))))
    document.append(.table(summary(say)))
    for result in results { document.append(contentsOf: result.blocks(asOf: asOf, say)) }
    document.append(contentsOf: records(say))
    document.append(contentsOf: rights(say))
    return document
  }

  /// Who it is about, and for whom it is.
  func opening(_ say: Wording) -> [Document.Block] {
    var blocks: [Document.Block] = [
      .heading(
        1,
        Prose(
          say(
            "信用评价案例：\(organisation.name)", "Credit evaluation record: \(organisation.name)"))),
      .list(particulars(say)),
      .paragraph(
        Prose(
          say(
            "本材料说明各项评价结果的来由，供监管部门和主体本人查阅、核对。",
            "This paper says where each result comes from, for the supervisor and the organisation "
              + "to read and check."))),
    ]
    if isInternal {
      blocks.append(
        .paragraph(
          Prose(
            say(
              "内部使用：其中的风险分类只供分配监管资源，不得对外提供；给主体本人的版本不含风险分类（--for organisation）。",
              "Internal: the class of risk in it is for sharing out inspections and may not be handed "
                + "out; the version for the organisation leaves it out (--for organisation)."))))
    }
    return blocks
  }

  private func particulars(_ say: Wording) -> [Prose] {
    var items: [Prose] = [
      Prose([
        .plain(say("统一社会信用代码：", "Credit code: ")), .code(organisation.code),
      ]),
      Prose(say.labelled(say("类型", "Kind"), say(organisation.kind.title))),
    ]
    if !organisation.industry.isEmpty {
      let industry = Industry.title(of: organisation.industry, say.language)
      items.append(Prose(say.labelled(say("行业", "Industry"), industry)))
    }
    if !organisation.town.isEmpty {
      items.append(Prose(say.labelled(say("镇街", "Town"), organisation.town)))
    }
    if !organisation.area.isEmpty {
      items.append(Prose(say.labelled(say("行政区划代码", "Area"), organisation.area)))
    }
    if let registered = organisation.registeredOn {
      items.append(Prose(say.labelled(say("登记日期", "Registered"), registered.description)))
    }
    items.append(Prose(say.labelled(say("评价日", "Evaluated as of"), asOf.description)))
    return items
  }

  private func summary(_ say: Wording) -> Table {
    let columns = [
      Column(say("评价", "Evaluation")), Column(say("等级", "Grade")), Column(say("状态", "State")),
      Column(say("得分", "Score"), .decimal(places: 6)),
      Column(say("排名", "Rank"), .integer),
      Column(say("距上一等级", "To the better grade"), .decimal(places: 6)),
      Column(say("模型版本", "Model version"), .code),
    ]
    let rows = results.map { result -> [Cell] in
      let places = result.model.composition.decimals
      return [
        .text(say(result.model.title)),
        result.grade.map { .text(result.model.scheme.bands[$0].grade) } ?? .empty,
        .text(say(result.state.title)),
        result.statement.map { .text($0.score.formatted(places: places)) } ?? .empty,
        result.rank.map { .integer(Int64($0)) } ?? .empty,
        result.distance.map { .text($0.formatted(places: places)) } ?? .empty,
        .text(result.model.version),
      ]
    }
    return Table("", columns, rows: rows)
  }

  func rights(_ say: Wording) -> [Document.Block] {
    let statements = Statements(say: say)
    let items =
      [
        statements.objection(objection, setsAside: regime.setsAsideObjections),
        statements.repair(regime),
      ] + [statements.display(regime)].compactMap(\.self) + statements.meaning
    return [
      .heading(2, Prose(say("您的权利与说明", "Your rights"))), .list(items.map { Prose($0) }),
    ]
  }
}
