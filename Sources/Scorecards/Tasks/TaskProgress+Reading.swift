import Credit

extension TaskProgress {
  /// The columns of a file of progress.
  public static let columns = ["goal", "department", "done_on"]

  /// Reads a file with the columns `goal,department,done_on`; departments in any known spelling.
  ///
  /// - Throws: ``ScorecardError/figures(_:)`` with file, row and column, all faults at once.
  public static func load(
    path: String, plan: TaskPlan, names: BodyNames
  ) throws -> [TaskProgress] {
    try parse(
      DocumentFile.bytes(at: path, limit: 50_000_000), file: path, plan: plan, names: names)
  }

  static func parse(
    _ bytes: [UInt8], file: String, plan: TaskPlan, names: BodyNames
  ) throws -> [TaskProgress] {
    let table = try FigureTable(bytes, file: file, columns: columns)
    var faults = table.faults
    var progress: [TaskProgress] = []
    let goals = plan.tasks.flatMap { task in task.goals.map { (task, $0) } }
      .filter { $0.1.measure == .reported }
    for row in table.rows {
      func refuse(_ column: Int, _ reason: FigureFault.Reason) {
        faults.append(
          FigureFault(
            file: file, row: row.number, column: columns[column], value: row.fields[column],
            reason: reason))
      }
      guard let (task, goal) = goals.first(where: { $0.1.id == row.fields[0] }) else {
        refuse(0, .unknown(known: goals.map(\.1.id)))
        continue
      }
      guard let name = names.resolve(row.fields[1]), task.departments.contains(name) else {
        refuse(1, .unknown(known: task.departments))
        continue
      }
      guard let day = CalendarDate(row.fields[2]) else {
        refuse(2, .notADate)
        continue
      }
      progress.append(TaskProgress(goal: goal.id, department: name, doneOn: day))
    }
    guard faults.isEmpty else { throw ScorecardError.figures(faults.sorted { $0.row < $1.row }) }
    return progress
  }
}
