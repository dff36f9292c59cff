import Credit
import Testing

@testable import Scorecards

/// What is still reachable, what further steps bring, and the forecast.
@Suite struct ReachTests {
  let model: ScorecardModel
  let scorer: ScorecardScorer

  init() throws {
    model = try Shipped.shared.get()
    scorer = ScorecardScorer(model: model)
  }

  @Test func monthsThatFailedAreLost() {
    var figures = CityFigures()
    figures.fill("code-errors", "wrong-codes", "0", model.window.months.prefix(7))
    figures["code-errors", "wrong-codes", month("2022-02")] = 3
    let row = scorer.score(figures, asOf: day("2022-06-30"))["code-errors"]
    #expect(row.points == 1)
    #expect(row.state == .scored)
    #expect(row.best == 2)
    #expect(row.worst == 0)
    #expect(row.nextSteps.map(\.gain) == [decimal("0.2"), 1])
    #expect(row.nextSteps.map(\.change) == [.months(1), .months(5)])
    // The mean of April to June is nothing, so the rest would be clean.
    #expect(row.forecast == 2)
  }

  @Test func aMissingMonthMayBeEither() {
    var figures = CityFigures()
    figures.fill("code-errors", "wrong-codes", "0", model.window.months)
    figures["code-errors", "wrong-codes", month("2022-02")] = nil
    let row = scorer.score(figures, asOf: cutOff)["code-errors"]
    #expect(row.state == .partial)
    #expect(row.points == decimal("2.2"))
    #expect(row.best == decimal("2.4"))
    #expect(row.worst == 2)
    #expect(row.inputs.first?.missing == [month("2022-02")])
  }

  @Test func aMeanBoundsWhatIsLeft() {
    var figures = CityFigures()
    figures.fill("city-rank", "rank", "40", model.window.months.prefix(6))
    let row = scorer.score(figures, asOf: day("2022-05-31"))["city-rank"]
    #expect(row.points == 14)
    // Six months at rank 1 would give a mean of 20.5, which is 21.
    #expect(row.best == 16)
    #expect(row.worst == 0)
    #expect(
      row.nextSteps == [
        NextStep(
          change: .mean(Phrase("当月排名", "rank of the month"), 20, isAtMost: true, months: 6),
          gain: 2)
      ])
    #expect(row.forecast == 14)
  }

  @Test func threeMoreDomains() {
    let figures = CityFigures("graded-supervision", ["domains-complete": "17"], in: november)
    let row = scorer.score(figures, asOf: cutOff)["graded-supervision"]
    #expect(row.points == decimal("3.4"))
    #expect(row.nextSteps.map(\.gain) == [decimal("0.2"), decimal("0.6")])
    #expect(
      row.nextSteps.last?.title.english
        == "3 more: domains with a referenced evaluation and a case: +0.6")
  }

  @Test func whatGrowsCannotFall() {
    let figures = CityFigures("records-reported", ["records": "90000000"], in: month("2022-06"))
    let row = scorer.score(figures, asOf: day("2022-06-30"))["records-reported"]
    #expect(row.points == 5 && row.worst == 5 && row.best == 10)
    #expect(
      row.nextSteps == [
        NextStep(
          change: .figure(
            Phrase("累计报送数据量（条）", "records reported so far"), by: 10_000_001, unit: .count),
          gain: 5)
      ])
  }

  @Test func listedBodiesStayListed() {
    let figures = CityFigures("government-defaulters", ["bodies": "3"], in: month("2022-06"))
    let row = scorer.score(figures, asOf: day("2022-06-30"))["government-defaulters"]
    #expect(row.points == 7 && row.best == 7 && row.worst == 0 && row.nextSteps.isEmpty)
  }

  @Test func sharesSayHowMany() {
    let values = ["severe-subjects": "350", "operating-subjects": "100000"]
    let row = scorer.score(CityFigures("severe-list", values, in: november), asOf: cutOff)[
      "severe-list"]
    #expect(row.quantity?.value == decimal("0.35"))
    #expect(row.nextSteps.map(\.gain) == [decimal("0.2"), 1])
    #expect(
      row.nextSteps.map(\.title.english) == [
        "10 fewer: subjects on severe lists: +0.2", "50 fewer: subjects on severe lists: +1",
      ])
  }

  @Test func aTrendGoesOn() {
    var figures = CityFigures()
    figures["records-reported", "records", month("2021-12")] = 60_000_000
    figures["records-reported", "records", month("2022-06")] = 90_000_000
    let row = scorer.score(figures, asOf: day("2022-06-30"))["records-reported"]
    #expect(row.points == 5)
    // Five million a month for five months: 115 million.
    #expect(row.forecast == 10)
  }

  @Test func laterMonthsAreLeftOut() {
    var figures = CityFigures()
    figures["credit-plus", "fields", month("2022-03")] = 20
    figures["credit-plus", "fields", month("2022-09")] = 30
    #expect(scorer.score(figures, asOf: day("2022-08-31"))["credit-plus"].points == 2)
    #expect(scorer.score(figures, asOf: day("2022-09-01"))["credit-plus"].points == 4)
  }

  @Test func nothingKnownIsNotTen() {
    let row = scorer.score(CityFigures(), asOf: cutOff)["government-defaulters"]
    #expect(row.points == nil && row.state == .missing && row.forecast == nil)
    #expect(row.best == 10 && row.worst == 0)
  }

  @Test func judgementsAreMarked() {
    let values = ["rules": "0.5", "organisation": "0.5", "staff": "0.5", "funds": "0.5"]
    let row = scorer.score(CityFigures("mechanism", values, in: november), asOf: cutOff)[
      "mechanism"]
    #expect(row.state == .judged && row.points == 2)
    #expect(
      row.parts.map(\.points) == [decimal("0.5"), decimal("0.5"), decimal("0.5"), decimal("0.5")])
    let some = scorer.score(CityFigures("mechanism", ["rules": "0.5"], in: november), asOf: cutOff)[
      "mechanism"]
    #expect(some.state == .partial && some.points == decimal("0.5"))
    #expect(some.best == decimal("2.6") && some.worst == decimal("0.5"))
  }

  @Test(arguments: [("shown", "0", "18"), ("reduce-row-1", "-11", "7")])
  func deductions(choice: String, deducted: String, total: String) throws {
    let model = try Shipped.model([("deductions-apply", choice)])
    var figures = CityFigures()
    figures.fill("city-rank", "rank", "15", model.window.months)
    // Two points in each of three months, and five in one.
    figures["deductions", "false-material", month("2022-03")] = 1
    figures["deductions", "information-security", month("2022-07")] = 1
    let scorecard = ScorecardScorer(model: model).score(figures, asOf: cutOff)
    #expect(scorecard["deductions"].points == decimal(deducted))
    #expect(scorecard["deductions"].state == .shown)
    #expect(scorecard.points == decimal(total))
    #expect(scorecard["deductions"].notes.contains { $0.english.hasSuffix(": 11") })
  }

  @Test func deductionsEndWithTheWindowAndTheirCap() throws {
    let rule = model.deductions
    var figures = CityFigures()
    figures["deductions", "false-material", november] = 1
    figures["deductions", "medical", month("2022-05")] = 9
    let view = RowView(
      row: rule.id, items: rule.items, figures: figures, window: model.window, asOf: cutOff)
    #expect(DeductionScorer(rule: rule).total(view) == 7)
  }
}
