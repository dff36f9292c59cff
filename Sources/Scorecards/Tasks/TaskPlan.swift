public import Credit

/// Who owes what by when: a plan's tasks, departments and deadlines.
public struct TaskPlan: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// The version of the document.
  public let version: String
  /// The plan it comes from.
  public let document: Phrase
  /// The days of the quarterly meetings.
  public let meetings: [CalendarDate]
  /// With fewer days left, what isn't done is at risk.
  public let riskDays: Int
  /// The tasks, in the order of the plan.
  public let tasks: [PlannedTask]
}

/// A task of the plan.
public struct PlannedTask: Hashable, Sendable {
  /// The place in the plan, from 1.
  public let number: Int
  /// What users see.
  public let title: Phrase
  /// The departments by their canonical names, in the order of the plan.
  public let departments: [String]
  /// The identifiers of the rows it feeds.
  public let rows: [String]
  /// What has to be reached.
  public let goals: [TaskGoal]
}

/// What a task has to reach by a day.
public struct TaskGoal: Hashable, Sendable {
  /// How one sees that it is reached.
  public enum Measure: Hashable, Sendable {
    /// The quantity of a row.
    case quantity(row: String, Comparison)
    /// The points of a row, or of a part of it.
    case points(row: String, part: String?, ExactDecimal)
    /// No month of a row has failed.
    case cleanMonths(row: String)
    /// Each department says so.
    case reported
  }

  /// The identifier, unique in the plan.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// The last day.
  public let due: CalendarDate
  /// How one sees that it is reached.
  public let measure: Measure
}

/// Which day a department reported a goal as done.
public struct TaskProgress: Hashable, Sendable {
  /// The goal's identifier.
  public let goal: String
  /// The department's canonical name.
  public let department: String
  /// The day.
  public let doneOn: CalendarDate
}
