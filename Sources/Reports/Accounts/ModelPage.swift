import CompositeIndicators
public import Credit
public import EvaluationModels

/// A model as a page that a supervisor can read: whom it evaluates, what counts and how much, why,
/// and which grade means what. Made from the model alone, without any data.
public struct ModelPage: Sendable {
  private let model: EvaluationModel
  private let library: ModelLibrary

  /// The page of a model of the library.
  public init(of model: EvaluationModel, library: ModelLibrary) {
    self.model = model
    self.library = library
  }

  /// The page.
  public func document(_ language: Language) -> Document {
    let say = Wording(language: language)
    var page = Document([.heading(1, Prose(say.opening(model.title)))])
    page.append(contentsOf: opening(say))
    page.append(.heading(2, Prose(say("哪些信息计入", "What counts"))))
    page.append(contentsOf: indicators(say))
    page.append(.heading(2, Prose(say("等级的含义", "What the grades mean"))))
    page.append(contentsOf: grades(say))
    let exceptions = rules(say)
    if !exceptions.isEmpty {
      page.append(.heading(2, Prose(say("得分之外的规定", "Rules besides the score"))))
      page.append(.list(exceptions))
    }
    if !model.regimes.isEmpty {
      page.append(.heading(2, Prose(say("各等级的监管", "What follows from a grade"))))
      page.append(contentsOf: consequences(say))
    }
    if !model.matters.isEmpty, !model.regimes.isEmpty {
      page.append(.heading(2, Prose(say("抽查事项清单", "What may be checked"))))
      page.append(contentsOf: matters(say))
    }
    return page
  }

  private func opening(_ say: Wording) -> [Document.Block] {
    let source = model.source
    var blocks: [Document.Block] = [
      .paragraph(
        Prose(
          say(
            "版本 \(model.version)，\(say.period(from: model.effectiveFrom, to: model.effectiveTo))。"
              + "出处：\(source.document.chinese)（\(say.evidence(source.evidence))）。",
            "Version \(model.version), \(say.period(from: model.effectiveFrom, to: model.effectiveTo)). "
              + "Source: \(source.document.english) (\(say.evidence(source.evidence)).)")))
    ]
    if let domain = model.domain {
      let names = library.domains[domain].departments.compactMap(\.first)
        .joined(separator: say.comma)
      blocks.append(.paragraph(Prose(say.labelled(say("主管部门", "Departments"), names))))
    }
    let kinds = model.subjects.kinds.map { say($0.title) }.joined(separator: say.comma)
    var who = say("评价对象：\(kinds)。", "Evaluated are: \(kinds).")
    if model.subjects.newMonths > 0 {
      who += say(
        "注册不满 \(model.subjects.newMonths) 个月的不评价，为“新设立”，不是差等级。",
        " Younger than \(model.subjects.newMonths) months is new, not a bad grade.")
    }
    if model.subjects.minimumData > 0 {
      who += say(
        "本领域可用信息和报送值合计不足 \(model.subjects.minimumData) 项的不评价，为“数据不足”。",
        " With fewer than \(model.subjects.minimumData) records and reported values there is not "
          + "enough data to evaluate.")
    }
    blocks.append(.paragraph(Prose(who)))
    if let standing = Statements(say: say).standing(of: model.scheme, model.profile) {
      blocks.append(.paragraph(Prose(standing)))
    }
    return blocks
  }

  private func indicators(_ say: Wording) -> [Document.Block] {
    let composition = model.composition
    let columns = [
      Column(say("指标组", "Group")), Column(say("指标", "Indicator")),
      Column(say("量什么", "What is measured")), Column(say("得点", "Points")),
      Column(say("组内权重", "Weight"), .decimal(places: 6)), Column(say("依据", "Evidence"), .code),
    ]
    let meaning = MeasureWords(model: model, library: library, say: say)
    let rows = composition.groups.flatMap { group in
      group.indicators.enumerated().map { place, leaf -> [Cell] in
        let sign = group.sign == .plus ? say("加", "adds") : say("减", "takes")
        return [
          .text(place == 0 ? "\(say(group.title))（\(sign)）" : ""), .text(say(leaf.title)),
          .text(meaning.text(of: leaf)), .text(points(of: leaf, say)),
          .text(leaf.weight.description), .text((leaf.evidence ?? model.source.evidence).rawValue),
        ]
      }
    }
    var blocks: [Document.Block] = [
      .table(Table("", columns, rows: rows)),
      .paragraph(
        Prose(
          say(
            "基础分 \(composition.base)，各组点数乘以组权重后加减，得分在 \(composition.minimum) 与 "
              + "\(composition.maximum) 之间，保留 \(composition.decimals) 位小数。",
            "The base is \(composition.base); each group's points times its weight are added or "
              + "taken; scores lie between \(composition.minimum) and \(composition.maximum), with "
              + "\(composition.decimals) decimals."))),
    ]
    blocks.append(.list(weights(say)))
    return blocks
  }

  /// How a value becomes points, and what stands without one.
  private func points(of leaf: Indicator, _ say: Wording) -> String {
    let missing = leaf.missingPoints.map { say("；无数据计 \($0) 点", "; without data \($0)") } ?? ""
    return say(leaf.points.phrase) + missing
  }

  /// How much each group counts, and why.
  private func weights(_ say: Wording) -> [Prose] {
    var items = model.composition.groups.map { group -> Prose in
      let cap = group.cap.map { say("，封顶 \($0) 点", ", at most \($0) points") } ?? ""
      let weight =
        group.weight.map { say("权重 \($0)", "weight \($0)") }
        ?? say("权重由计算得出", "weight computed")
      return Prose(say.labelled(say(group.title), weight + cap))
    }
    for set in model.weighting {
      let names = set.groups.map { say(model.composition.groups[$0].title) }
      if let pairwise = set.pairwise,
        let matrix = try? PairwiseMatrix(pairwise),
        let result = try? AnalyticHierarchy().weigh(matrix)
      {
        let list = zip(names, result.weights.values).map { name, weight in
          "\(name) \((ExactDecimal(nearest: weight) ?? .zero).formatted(places: 3))"
        }.joined(separator: say.comma)
        let ratio = result.consistency.ratio.flatMap(ExactDecimal.init(nearest:)) ?? .zero
        items.append(
          Prose(
            say(
              "层次分析法判断所得：\(list)；一致性比率 \(ratio.formatted(places: 3))，小于 0.1。",
              "By pairwise judgements: \(list); consistency ratio \(ratio.formatted(places: 3)), "
                + "below 0.1.")))
      }
      if let objective = set.objective {
        items.append(
          Prose(
            say(
              "再以数据计算的客观权重（\(objective.name)）合成。",
              "Joined with weights by the data (\(objective.name)).")))
      }
    }
    return items
  }

  private func grades(_ say: Wording) -> [Document.Block] {
    let columns = [
      Column(say("等级", "Grade")), Column(say("得分", "Scores")), Column(say("含义", "Meaning")),
    ]
    let rows = model.scheme.bands.map { band -> [Cell] in
      [.text(band.grade), .text(say.range(of: band)), .text(say(band.meaning))]
    }
    return [.table(Table("", columns, rows: rows))]
  }

  private func rules(_ say: Wording) -> [Prose] {
    let direct = model.directGrades.map { rule -> Prose in
      let letter = model.scheme.bands[rule.grade].grade
      return Prose(
        say(
          "\(rule.title.chinese)：直接定为 \(letter)（\(rule.basis.chinese)）；记录移出、修复或过期即止。",
          "\(rule.title.english): \(letter) at once (\(rule.basis.english)); it ends with its records."
        ))
    }
    return direct + Statements(say: say).rules(of: model)
  }

  private func consequences(_ say: Wording) -> [Document.Block] {
    let columns = [
      Column(say("等级", "Grade")), Column(say("抽查比例", "Share")),
      Column(say("检查频次", "Frequency")), Column(say("措施", "Measures")),
    ]
    let rows = zip(model.scheme.bands, model.regimes).map { band, regime -> [Cell] in
      let measures = regime.measures.map { index in
        say.based(library.measures[index].title, on: library.measures[index].basis)
      }
      return [
        .text(band.grade), .text(say.percent(regime.inspectionRatio)),
        .text(say(regime.inspectionFrequency)), .text(measures.joined(separator: say("；", "; "))),
      ]
    }
    var blocks: [Document.Block] = [.table(Table("", columns, rows: rows))]
    blocks.append(
      .paragraph(
        Prose(
          say(
            "任何等级都不免于检查；未评价的按次优等级的比例抽查。",
            "No grade exempts from inspection; those without one are drawn at the ratio of the second "
              + "best."))))
    return blocks
  }

  /// What may be checked, how, and how much for each grade.
  private func matters(_ say: Wording) -> [Document.Block] {
    let letters = model.scheme.bands.map(\.grade)
    let columns =
      [
        Column(say("抽查事项", "Item")), Column(say("类别", "Kind")), Column(say("方式", "How")),
      ]
      + letters.map { Column(say("\($0) 级", "Grade \($0)")) }
      + [Column(say("依据", "Basis")), Column(say("依据标记", "Evidence"), .code)]
    let rows = model.matters.map { matter -> [Cell] in
      let kind = matter.isKey ? say("重点检查事项", "key") : say("一般检查事项", "general")
      let shares = model.regimes.indices.map { grade -> Cell in
        let share = say.percent(matter.ratio(of: grade, in: model.regimes))
        let frequency = matter.frequency ?? model.regimes[grade].inspectionFrequency
        return .text(say("\(share)，\(frequency.chinese)", "\(share), \(frequency.english)"))
      }
      return [.text(say(matter.title)), .text(kind), .text(say(matter.manner.title))] + shares
        + [
          .text(say(matter.basis)),
          .text((matter.evidence ?? model.source.evidence).rawValue),
        ]
    }
    return [
      .table(Table("", columns, rows: rows)),
      .paragraph(
        Prose(
          say(
            "未列入清单的事项不得检查；投诉举报、转办交办的另行处理。",
            "What isn't listed may not be checked; complaints and cases handed over are separate."))
      ),
    ]
  }
}
