public import Credit
public import Scorecards

extension TaskBoard {
  /// What is owed, one row for a goal and a department.
  public func table(_ entries: [TaskEntry], title: String, _ language: Language) -> Table {
    let say = Wording(language: language)
    let states = TaskEntry.Status.allCases.sorted { $0.order < $1.order }
      .map { $0.title(language) }
    var table = Table(
      title,
      [
        Column(say("任务", "Task"), .integer), Column(say("内容", "What"), .text),
        Column(say("目标", "Goal"), .text), Column(say("责任单位", "Department"), .text),
        Column(say("节点", "Due"), .date), Column(say("状态", "State"), .text, grades: states),
        Column(say("依据", "Basis"), .text),
        Column(say("待得分", "At stake"), .decimal(places: 3)),
      ])
    for entry in entries {
      table.append([
        .integer(Int64(entry.task.number)), .text(entry.task.title(language)),
        .text(entry.goal.title(language)), .text(entry.department), .date(entry.goal.due),
        .text(entry.status.title(language)), .text(entry.basis(language)),
        .decimal(entry.status == .done ? 0 : pointsAtStake(entry.task)),
      ])
    }
    return table
  }

  /// How many goals each department has done, late, at risk and open, and the points at stake.
  public func summary(_ language: Language) -> Table {
    let say = Wording(language: language)
    var table = Table(
      say("各单位", "Departments"),
      [Column(say("责任单位", "Department"), .text)]
        + TaskEntry.Status.allCases.map { Column($0.title(language), .integer) }
        + [Column(say("待得分", "At stake"), .decimal(places: 3))], frozenColumns: 1)
    for department in departments {
      let owed = entries(of: department)
      table.append(
        [.text(department)]
          + TaskEntry.Status.allCases.map { status in
            .integer(Int64(owed.count { $0.status == status }))
          } + [.decimal(pointsAtStake(owed))])
    }
    return table
  }

  /// The quarter's report for the leading group, and a sheet for each department.
  public func page(_ language: Language, department: String? = nil) -> HTMLPage {
    let say = Wording(language: language)
    let title = say(
      "\(plan.title.chinese)（截至 \(scorecard.asOf)）",
      "\(plan.title.english), as of \(scorecard.asOf)")
    var page = HTMLPage(title: title, language: language)
    let meeting = plan.meetings.first { $0 >= scorecard.asOf }
    var opening = Document([.heading(1, Prose(department.map { "\($0)：\(title)" } ?? title))])
    opening.append(.paragraph(scorecard.summary(language)))
    if let meeting {
      opening.append(
        .paragraph(Prose(say("下次推进会不晚于 \(meeting)。", "The next meeting is due by \(meeting)."))))
    }
    page.append(opening)
    if let department {
      page.append(section(department, language, level: 2))
      return page
    }
    page.append(Document([.table(summary(language))]))
    let pressing = entries.filter { $0.status == .late || $0.status == .atRisk }
    page.append(
      Document([.table(table(pressing, title: say("逾期和有风险", "Late and at risk"), language))]))
    for department in departments {
      page.appendPageBreak()
      page.append(section(department, language, level: 2))
    }
    return page
  }

  private func section(_ department: String, _ language: Language, level: Int) -> Document {
    let say = Wording(language: language)
    let owed = entries(of: department)
    return Document([
      .heading(level, Prose(department)),
      .paragraph([
        .plain(say("待得分：", "Points at stake: ")), .strong("\(pointsAtStake(owed))"),
        .plain(
          say("（有关各行未得的分，多个单位共同承担）", " (unearned points of the rows concerned, shared)")),
      ]), .table(table(owed, title: "", language)),
    ])
  }
}

extension TaskEntry.Status {
  /// Best first.
  fileprivate var order: Int {
    switch self {
    case .done: 0
    case .open: 1
    case .atRisk: 2
    case .late: 3
    }
  }
}
