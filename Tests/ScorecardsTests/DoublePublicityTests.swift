import Credit
import Testing

@testable import Scorecards

/// Row 6, whose sentence can be read in four ways.
@Suite struct DoublePublicityTests {
  private let items = ["permits", "penalties"]

  /// Ten permits and ten penalties a month, all in order.
  private func clean(_ model: ScorecardModel) -> CityFigures {
    var figures = CityFigures()
    for item in items {
      for suffix in ["", "-reported", "-compliant", "-timely"] {
        figures.fill("double-publicity", item + suffix, "10", model.window.months)
      }
    }
    return figures
  }

  private func points(_ choice: String, _ change: (inout CityFigures) -> Void) throws -> String? {
    let model = try Shipped.model([("tested-rates", choice)])
    var figures = clean(model)
    change(&figures)
    let row = ScorecardScorer(model: model).score(figures, asOf: cutOff)["double-publicity"]
    return row.points?.description
  }

  @Test(arguments: ["two", "four-halved", "four-capped", "three-capped"])
  func allInOrderIsFull(choice: String) throws {
    #expect(try points(choice) { _ in } == "4.8")
  }

  @Test(arguments: [
    ("two", "4.4"), ("four-halved", "4.6"), ("four-capped", "4.8"), ("three-capped", "4.8"),
  ])
  func oneLatePenalty(choice: String, expected: String) throws {
    #expect(
      try points(choice) { $0["double-publicity", "penalties-timely", november] = 9 } == expected)
  }

  @Test(arguments: [("two", "4.8"), ("three-capped", "2.4")])
  func unreportedPermits(choice: String, expected: String) throws {
    let reported = try points(choice) { figures in
      for month in Shipped.months {
        figures["double-publicity", "permits", month] = 11
      }
    }
    #expect(reported == expected)
  }

  @Test func everyMonthLateAndWrong() throws {
    let model = try Shipped.model()
    #expect(
      try points("two") { figures in
        figures.fill("double-publicity", "permits-timely", "9", model.window.months)
        figures.fill("double-publicity", "permits-compliant", "9", model.window.months)
      } == "-4.8")
  }

  @Test func aMonthWithoutDecisionsIsMet() throws {
    #expect(
      try points("two") { figures in
        for item in items {
          for suffix in ["", "-reported", "-compliant", "-timely"] {
            figures["double-publicity", item + suffix, november] = 0
          }
        }
      } == "4.8")
  }

  @Test func failuresAreNamed() throws {
    let model = try Shipped.model()
    var figures = clean(model)
    figures["double-publicity", "penalties-timely", month("2022-03")] = 9
    let row = ScorecardScorer(model: model).score(figures, asOf: cutOff)["double-publicity"]
    #expect(row.notes.contains { $0.english == "months failed (timeliness 100 %): 2022-03" })
  }
}

extension Shipped {
  static var months: [CalendarMonth] {
    ScorecardWindow(first: month("2021-12"), last: month("2022-11")).months
  }
}
