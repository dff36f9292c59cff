public import Credit

/// What every department owes on a day: done, late, at risk.
///
///     let board = TaskBoard(plan: plan, scorecard: scorecard, progress: progress)
///     board.entries(of: "邹城市水务局").filter { $0.status == .late }
public struct TaskBoard: Hashable, Sendable {
  /// The tasks.
  public let plan: TaskPlan
  /// Where the city stands.
  public let scorecard: CityScorecard
  /// Task by task, goal by goal, department by department.
  public let entries: [TaskEntry]

  /// Judges every goal on the day of the scorecard.
  public init(plan: TaskPlan, scorecard: CityScorecard, progress: [TaskProgress]) {
    self.plan = plan
    self.scorecard = scorecard
    let judge = GoalJudge(scorecard: scorecard, riskDays: plan.riskDays, progress: progress)
    var entries: [TaskEntry] = []
    for task in plan.tasks {
      for goal in task.goals {
        for department in task.departments {
          entries.append(judge.entry(task, goal, department))
        }
      }
    }
    self.entries = entries
  }

  /// The departments that owe something, in the order in which the tasks name them.
  public var departments: [String] {
    var names: [String] = []
    for entry in entries where !names.contains(entry.department) { names.append(entry.department) }
    return names
  }

  /// What a department owes.
  public func entries(of department: String) -> [TaskEntry] {
    entries.filter { $0.department == department }
  }

  /// Points of a task's rows that aren't earned yet.
  public func pointsAtStake(_ task: PlannedTask) -> ExactDecimal {
    pointsAtStake(rows: task.rows)
  }

  /// Points of all rows of entries that aren't done, each row once.
  public func pointsAtStake(_ entries: [TaskEntry]) -> ExactDecimal {
    var rows: [String] = []
    for entry in entries where entry.status != .done {
      for row in entry.task.rows where !rows.contains(row) { rows.append(row) }
    }
    return pointsAtStake(rows: rows)
  }

  private func pointsAtStake(rows: [String]) -> ExactDecimal {
    scorecard.rows.filter { rows.contains($0.id) }
      .reduce(ExactDecimal.zero) { $0 + $1.maximum - ($1.points ?? 0) }
  }
}

/// What one department owes of one goal.
public struct TaskEntry: Hashable, Sendable {
  /// How far it is.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Reached.
    case done
    /// Not reached by its day, or no longer reachable.
    case late
    /// Not reached, and the day is near or the forecast falls short.
    case atRisk = "at-risk"
    /// Not reached, and there is time.
    case open
  }

  /// The task.
  public let task: PlannedTask
  /// The goal.
  public let goal: TaskGoal
  /// The department's canonical name.
  public let department: String
  /// How far it is.
  public let status: Status
  /// The day it was reported as done, when it was.
  public let doneOn: CalendarDate?
  /// What that rests on.
  public let basis: Phrase
}

/// Judges goals.
struct GoalJudge {
  let scorecard: CityScorecard
  let riskDays: Int
  let progress: [TaskProgress]

  func entry(_ task: PlannedTask, _ goal: TaskGoal, _ department: String) -> TaskEntry {
    let (status, doneOn, basis) = judged(goal, department)
    return TaskEntry(
      task: task, goal: goal, department: department, status: status, doneOn: doneOn, basis: basis)
  }

  private func judged(
    _ goal: TaskGoal, _ department: String
  ) -> (TaskEntry.Status, CalendarDate?, Phrase) {
    switch goal.measure {
    case .reported:
      let days = progress.filter { $0.goal == goal.id && $0.department == department }
        .map(\.doneOn).filter { $0 <= scorecard.asOf }
      guard let first = days.min() else {
        return (unreached(goal, fallsShort: false), nil, Phrase("未报送完成", "not reported as done"))
      }
      // Done late is done; the day tells.
      let isLate = first > goal.due
      return (
        .done, first,
        isLate
          ? Phrase("\(first) 报送完成，晚于节点", "reported as done on \(first), after the day")
          : Phrase("\(first) 报送完成", "reported as done on \(first)")
      )
    case .quantity(let id, let comparison):
      let row = row(id)
      guard let row, let quantity = row.quantity else { return missing(goal) }
      let value = Phrase(
        "现为 \(quantity.value)\(quantity.unit.chinese)，要求 \(comparison)",
        "now \(quantity.value)\(quantity.unit.english), wanted \(comparison)")
      if comparison.holds(Fraction(quantity.value)) { return (.done, nil, value) }
      return (unreached(goal, fallsShort: fallsShort(row)), nil, value)
    case .points(let id, let part, let wanted):
      let row = row(id)
      let points = part.map { part in row?.parts.first { $0.id == part }?.points } ?? row?.points
      guard let row, let points else { return missing(goal) }
      let value = Phrase("现得 \(points) 分，要求 \(wanted) 分", "now \(points) points, wanted \(wanted)")
      if points >= wanted { return (.done, nil, value) }
      return (unreached(goal, fallsShort: fallsShort(row)), nil, value)
    case .cleanMonths(let id):
      guard let row = row(id), row.points != nil else { return missing(goal) }
      if row.best < row.maximum {
        return (
          .late, nil,
          Phrase("已有月份失分，最多可得 \(row.best) 分", "months have failed; at most \(row.best) points")
        )
      }
      let isOver = row.worst == row.maximum
      return (
        isOver ? .done : unreached(goal, fallsShort: fallsShort(row), isKept: true), nil,
        Phrase("至今各月达标", "every month so far has passed")
      )
    }
  }

  private func row(_ id: String) -> RowResult? { scorecard.rows.first { $0.id == id } }

  private func fallsShort(_ row: RowResult) -> Bool {
    row.forecast.map { $0 < row.maximum } ?? true
  }

  private func missing(_ goal: TaskGoal) -> (TaskEntry.Status, CalendarDate?, Phrase) {
    (unreached(goal, fallsShort: false), nil, Phrase("缺数据", "figures are missing"))
  }

  /// What is kept all along is at risk only when the forecast says so.
  private func unreached(
    _ goal: TaskGoal, fallsShort: Bool, isKept: Bool = false
  ) -> TaskEntry.Status {
    if scorecard.asOf > goal.due { return .late }
    if fallsShort { return .atRisk }
    return !isKept && goal.due.days(since: scorecard.asOf) < riskDays ? .atRisk : .open
  }
}

extension TaskEntry.Status {
  /// What users see.
  public var title: Phrase {
    switch self {
    case .done: Phrase("完成", "done")
    case .late: Phrase("逾期", "late")
    case .atRisk: Phrase("有风险", "at risk")
    case .open: Phrase("进行中", "open")
    }
  }
}
