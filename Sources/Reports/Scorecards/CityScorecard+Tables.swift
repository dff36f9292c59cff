public import Credit
public import Scorecards

extension CityScorecard {
  /// The rows with their points, and the total below.
  public func table(_ language: Language) -> Table {
    let say = Wording(language: language)
    var table = Table(
      say("评分表", "Scorecard"),
      [
        Column(say("序号", "No."), .integer), Column(say("指标", "Row"), .text),
        Column(say("得分", "Points"), .decimal(places: 3)),
        Column(say("分值", "Of"), .decimal(places: 1)),
        Column(say("状态", "State"), .text), Column(say("依据", "Quantity"), .text),
        Column(say("最低", "Worst"), .decimal(places: 3)),
        Column(say("最高", "Best"), .decimal(places: 3)),
        Column(say("预测", "Forecast"), .decimal(places: 3)),
      ], frozenColumns: 2)
    for row in rows {
      table.append([
        row.number.map { .integer(Int64($0)) } ?? .empty, .text(row.title(language)),
        row.points.map(Cell.decimal) ?? .empty, .decimal(row.maximum),
        .text(row.state.title(language)),
        row.quantity.map { .text($0.text(language)) } ?? .empty, .decimal(row.worst),
        .decimal(row.best), row.forecast.map(Cell.decimal) ?? .empty,
      ])
    }
    table.append([
      .empty, .text(say("合计", "Total")), .decimal(points), .decimal(model.maximum), .empty,
      .empty, .decimal(worst), .decimal(best), .decimal(forecast),
    ])
    return table
  }

  /// Every figure the points rest on, month by month.
  public func inputTable(_ language: Language) -> Table {
    let say = Wording(language: language)
    var table = Table(
      say("数据", "Figures"),
      [
        Column(say("指标", "Row"), .code), Column(say("数据项", "Item"), .code),
        Column(say("名称", "Title"), .text), Column(say("月份", "Month"), .code),
        Column(say("数值", "Value"), .decimal(places: 2)),
      ], frozenColumns: 2)
    for row in rows {
      for input in row.inputs {
        for figure in input.months {
          table.append([
            .text(row.id), .text(input.item.id), .text(input.item.title(language)),
            .text(figure.month.description), .decimal(figure.value),
          ])
        }
        for month in input.missing {
          table.append([
            .text(row.id), .text(input.item.id), .text(input.item.title(language)),
            .text(month.description), .text(say("缺", "missing")),
          ])
        }
      }
    }
    return table
  }

  /// What further steps would bring, the most first.
  public func stepTable(_ language: Language) -> Table {
    let say = Wording(language: language)
    var table = Table(
      say("增分", "Gains"),
      [
        Column(say("增分", "Gain"), .decimal(places: 3)), Column(say("指标", "Row"), .text),
        Column(say("还需要", "What it takes"), .text),
      ])
    let steps = rows.enumerated().flatMap { index, row in
      row.nextSteps.map { (index: index, row: row, step: $0) }
    }
    let ordered = steps.enumerated().sorted { left, right in
      left.element.step.gain == right.element.step.gain
        ? left.offset < right.offset : left.element.step.gain > right.element.step.gain
    }
    for (_, entry) in ordered {
      table.append([
        .decimal(entry.step.gain), .text(entry.row.title(language)),
        .text(entry.step.change.title(language)),
      ])
    }
    return table
  }

  /// How unclear sentences are read.
  public func optionTable(_ language: Language) -> Table {
    let say = Wording(language: language)
    var table = Table(
      say("口径", "Readings"),
      [
        Column(say("指标", "Row"), .code), Column(say("口径", "Option"), .code),
        Column(say("问题", "What isn't clear"), .text),
        Column(say("采用", "Reading used"), .text), Column(say("理由", "Why"), .text),
        Column(say("其他读法", "Other readings"), .text),
      ])
    for option in model.options {
      let others = option.choices.filter { $0.id != option.chosen }
      table.append([
        .text(option.row), .text(option.id), .text(option.question(language)),
        .text("\(option.chosen): \(option.chosenTitle(language))"),
        .text(
          option.chosen == option.recommended
            ? option.reason(language) : say("本次指定", "asked for")),
        .text(others.map { "\($0.id): \($0.title(language))" }.joined(separator: say("；", "; "))),
      ])
    }
    return table
  }
}

extension ScoredQuantity {
  /// `0.35%`, `17 yuan`.
  func text(_ language: Language) -> String {
    let unit = unit(language)
    return unit.isEmpty || unit == "%" ? "\(value)\(unit)" : "\(value) \(unit)"
  }
}
