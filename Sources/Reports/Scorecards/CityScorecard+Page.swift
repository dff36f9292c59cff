public import Credit
public import Scorecards

extension CityScorecard {
  /// The scorecard as a page that prints on A4.
  public func page(_ language: Language) -> HTMLPage {
    let say = Wording(language: language)
    var page = HTMLPage(title: model.title(language), language: language)
    page.append(
      Document([.heading(1, Prose(model.title(language))), .paragraph(summary(language))]))
    page.append(chart(language))
    var document = Document()
    document.append(.table(untitled(table(language))))
    document.append(.paragraph(Prose(forecastBasis(language))))
    document.append(.heading(2, Prose(say("增分", "What further steps bring"))))
    document.append(.table(untitled(stepTable(language))))
    document.append(.heading(2, Prose(say("逐项说明", "Row by row"))))
    for row in rows { document.append(contentsOf: row.blocks(language)) }
    document.append(.heading(2, Prose(say("口径", "How unclear sentences are read"))))
    document.append(.table(untitled(optionTable(language))))
    page.append(document)
    return page
  }

  /// What stands above the table.
  public func summary(_ language: Language) -> Prose {
    let say = Wording(language: language)
    var runs: [Prose.Run] = [
      .plain(say("截至 \(asOf)：", "As of \(asOf): ")),
      .strong(say("\(points) 分", "\(points) points")),
      .plain(
        say(
          "（满分 \(model.maximum)）。期末仍可达 \(worst) 至 \(best)；按现有走势预测 \(forecast)。",
          " of \(model.maximum). By the end between \(worst) and \(best) are in reach; "
            + "the forecast is \(forecast).")),
    ]
    if !missing.isEmpty {
      let titles = missing.map { $0.title(language) }.joined(separator: say("、", ", "))
      runs.append(
        .plain(
          say("以下各行缺数据，未计分：\(titles)。", " Without figures and points: \(titles).")))
    }
    runs.append(.plain(say("依据：", " Source: ") + model.document(language) + say("。", ".")))
    return Prose(runs)
  }

  private func chart(_ language: Language) -> BarChart {
    let say = Wording(language: language)
    let bars = rows.filter { $0.number != nil }.map { row in
      BarChart.Bar(
        label: shortened(row.title(language)),
        value: "\(row.points?.formatted(places: 1) ?? "–") / \(row.maximum)", length: row.points,
        maximum: row.maximum, reach: row.worst...row.best, mark: row.forecast)
    }
    return BarChart(
      title: say("各行得分", "Points by row"),
      legend: BarChart.Legend(
        bar: say("得分", "points"), reach: say("期末可达范围", "still in reach"),
        mark: say("预测", "forecast")
      ), bars: bars)
  }

  private func shortened(_ text: String) -> String {
    var width = 0
    for (index, character) in text.enumerated() {
      width += DisplayWidth.columns(of: String(character))
      if width > 34 { return text.prefix(index) + "…" }
    }
    return text
  }

  private func untitled(_ table: Table) -> Table {
    Table("", table.columns, rows: table.rows)
  }
}

extension RowResult {
  /// The row's rule, figures, notes and evidence.
  func blocks(_ language: Language) -> [Document.Block] {
    let say = Wording(language: language)
    let place = number.map { "\($0)  " } ?? ""
    var blocks: [Document.Block] = [
      .heading(3, Prose(place + title(language))),
      .paragraph([
        .strong(points.map { "\($0)" } ?? "–"), .plain(" / \(maximum)  \(state.title(language))"),
      ]), .paragraph([.strong(say("规则：", "Rule: ")), .plain(rule(language))]),
    ]
    if !parts.isEmpty {
      blocks.append(
        .table(
          Table(
            "",
            [
              Column(say("分项", "Part")), Column(say("得分", "Points"), .decimal(places: 2)),
              Column(say("分值", "Of"), .decimal(places: 1)),
            ],
            rows: parts.map {
              [
                .text($0.title(language)), $0.points.map(Cell.decimal) ?? .empty,
                .decimal($0.maximum),
              ]
            })))
    }
    let figures = inputs.filter { !$0.months.isEmpty }
    if !figures.isEmpty {
      blocks.append(
        .list(
          figures.map { input in
            let values = input.months.map { "\($0.month) \($0.value)" }
            return Prose(
              "\(input.item.title(language))：\(values.joined(separator: say("，", ", ")))")
          }))
    }
    if !notes.isEmpty { blocks.append(.list(notes.map { Prose($0(language)) })) }
    blocks.append(
      .paragraph([
        .strong(say("责任单位：", "Departments: ")),
        .plain(departments.joined(separator: "、")),
      ]))
    if !evidence.isEmpty {
      blocks.append(
        .paragraph([
          .strong(say("佐证：", "Evidence: ")),
          .plain(evidence.map { $0(language) }.joined(separator: say("；", "; "))),
        ]))
    }
    return blocks
  }
}

extension CityScorecard {
  /// The page of `models/scorecard` that explains how unclear sentences are read.
  public static func optionsPage(of model: ScorecardModel) -> Document {
    let blank = ScorecardScorer(model: model).score(
      CityFigures(), asOf: model.window.first.firstDay)
    var document = Document([
      .heading(1, "评分口径 / How unclear sentences are read"),
      .paragraph([
        .plain("由 "), .code("models/scorecard/\(model.id).yaml"),
        .plain(
          " 生成，勿手改。每处含糊都有名字，可用 --option 口径=读法 更改。 Made from the document; each "
            + "unclear sentence has a name, and --option changes how it is read."),
      ]),
    ])
    for language in [Language.chinese, .english] {
      document.append(.table(blank.optionTable(language)))
    }
    return document
  }
}
