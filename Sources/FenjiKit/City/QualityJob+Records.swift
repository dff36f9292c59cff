import Credit
import Reports
import Scorecards

extension QualityJob {
  /// Subjects on severe lists, their share, who can ask for repair and from when, and who has left;
  /// with a folder also `severe.csv`, `left.csv`, `figures.csv`.
  ///
  /// - Throws: `DatasetError`, `ModelError`, `ScorecardError`, `ReportsError`.
  public static func severe(
    dataset: String, _ circumstances: Circumstances
  ) throws -> Outcome {
    let found = try RecordFigures.make(circumstances.city(dataset))
    let (asOf, language) = (circumstances.asOf, circumstances.language)
    let table = found.severeTable(asOf: asOf, language)
    let left = found.leftTable(language)
    try circumstances.write(
      [("severe.csv", table), ("left.csv", left)], figures: found.figures)
    let share =
      (ExactDecimal(found.severe.count) * 100)
      .divided(by: ExactDecimal(found.operating)) ?? 0
    let able = found.severe.count { $0.repairableFrom <= asOf }
    let text = circumstances.say(
      "严重失信主体 \(found.severe.count) 家，占在营主体 \(found.operating) 家的 \(share)%；已可申请修复 \(able) 家；"
        + "创建期内修复退出 \(found.left.count) 条\n",
      "\(found.severe.count) subjects on severe lists, \(share) % of \(found.operating) operating; "
        + "\(able) can ask for repair; \(found.left.count) entries left by repair in the period\n")
    return Outcome(
      text: TerminalTable().render(table) + text + TerminalTable().render(left),
      isClean: found.severe.isEmpty)
  }

  /// Government bodies that are judgment defaulters; with a folder also `government.csv` and
  /// `figures.csv`.
  ///
  /// - Throws: `DatasetError`, `ModelError`, `ScorecardError`, `ReportsError`.
  public static func government(
    dataset: String, _ circumstances: Circumstances
  ) throws -> Outcome {
    let found = try RecordFigures.make(circumstances.city(dataset))
    let table = found.defaulterTable(circumstances.language)
    try circumstances.write([("government.csv", table)], figures: found.figures)
    let settled = found.defaulters.count { $0.settledOn != nil }
    let text = circumstances.say(
      "创建期内列入失信被执行人的政府及其机构 \(found.defaulters.count) 家，已整改 \(settled) 家\n",
      "\(found.defaulters.count) government bodies listed in the period, \(settled) have settled\n")
    return Outcome(
      text: TerminalTable().render(table) + text, isClean: found.defaulters.isEmpty)
  }

  /// Which domains count as graded supervision, from a folder of results; with a folder also
  /// `domains.csv` and `figures.csv`.
  ///
  /// - Throws: `ModelError`, `FenjiError`, `ScorecardError`, `ReportsError`.
  public static func domains(
    results: String, _ circumstances: Circumstances
  ) throws -> Outcome {
    let (documents, asOf) = (circumstances.documents, circumstances.asOf)
    let model = try circumstances.model()
    let evidence = try DomainEvidence(results: results, models: documents.models, asOf: asOf)
    let table = evidence.table(circumstances.language)
    try circumstances.write(
      [("domains.csv", table)],
      figures: evidence.figures(
        RecordFigureRules.load(path: documents.figures, model: model), window: model.window,
        asOf: asOf))
    let complete = evidence.domains.count { $0.isComplete }
    return Outcome(
      text: TerminalTable().render(table)
        + circumstances.say("计入 \(complete) 个领域\n", "\(complete) domains count\n"),
      isClean: complete == evidence.domains.count)
  }
}

extension RecordFigures {
  fileprivate func severeTable(asOf: CalendarDate, _ language: Language) -> Table {
    func say(_ chinese: String, _ english: String) -> String { Phrase(chinese, english)(language) }
    return Table(
      say("严重失信主体", "Severe lists"),
      [
        Column(say("代码", "Code"), .code), Column(say("名称", "Name")),
        Column(say("有效条目", "Live entries"), .integer), Column(say("名单", "Lists")),
        Column(say("最早可申请修复", "Repair from"), .date), Column(say("现可申请", "Can ask now")),
      ],
      rows: severe.map { subject in
        var titles: [String] = []
        for entry in subject.entries where !titles.contains(entry.list.title(language)) {
          titles.append(entry.list.title(language))
        }
        return [
          .text(subject.code), .text(subject.name), .integer(Int64(subject.entries.count)),
          .text(titles.joined(separator: say("；", "; "))), .date(subject.repairableFrom),
          .text(subject.repairableFrom <= asOf ? say("是", "yes") : ""),
        ]
      })
  }

  fileprivate func leftTable(_ language: Language) -> Table {
    func say(_ chinese: String, _ english: String) -> String { Phrase(chinese, english)(language) }
    return Table(
      say("创建期内修复退出", "Left by repair in the period"),
      [
        Column(say("代码", "Code"), .code), Column(say("名称", "Name")),
        Column(say("名单", "List")), Column(say("认定", "Decided"), .date),
        Column(say("退出", "Left"), .date),
      ],
      rows: left.map {
        [
          .text($0.code), .text($0.name), .text($0.list.title(language)), .date($0.decided),
          $0.leftOn.map(Cell.date) ?? .empty,
        ]
      })
  }

  fileprivate func defaulterTable(_ language: Language) -> Table {
    func say(_ chinese: String, _ english: String) -> String { Phrase(chinese, english)(language) }
    return Table(
      say("政府失信被执行人", "Government judgment defaulters"),
      [
        Column(say("代码", "Code"), .code), Column(say("名称", "Name")),
        Column(say("列入", "Listed"), .date), Column(say("整改", "Settled"), .date),
      ],
      rows: defaulters.map {
        [
          .text($0.code), .text($0.name), .date($0.listedOn),
          $0.settledOn.map(Cell.date) ?? .empty,
        ]
      })
  }
}

extension DomainEvidence {
  fileprivate func table(_ language: Language) -> Table {
    func say(_ chinese: String, _ english: String) -> String { Phrase(chinese, english)(language) }
    func mark(_ isThere: Bool) -> Cell { .text(isThere ? say("有", "yes") : say("无", "no")) }
    return Table(
      say("分级分类监管领域", "Domains of graded supervision"),
      [
        Column(say("领域", "Domain")), Column(say("有效模型", "Model in force")),
        Column(say("引用综合评价", "Refers to the evaluation")),
        Column(say("已分级", "Graded")), Column(say("案例", "Case")), Column(say("计入", "Counts")),
      ],
      rows: domains.map {
        [
          .text($0.title(language)), mark($0.hasModel), mark($0.refersToEvaluation),
          mark($0.isGraded), mark($0.hasCase),
          .text($0.isComplete ? say("是", "yes") : say("否", "no")),
        ]
      })
  }
}
