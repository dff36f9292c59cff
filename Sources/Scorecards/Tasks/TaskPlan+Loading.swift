import Credit
import EvaluationModels

extension TaskPlan {
  /// Reads a document of tasks.
  ///
  /// - Parameters:
  ///   - model: the scorecard whose rows it names.
  ///   - names: what its departments are resolved by.
  /// - Throws: ``ScorecardError`` with file, line and column for the first thing that is wrong.
  public static func load(
    path: String, model: ScorecardModel, names: BodyNames
  ) throws -> TaskPlan {
    try DocumentFile.reading {
      let node = try DocumentNode.parse(DocumentFile.bytes(at: path), file: path)
      return try TaskReader(model: model, names: names).plan(node)
    }
  }
}

/// Reads a document of tasks.
private struct TaskReader {
  let model: ScorecardModel
  let names: BodyNames

  func plan(_ node: DocumentNode) throws -> TaskPlan {
    let object = try node.object(.tasks)
    let source = try object["source"].object(.source)
    _ = try source["evidence"].word(of: Evidence.self)
    var tasks: [PlannedTask] = []
    var goals: Set<String> = []
    for node in try object["tasks"].list() {
      let task = try task(node, number: tasks.count + 1)
      for goal in task.goals where !goals.insert(goal.id).inserted {
        throw ScorecardError.rule(.repeated(goal.id), at: node.position)
      }
      tasks.append(task)
    }
    return TaskPlan(
      id: try object["id"].identifier(), title: try object["title"].phrase(),
      version: try object["version"].text(), document: try source["document"].phrase(),
      meetings: try object["meetings"].list().map { try $0.date() }.sorted(),
      riskDays: try object["risk_days"].whole(0...365), tasks: tasks)
  }

  private func task(_ node: DocumentNode, number: Int) throws -> PlannedTask {
    let object = try node.object(.plannedTask)
    guard try object["number"].whole(1...1000) == number else {
      throw try ScorecardError.rule(.rowNumber(expected: number), at: object["number"].position)
    }
    var departments: [String] = []
    for node in try object["departments"].list() {
      let spelling = try node.text()
      guard let name = names.resolve(spelling) else {
        throw ScorecardError.rule(.unknownDepartment(spelling), at: node.position)
      }
      if departments.contains(name) {
        throw ScorecardError.rule(.repeated(name), at: node.position)
      }
      departments.append(name)
    }
    return PlannedTask(
      number: number, title: try object["title"].phrase(), departments: departments,
      rows: try object["rows"].list().map { try row($0).id },
      goals: try object["goals"].list().map { try goal($0) })
  }

  private func row(_ node: DocumentNode) throws -> ScorecardRow {
    let id = try node.text()
    guard let row = model.rows.first(where: { $0.id == id }) else {
      throw ScorecardError.rule(.unknown(id, known: model.rows.map(\.id)), at: node.position)
    }
    return row
  }

  private func goal(_ node: DocumentNode) throws -> TaskGoal {
    let object = try node.object(.taskGoal)
    return TaskGoal(
      id: try object["id"].identifier(), title: try object["title"].phrase(),
      due: try object["due"].date(),
      measure: try object.optional("measure").map { try measure($0) } ?? .reported)
  }

  private func measure(_ node: DocumentNode) throws -> TaskGoal.Measure {
    let object = try node.object(.taskMeasure)
    let row = try row(object["row"])
    let (kind, value) = try object.exactlyOne(of: ["when", "points", "clean"])
    if kind != "points", let part = object.optional("part") {
      throw ScorecardError.document(part.error(.onlyTogether("part", "points")))
    }
    switch kind {
    case "when":
      let text = try value.text()
      guard let comparison = Comparison(text) else {
        throw ScorecardError.rule(.notAComparison(text), at: value.position)
      }
      guard case .single = row.scoring else {
        throw ScorecardError.rule(.noQuantity(row.id), at: value.position)
      }
      return .quantity(row: row.id, comparison)
    case "clean":
      _ = try value.word([("months", true)])
      guard case .monthly = row.scoring else {
        throw ScorecardError.rule(.notMonthly(row.id), at: value.position)
      }
      return .cleanMonths(row: row.id)
    default:
      var maximum = row.maximum
      let part = try object.optional("part")?.text()
      if let part {
        let parts: [ScorePart] = if case .parts(let parts) = row.scoring { parts } else { [] }
        guard let found = parts.first(where: { $0.id == part }) else {
          throw ScorecardError.rule(.unknown(part, known: parts.map(\.id)), at: node.position)
        }
        maximum = found.maximum
      }
      return .points(
        row: row.id, part: part,
        try value.decimal(ExactDecimal(millionths: 1)...maximum))
    }
  }
}
