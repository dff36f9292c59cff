import Credit
import Foundation
import Scorecards
import Testing

@testable import Reports

@Suite struct TaskReportTests {
  private let board: TaskBoard

  init() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    func path(_ name: String) -> String { root.appending(path: name).path }
    let model = try ScorecardModel.load(path: path("models/scorecard/zoucheng-2022.yaml"))
    let names = try BodyNames.load(
      departments: path("models/departments.yaml"), bodies: path("models/scorecard/bodies.yaml"))
    let plan = try TaskPlan.load(
      path: path("models/scorecard/tasks-2022.yaml"), model: model, names: names)
    let figures = try CityFigures.load(
      path: path("datasets/zoucheng-scorecard/figures.csv"), model: model)
    let scorecard = ScorecardScorer(model: model).score(
      figures, asOf: try #require(CalendarDate("2022-09-30")))
    board = TaskBoard(plan: plan, scorecard: scorecard, progress: [])
  }

  @Test func theSummaryCountsEveryGoalOnce() {
    let table = board.summary(.english)
    #expect(table.rows.count == board.departments.count)
    let counted = table.rows.flatMap { $0[1...4] }.reduce(Int64(0)) { sum, cell in
      if case .integer(let value) = cell { sum + value } else { sum }
    }
    #expect(counted == Int64(board.entries.count))
  }

  @Test func theGroupSeesAllAndADepartmentItself() {
    let group = board.page(.chinese).text
    for department in board.departments {
      #expect(group.contains("<h2>\(department)</h2>"))
    }
    #expect(
      group.components(separatedBy: "<hr class=\"break\">").count - 1 == board.departments.count)
    let own = board.page(.chinese, department: "邹城市水务局").text
    #expect(own.contains("<h2>邹城市水务局</h2>") && !own.contains("<h2>邹城市公安局</h2>"))
    #expect(own.contains("下次推进会不晚于 2022-09-30"))
  }

  @Test func nothingIsAtStakeOnceDone() throws {
    let done = try #require(
      board.table(board.entries.filter { $0.status == .done }, title: "", .english).rows.first)
    #expect(done.last == .decimal(0))
  }
}
