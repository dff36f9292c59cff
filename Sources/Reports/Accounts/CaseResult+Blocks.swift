import Credit
import EvaluationModels
import Supervision

extension CaseResult {
  /// The result under one model: grade, account of the score, what would lift it, what follows.
  func blocks(asOf: CalendarDate, _ say: Wording) -> [Document.Block] {
    var blocks: [Document.Block] = [
      .heading(
        2,
        Prose(
          say.opening(model.title)
            + say("（版本 \(model.version)）", " (version \(model.version))"))),
      .paragraph(headline(say)),
    ]
    let statements = Statements(say: say)
    if let standing = statements.standing(of: model.scheme, model.profile) {
      blocks.append(.paragraph(Prose(standing)))
    }
    if let directGrade { blocks.append(.paragraph(explanation(of: directGrade, say))) }
    let decisions =
      statements.rules(rules, of: model)
      + (isHeld ? statements.history(of: model) : [])
    if !decisions.isEmpty { blocks.append(.list(decisions)) }
    if let statement {
      blocks.append(.heading(3, Prose(say("得分构成", "How the score comes about"))))
      blocks.append(.table(statement.table(records: recordNumbers, model: model, say)))
      blocks.append(.list(statement.notes(say, higherIsBetter: model.scheme.higherIsBetter)))
      blocks.append(.heading(3, Prose(say("如何提升", "What would lift it"))))
      blocks += lifts(asOf: asOf, statement: statement, say)
    }
    if let regime {
      blocks.append(.heading(3, Prose(say("相应的监管安排", "What follows"))))
      blocks.append(.list(consequences(regime, say)))
    }
    blocks.append(
      .paragraph(
        Prose(
          say(
            "规则来源：\(model.source.document.chinese)（\(say.evidence(model.source.evidence))）。",
            "Rule: \(model.source.document.english) (\(say.evidence(model.source.evidence)))."))))
    return blocks
  }

  private func headline(_ say: Wording) -> Prose {
    guard let grade, let statement else {
      let note =
        state == .exited
        ? say("该主体已注销、吊销或迁出，不再评价。", "It has closed or moved away and is not evaluated.")
        : say("未评价不等于差等级，按一般监管对待。", "That is not a bad grade; ordinary supervision applies.")
      return [
        .plain(say("状态：", "State: ")), .strong(say(state.title)), .plain(say("。", ". ") + note),
      ]
    }
    let band = model.scheme.bands[grade]
    let score = statement.score.formatted(places: statement.decimals)
    let place =
      rank.map {
        say(
          "，在 \(evaluatedCount) 家已评价主体中得分排第 \($0) 位",
          ", place \($0) by score among \(evaluatedCount) evaluated")
      } ?? ""
    let rest =
      distance.map {
        let better = model.scheme.bands[grade - 1].grade
        let gap = $0.formatted(places: statement.decimals)
        return say("，距 \(better) 级相差 \(gap) 分", ", \(gap) from grade \(better)")
      } ?? ""
    return [
      .plain(say("等级：", "Grade: ")),
      .strong(band.grade),
      .plain(
        say(
          "（\(band.meaning.chinese)）；得分 \(score)", " (\(band.meaning.english)); score \(score)")
          + place + rest + say("。", ".")),
    ]
  }

  private func explanation(of direct: StandingDirectGrade, _ say: Wording) -> Prose {
    let rule = direct.rule
    let letter = model.scheme.bands[rule.grade].grade
    let records = say.records(direct.records)
    let behind = records.isEmpty ? "" : say("依据记录：\(records)。", " Records: \(records).")
    let others = otherDirectGrades.map { other in
      say.labelled(say.based(other.rule.title, on: other.rule.basis), say.records(other.records))
    }
    let besides =
      others.isEmpty
      ? ""
      : say(
        "同时符合的其他直接定级情形：\(others.joined(separator: "；"))。",
        " Other direct grades that stand as well: \(others.joined(separator: "; ")).")
    return Prose(
      say(
        "该等级系直接定级：\(rule.title.chinese)，直接定为 \(letter) 级（\(rule.basis.chinese)），与得分无关。"
          + "相应记录被移出、修复、撤销或过期后，直接定级即行终止。",
        "This is a direct grade: \(rule.title.english) gives \(letter) whatever the score "
          + "(\(rule.basis.english)). It ends when its records are removed, repaired, annulled "
          + "or lapse.") + behind + besides)
  }

  private func lifts(
    asOf: CalendarDate, statement: ScoreStatement, _ say: Wording
  ) -> [Document.Block] {
    if grade == 0 { return [.paragraph(Prose(say("已是最优等级。", "It has the best grade.")))] }
    var blocks: [Document.Block] = [.list(ways(asOf: asOf, statement: statement, say))]
    guard !remedies.isEmpty else { return blocks }
    blocks.append(
      .paragraph(
        Prose(
          say(
            "逐项修复的效果（公共信用综合评价得分的相应变化已计入）：",
            "What the repair of each does, the change of the composite score included:"))))
    if directGrade != nil {
      let caution = say(
        "直接定级终止之前，修复其他记录只影响得分，不改变等级。",
        "While the direct grade lasts, the repair of other records changes the score, not the grade."
      )
      blocks.append(.paragraph(Prose(caution)))
    }
    blocks.append(.list(remedies.map { remedy($0, asOf: asOf, statement: statement, say) }))
    return blocks
  }

  /// What it takes to reach the better grade: by repair, by time, and by what isn't in records.
  func ways(asOf: CalendarDate, statement: ScoreStatement, _ say: Wording) -> [Prose] {
    let letters = model.scheme.bands.map(\.grade)
    func score(_ value: ExactDecimal) -> String { value.formatted(places: statement.decimals) }
    var items: [Prose] = []
    if isHeld {
      items.append(
        Prose(
          say(
            "等级受上次结果保留或升级限制的约束，期满前不因修复而改变。",
            "The grade before holds this one; until that ends no repair changes it.")))
    } else if let repair = prospect.repair {
      let isOne = repair.records.count == 1
      var text = say(
        "修复\(say.records(repair.records))记录后，得分为 \(score(repair.score))，等级升为 \(letters[repair.grade])。",
        "With \(isOne ? "record" : "records") \(say.records(repair.records)) repaired the score is "
          + "\(score(repair.score)) and the grade \(letters[repair.grade]).")
      if let day = repair.from {
        text +=
          day <= asOf
          ? say("现在即可申请。", " Repair can be asked for now.")
          : say("\(day) 起可\(isOne ? "" : "全部")申请。", " Repair can be asked for from \(day).")
      }
      items.append(Prose(text))
    } else if grade != nil {
      items.append(
        Prose(
          say(
            "目前没有可以通过修复记录来提高的等级。", "No repair of records lifts the grade at present.")))
    }
    if !isHeld, let lapse = prospect.lapse {
      items.append(
        Prose(
          say(
            "如不再有新的记录、报送值不变，\(lapse.day) 起记录自然到期或影响减弱，得分为 \(score(lapse.score))，等级升为 "
              + "\(letters[lapse.grade])。",
            "If nothing else happens, records lapse or fade and from \(lapse.day) the score is "
              + "\(score(lapse.score)) and the grade \(letters[lapse.grade]).")))
    }
    if let grade, model.history?.holds.contains(where: { $0.grade == grade }) == true {
      items += Statements(say: say).history(of: model)
    }
    if !prospect.otherLines.isEmpty {
      let list = prospect.otherLines.map { index -> String in
        let line = statement.lines[index]
        let most = score(line.shortfall)
        return say(
          "\(line.indicator.title.chinese)（最多可改善 \(most) 分）",
          "\(line.indicator.title.english) (\(most) at most)")
      }.joined(separator: say.comma)
      items.append(
        Prose(say.labelled(say("与记录无关、可通过改进提高的", "Not in records, and open to improvement"), list)))
    }
    return items
  }

  private func remedy(
    _ remedy: CaseRemedy, asOf: CalendarDate, statement: ScoreStatement, _ say: Wording
  ) -> Prose {
    let line = statement.lines[remedy.line]
    let score = remedy.score.formatted(places: statement.decimals)
    let letter = model.scheme.bands[remedy.grade].grade
    let isLifted = grade.map { remedy.grade < $0 } ?? false
    let outcome =
      if remedy.endsDirectGrade {
        say("直接定级终止，等级为 \(letter)", "the direct grade ends, the grade is \(letter)")
      } else if directGrade != nil {
        say("按得分对应 \(letter) 级", "which is \(letter) by score")
      } else if isLifted {
        say("等级升为 \(letter)", "the grade \(letter)")
      } else {
        say("等级仍为 \(letter)", "the grade still \(letter)")
      }
    let records = say.records(remedy.records)
    let isOne = remedy.records.count == 1
    let item = say.opening(
      "\(line.indicator.title.chinese)（记录\(records)）：",
      "\(line.indicator.title.english) (\(isOne ? "record" : "records") \(records)): ")
    var text =
      item
      + say(
        "\(isOne ? "" : "全部")修复后得分为 \(score)，\(outcome)。",
        "once repaired, the score is \(score), \(outcome).")
    if let day = remedy.repairableFrom {
      text +=
        day <= asOf
        ? say("现在即可申请修复。", " Repair can be asked for now.")
        : say(
          "\(day) 起可\(isOne ? "" : "全部")申请修复。", " Repair can be asked for from \(day).")
    }
    if let day = remedy.lapsesOn {
      text += say(
        "如不修复，\(day) 起\(isOne ? "" : "全部")不再计入。",
        " Without repair \(isOne ? "it counts" : "they count") no more from \(day).")
    }
    return Prose(text)
  }

  private func consequences(_ regime: GradeRegime, _ say: Wording) -> [Prose] {
    guard domain != nil else {
      return [
        Prose(
          say(
            "综合评价结果供各监管领域参考使用；抽查和监管措施由各领域按其规则确定。",
            "The domains use the composite evaluation; inspections and measures follow from their "
              + "grades by their rules."))
      ]
    }
    let ratio = say.percent(regime.inspectionRatio)
    return [
      Prose(
        say(
          "抽查比例 \(ratio)，检查频次：\(regime.inspectionFrequency.chinese)。",
          "\(ratio) of this grade are inspected, \(regime.inspectionFrequency.english)."))
    ]
      + measures.map {
        Prose(say.based($0.title, on: $0.basis) + say("。", "."))
      }
  }
}
