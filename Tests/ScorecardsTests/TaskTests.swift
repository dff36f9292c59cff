import Credit
import EvaluationModels
import Testing

@testable import Scorecards

@Suite struct TaskTests {
  let model: ScorecardModel
  let names: BodyNames
  let plan: TaskPlan

  init() throws {
    model = try Shipped.shared.get()
    names = try BodyNames.load(
      departments: Shipped.path("models/departments.yaml"),
      bodies: Shipped.path("models/scorecard/bodies.yaml"))
    plan = try TaskPlan.load(
      path: Shipped.path("models/scorecard/tasks-2022.yaml"), model: model, names: names)
  }

  @Test func eighteenTasksFeedEveryRow() {
    #expect(plan.tasks.count == 18)
    #expect(Set(plan.tasks.flatMap(\.rows)) == Set(model.rows.map(\.id)))
    #expect(plan.meetings.count == 4)
    #expect(plan.tasks.allSatisfy { !$0.goals.isEmpty && !$0.departments.isEmpty })
  }

  /// Every spelling of the annex belongs to one body.
  @Test func everyDepartmentOfTheScorecardIsKnown() {
    let spellings = model.rows.flatMap(\.departments) + model.deductions.departments
    #expect(spellings.filter { names.resolve($0) == nil } == [])
  }

  @Test(arguments: [
    ("市发展改革局", "市发展改革委"), ("市卫健局", "市卫生健康局"), ("市法院", "市人民法院"),
    ("人民银行邹城市支行", "中国人民银行邹城市支行"),
  ])
  func spellingsOfOneBody(first: String, second: String) {
    #expect(names.resolve(first) != nil && names.resolve(first) == names.resolve(second))
  }

  @Test func collectivesAreMarked() {
    #expect(names.isCollective("各镇街") && !names.isCollective("邹城市水务局"))
    #expect(names.resolve("某局") == nil)
  }

  private func board(
    _ figures: CityFigures, _ asOf: String, _ progress: [TaskProgress] = []
  ) -> TaskBoard {
    TaskBoard(
      plan: plan, scorecard: ScorecardScorer(model: model).score(figures, asOf: day(asOf)),
      progress: progress)
  }

  private func status(_ board: TaskBoard, _ goal: String) -> TaskEntry.Status? {
    board.entries.first { $0.goal.id == goal }?.status
  }

  @Test(arguments: [
    ("2022-06-30", "199", TaskEntry.Status.done), ("2022-06-30", "200", .atRisk),
    ("2022-07-01", "200", .late), ("2022-07-01", "199", .done),
  ])
  func theJuneDeadline(asOf: String, subjects: String, expected: TaskEntry.Status) {
    let figures = CityFigures(
      "severe-list", ["severe-subjects": subjects, "operating-subjects": "100000"],
      in: month("2022-06"))
    #expect(status(board(figures, asOf), "below-two-tenths") == expected)
  }

  @Test func aFailedMonthCannotBeMadeGood() {
    var figures = CityFigures()
    figures.fill("code-errors", "wrong-codes", "0", model.window.months.prefix(7))
    #expect(status(board(figures, "2022-06-30"), "no-code-error") == .open)
    figures["code-errors", "wrong-codes", month("2022-03")] = 1
    #expect(status(board(figures, "2022-06-30"), "no-code-error") == .late)
    var all = CityFigures()
    all.fill("code-errors", "wrong-codes", "0", model.window.months)
    #expect(status(board(all, "2022-11-30"), "no-code-error") == .done)
  }

  @Test func reportsAreOfEachDepartment() throws {
    let text = """
      goal,department,done_on
      embedded,市发展改革委,2022-08-01
      embedded,市民政局,2022-12-02

      """
    let progress = try TaskProgress.parse(
      Array(text.utf8), file: "p.csv", plan: plan, names: names)
    let entries = board(CityFigures(), "2022-12-05", progress).entries.filter {
      $0.goal.id == "embedded"
    }
    #expect(entries.count == 6)
    let done = entries.filter { $0.status == .done }
    #expect(done.map(\.department) == ["邹城市发展和改革局", "邹城市民政局"])
    #expect(done.last?.basis.english == "reported as done on 2022-12-02, after the day")
    #expect(entries.filter { $0.status == .late }.count == 4)
  }

  @Test(arguments: [
    ("nothing,市民政局,2022-08-01", "goal"), ("twenty-domains,各行业主管部门,2022-08-01", "goal"),
    ("embedded,市水务局,2022-08-01", "department"), ("embedded,市民政局,2022-8-1", "done_on"),
  ])
  func badProgress(line: String, column: String) {
    let error = #expect(throws: ScorecardError.self) {
      try TaskProgress.parse(
        Array("goal,department,done_on\n\(line)\n".utf8), file: "p.csv", plan: plan, names: names)
    }
    guard case .figures(let faults) = error else { return }
    #expect(faults.map(\.column) == [column] && faults.map(\.row) == [2])
  }

  @Test func rowsAtStakeAreCountedOnce() {
    let figures = CityFigures(
      "loan-registrations", ["registered-firms": "20", "operating-firms": "1000"],
      in: month("2022-06"))
    let board = board(figures, "2022-06-30")
    let bank = board.entries(of: "中国人民银行邹城市支行")
    // Registrations 3 of 6, volume 0 of 6, risk 0 of 10.
    #expect(board.pointsAtStake(bank) == 19)
    #expect(bank.map(\.task.number) == [11, 11, 16, 17, 18])
  }

  @Test func theSchemasHaveTheSameKeys() throws {
    try expectSameKeys(schema: "bodies", shapes: [.bodies, .body])
    try expectSameKeys(
      schema: "tasks", shapes: [.tasks, .plannedTask, .taskGoal, .taskMeasure])
  }
}
