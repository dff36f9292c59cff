import Credit
import Digests
import Evaluation
import EvaluationModels
import Supervision

extension DomainAccount {
  /// The indicators with their weights, and the direct grades with their basis.
  func rule(_ say: Wording) -> [Document.Block] {
    let columns = [
      Column(say("指标组", "Group")), Column(say("方向", "Direction")),
      Column(say("权重", "Weight"), .decimal(places: 6)),
      Column(say("每点分值", "Worth of a point"), .decimal(places: 6)),
      Column(say("封顶点数", "Cap"), .decimal(places: 6)), Column(say("指标", "Indicators")),
    ]
    let rows = model.composition.groups.enumerated().map { index, group -> [Cell] in
      [
        .text(say(group.title)),
        .text(group.sign == .plus ? say("加分", "adds") : say("减分", "takes")),
        .text(weights.values[index].description),
        .text((group.scale * weights.values[index]).description),
        group.cap.map { .text($0.description) } ?? .empty,
        .text(group.indicators.map { say($0.title) }.joined(separator: say.comma)),
      ]
    }
    let composition = model.composition
    var blocks: [Document.Block] = [
      .paragraph(
        Prose(
          say(
            "基础分 \(composition.base)，得分范围 \(composition.minimum)–\(composition.maximum)，保留 \(composition.decimals) 位小数。",
            "The base is \(composition.base), scores lie between \(composition.minimum) and "
              + "\(composition.maximum), with \(composition.decimals) decimals."))),
      .table(Table("", columns, rows: rows)),
    ]
    let ratios = weights.consistencyRatios.compactMap { $0 }.compactMap {
      ExactDecimal(nearest: $0)
    }
    if !ratios.isEmpty {
      let list = ratios.map { $0.formatted(places: 4) }.joined(separator: say.comma)
      blocks.append(
        .paragraph(
          Prose(
            say(
              "权重经两两比较判断得出，一致性比率 CR = \(list)。",
              "Weights by pairwise judgements, consistency ratio CR = \(list)."))))
    }
    let direct = model.directGrades.map { direct -> Prose in
      let letter = model.scheme.bands[direct.grade].grade
      return Prose(
        say(
          "直接定为 \(letter) 级：\(direct.title.chinese)（\(direct.basis.chinese)）。",
          "Grade \(letter) at once: \(direct.title.english) (\(direct.basis.english))."))
    }
    let rules = direct + Statements(say: say).rules(of: model)
    if !rules.isEmpty { blocks.append(.list(rules)) }
    return blocks
  }

  /// How many have each grade and state.
  func distribution(_ say: Wording) -> [Document.Block] {
    let gradeColumns = [
      Column(say("等级", "Grade")), Column(say("含义", "Meaning")),
      Column(say("得分范围", "Scores")), Column(say("主体数", "Organisations"), .integer),
      Column(say("占已评价", "Of the evaluated"), .percent(places: 2)),
    ]
    let gradeRows = grades.map { grade -> [Cell] in
      [
        .text(grade.band.grade), .text(say(grade.band.meaning)), .text(say.range(of: grade.band)),
        .integer(Int64(grade.count)), grade.share.map(Cell.decimal) ?? .empty,
      ]
    }
    let stateColumns = [
      Column(say("状态", "State")), Column(say("主体数", "Organisations"), .integer),
    ]
    let stateRows =
      states.map { [Cell.text(say($0.state.title)), .integer(Int64($0.count))] }
      + [[.text(say("合计", "All")), .integer(Int64(organisationCount))]]
    return [
      .table(Table("", gradeColumns, rows: gradeRows)),
      .table(Table("", stateColumns, rows: stateRows)),
    ]
  }

  /// Ratio, frequency and measures of each grade.
  func consequences(_ say: Wording) -> [Document.Block] {
    let columns = [
      Column(say("等级", "Grade")), Column(say("抽查比例", "Share"), .decimal(places: 6)),
      Column(say("检查频次", "Frequency")), Column(say("措施", "Measures")),
      Column(say("法律依据", "Legal basis")),
    ]
    let rows = grades.map { grade -> [Cell] in
      var bases: [String] = []
      for measure in grade.measures where !bases.contains(say(measure.basis)) {
        bases.append(say(measure.basis))
      }
      let separator = say("；", "; ")
      return [
        .text(grade.band.grade), .text(say.percent(grade.regime.inspectionRatio)),
        .text(say(grade.regime.inspectionFrequency)),
        .text(
          grade.measures.isEmpty
            ? say("一般监管", "ordinary supervision")
            : grade.measures.map { say($0.title) }.joined(separator: separator)),
        .text(bases.joined(separator: separator)),
      ]
    }
    return [.table(Table("", columns, rows: rows))]
  }

  /// The strata of the draw, and how to draw again.
  func draw(_ say: Wording) -> [Document.Block] {
    let columns = [
      Column(say("层", "Stratum")), Column(say("应查范围", "Pool"), .integer),
      Column(say("比例", "Share"), .decimal(places: 6)),
      Column(say("抽取", "To inspect"), .integer), Column(say("方式", "How")),
    ]
    var rows = inspection.strata.map { stratum -> [Cell] in
      [
        .text(stratum.grade.map { model.scheme.bands[$0].grade } ?? say("未评价", "not evaluated")),
        .integer(Int64(stratum.pool)), .text(say.percent(stratum.ratio)),
        .integer(Int64(stratum.drawn)),
        .text(stratum.isFullList ? say("全部检查", "all") : say("随机抽取", "by lot")),
      ]
    }
    rows.append([
      .text(say("合计", "All")), .integer(Int64(inspection.poolCount)), .empty,
      .integer(Int64(inspection.items.count)), .empty,
    ])
    let ungraded = inspection.ungradedCount
    // A quote inside quotes, for a shell.
    let quoted = inspection.seed.replacing("'", with: "'\\''")
    return [
      .table(Table("", columns, rows: rows)),
      .paragraph(
        Prose(
          say(
            "若不分级、一律按一般监管比例抽查，同一范围需检查 \(ungraded) 家；分级后检查 \(inspection.items.count) 家。",
            "Without grades, at the ratio of ordinary supervision, \(ungraded) of the same pool "
              + "would be inspected; with them it is \(inspection.items.count)."))),
      .paragraph(Prose(Statements(say: say).draw)),
      .list([
        [.plain(say("种子文本：", "Seed text: ")), .code(inspection.seed)],
        [
          .plain(say("抽查库 SHA-256：", "SHA-256 of the pool: ")), .code(inspection.poolHash.hex),
        ],
      ]),
      .code(
        "printf '%s' '\(quoted)\(say("统一社会信用代码", "CREDITCODE"))' | sha256sum", language: "sh"),
    ]
  }

  /// The anonymised example.
  func exampleBlocks(_ say: Wording) -> [Document.Block] {
    guard let example else {
      return [.paragraph(Prose(say("尚无已评价的主体。", "Nobody is evaluated yet.")))]
    }
    let band = model.scheme.bands[example.grade]
    let score = example.statement.score.formatted(places: example.statement.decimals)
    let intro = say.opening(
      "\(example.alias.chinese)（\(example.maskedCode)）得分 \(score)，等级 \(band.grade)（\(band.meaning.chinese)）。"
        + "它在该等级中得分居中，按规则选取；名称、代码和文号从略。",
      "\(example.alias.english) (\(example.maskedCode)) has \(score) points and grade "
        + "\(band.grade) (\(band.meaning.english)). It stands in the middle of its grade by score "
        + "and was picked by rule; name, code and documents are left out.")
    var blocks: [Document.Block] = [.paragraph(Prose(intro))]
    if let direct = example.directGrade {
      blocks.append(
        .paragraph(
          Prose(
            say(
              "该等级系直接定级：\(direct.title.chinese)（\(direct.basis.chinese)），与得分无关。",
              "It is a direct grade, whatever the score: \(direct.title.english) "
                + "(\(direct.basis.english))."))))
    }
    blocks.append(.table(example.statement.table(records: nil, model: model, say)))
    blocks.append(.list(example.statement.notes(say, higherIsBetter: model.scheme.higherIsBetter)))
    if let distance = example.distance, example.grade > 0 {
      let gap = distance.formatted(places: example.statement.decimals)
      let better = model.scheme.bands[example.grade - 1].grade
      blocks.append(
        .paragraph(Prose(say("距 \(better) 级相差 \(gap) 分。", "It is \(gap) from grade \(better)."))))
    }
    return blocks
  }
}
