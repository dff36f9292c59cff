import Credit
import EvaluationModels
import Testing

@testable import Evaluation

/// How the grade of the run before holds a better one back.
@Suite struct FormerGradeTests {
  private static func day(_ text: String) -> CalendarDate {
    CalendarDate(text) ?? CalendarDate(daysSinceEpoch: 0)
  }

  /// The model of a domain with a history rule; its bands are A to D.
  private func model(rise: Int?, holds: [GradeHistory.Hold]) throws -> EvaluationModel {
    let base = TinyCity.marketModel
    return EvaluationModel(
      id: base.id, title: base.title, version: base.version, effectiveFrom: base.effectiveFrom,
      effectiveTo: nil, source: base.source, domain: base.domain, subjects: base.subjects,
      composition: base.composition, weighting: base.weighting, scheme: base.scheme,
      directGrades: base.directGrades,
      history: GradeHistory(maximumRise: rise, holds: holds, basis: Phrase("例", "example")),
      regimes: base.regimes, file: base.file)
  }

  private func row(_ grade: Int?) -> GradeRow {
    GradeRow(
      organisation: 0, state: grade == nil ? .new : .evaluated, score: grade.map { _ in 50 },
      grade: grade)
  }

  @Test(arguments: [
    // Within two years of D nothing better, on the day they end anything.
    ("D", "2021-01-01", 0, "2022-12-31", 3, "2021-01-01", true),
    ("D", "2021-01-01", 0, "2023-01-01", 0, "2023-01-01", false),
    ("D", "2021-01-01", 3, "2022-12-31", 3, "2021-01-01", false),
    // Other grades aren't held; to fall is always possible.
    ("C", "2021-01-01", 0, "2022-12-31", 0, "2022-12-31", false),
    ("A", "2021-01-01", 3, "2022-12-31", 3, "2022-12-31", false),
  ])
  func aHeldGradeLasts(
    _ letter: String, _ since: String, _ grade: Int, _ today: String, _ expected: Int,
    _ expectedSince: String, _ isHeld: Bool
  ) throws {
    let model = try model(rise: nil, holds: [.init(grade: 3, months: 24)])
    let former = FormerGrade(grade: letter, since: Self.day(since))
    let after = row(grade).after(former, in: model, on: Self.day(today))
    #expect(after.grade == expected)
    #expect(after.since == Self.day(expectedSince))
    #expect(after.isHeld == isHeld)
  }

  @Test(arguments: [(0, 2, true), (1, 2, true), (2, 2, false), (3, 3, false)])
  func oneStepUpAtMost(_ grade: Int, _ expected: Int, _ isHeld: Bool) throws {
    let model = try model(rise: 1, holds: [])
    let former = FormerGrade(grade: "D", since: Self.day("2021-01-01"))
    let after = row(grade).after(former, in: model, on: Self.day("2022-11-30"))
    #expect(after.grade == expected)
    #expect(after.isHeld == isHeld)
  }

  @Test func withoutARunBeforeNothingIsHeld() throws {
    let model = try model(rise: 1, holds: [.init(grade: 3, months: 24)])
    let today = Self.day("2022-11-30")
    #expect(row(0).after(nil, in: model, on: today).grade == 0)
    #expect(row(0).after(nil, in: model, on: today).since == today)
    #expect(row(nil).after(nil, in: model, on: today).since == nil)
    let foreign = FormerGrade(grade: "AAA", since: today)
    #expect(row(0).after(foreign, in: model, on: today).grade == 0)
  }
}
