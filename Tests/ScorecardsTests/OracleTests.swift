import Credit
import Testing

@testable import Scorecards

/// The oracle values of the plan's table and both sides of each edge.
@Suite struct OracleTests {
  let model: ScorecardModel

  init() throws { model = try Shipped.shared.get() }

  private func points(
    _ row: String, _ values: [String: String], _ choosing: (String, String)...
  ) throws -> String? {
    let model =
      choosing.isEmpty
      ? self.model : try Shipped.model(choosing.map { (option: $0.0, choice: $0.1) })
    let figures = CityFigures(row, values, in: november)
    let scorecard = ScorecardScorer(model: model).score(figures, asOf: cutOff)
    return scorecard[row].points?.description
  }

  @Test func sixteenRowsAddToAHundred() {
    #expect(model.rows.count == 16)
    #expect(model.rows.reduce(ExactDecimal.zero) { $0 + $1.maximum } == 100)
    #expect(model.window.months.count == 12)
    #expect(model.window.last.lastDay == cutOff)
  }

  @Test(arguments: [
    ("1", "20"), ("10", "20"), ("11", "18"), ("20", "18"), ("21", "16"), ("55", "10"),
    ("91", "2"), ("100", "2"), ("101", "0"), ("400", "0"),
  ])
  func rank(rank: String, expected: String) throws {
    var figures = CityFigures()
    figures.fill("city-rank", "rank", rank, model.window.months)
    let row = ScorecardScorer(model: model).score(figures, asOf: cutOff)["city-rank"]
    #expect(row.points == decimal(expected))
    #expect(row.state == .scored)
    #expect(row.best == row.points && row.worst == row.points)
  }

  /// Six months of rank 10 and six of 11 have a mean of 10.5.
  @Test(arguments: [
    ("up", "11", "18"), ("nearest", "11", "18"), ("down", "11", "20"), ("up", "10", "20"),
    ("nearest", "10", "20"),
  ])
  func fractionalRank(choice: String, second: String, expected: String) throws {
    let model = try Shipped.model([("fractional-rank", choice)])
    var figures = CityFigures()
    figures.fill("city-rank", "rank", "10", model.window.months.prefix(6))
    figures.fill("city-rank", "rank", second, model.window.months.suffix(6))
    let scorecard = ScorecardScorer(model: model).score(figures, asOf: cutOff)
    #expect(scorecard["city-rank"].points == decimal(expected))
  }

  @Test func aTwelfthAboveTenIsNotTen() throws {
    var figures = CityFigures()
    figures.fill("city-rank", "rank", "10", model.window.months)
    figures["city-rank", "rank", november] = 11
    func points(_ choice: String) throws -> ExactDecimal? {
      let model = try Shipped.model([("fractional-rank", choice)])
      return ScorecardScorer(model: model).score(figures, asOf: cutOff)["city-rank"].points
    }
    #expect(try points("up") == 18)
    #expect(try points("nearest") == 20)
    #expect(try points("down") == 20)
  }

  @Test(arguments: [
    ("0", "10"), ("1", "9"), ("3", "7"), ("9", "1"), ("10", "0"), ("11", "0"), ("12", "0"),
  ])
  func defaulters(bodies: String, expected: String) throws {
    #expect(try points("government-defaulters", ["bodies": bodies]) == expected)
  }

  @Test func defaultersBelowNothing() throws {
    #expect(
      try points("government-defaulters", ["bodies": "12"], ("defaulters-floor", "negative"))
        == "-2")
  }

  /// Subjects among 100,000, so 300 are 0.30 %.
  @Test(arguments: [
    ("0", "4"), ("299", "4"), ("300", "4"), ("301", "3.98"), ("350", "3"), ("400", "2"),
    ("450", "1"), ("499", "0.02"), ("500", "0"), ("501", "0"), ("90000", "0"),
  ])
  func severeShare(subjects: String, expected: String) throws {
    let values = ["severe-subjects": subjects, "operating-subjects": "100000"]
    #expect(try points("severe-list", values) == expected)
  }

  @Test(arguments: [("200", "4"), ("201", "3.986667"), ("350", "2"), ("500", "0")])
  func severeShareOfTheBody(subjects: String, expected: String) throws {
    let values = ["severe-subjects": subjects, "operating-subjects": "100000"]
    #expect(try points("severe-list", values, ("severe-threshold", "body")) == expected)
  }

  @Test(arguments: [(0, "2.4"), (2, "1.6"), (6, "0"), (7, "-0.4"), (12, "-2.4")])
  func codes(bad: Int, expected: String) throws {
    var figures = CityFigures()
    figures.fill("code-errors", "wrong-codes", "0", model.window.months)
    figures.fill("code-errors", "wrong-codes", "1", model.window.months.prefix(bad))
    let row = ScorecardScorer(model: model).score(figures, asOf: cutOff)["code-errors"]
    #expect(row.points == decimal(expected))
    let floored = try Shipped.model([("codes-negative", "zero")])
    let points = ScorecardScorer(model: floored).score(figures, asOf: cutOff)["code-errors"].points
    #expect(points == max(decimal(expected), 0))
  }

  @Test(arguments: [
    ("over-percent", "99999", "0"), ("over-percent", "100000", "0"),
    ("over-percent", "100001", "4"), ("from-percent", "99999", "0"),
    ("from-percent", "100000", "4"), ("over-times", "100001", "0"),
    ("over-times", "10000000", "0"), ("over-times", "10000001", "4"),
  ])
  func checks(choice: String, checks: String, expected: String) throws {
    let values = ["checks": checks, "market-subjects": "100000"]
    #expect(try points("credit-checks", values, ("checks-threshold", choice)) == expected)
  }

  /// One more than 99,999,999,999 of as many is 100.000000001 %: over 100 %, and 100 when rounded.
  @Test func anEdgeIsComparedExactly() throws {
    let values = ["checks": "100000000000", "market-subjects": "99999999999"]
    #expect(try points("credit-checks", values) == "4")
  }

  @Test(arguments: [
    ("over", "79000000", "0"), ("over", "80000000", "0"), ("over", "80000001", "5"),
    ("over", "90000000", "5"), ("over", "100000000", "5"), ("over", "100000001", "10"),
    ("eighty-included", "79999999", "0"), ("eighty-included", "80000000", "5"),
    ("eighty-included", "100000000", "5"), ("both-included", "99999999", "5"),
    ("both-included", "100000000", "10"),
  ])
  func records(choice: String, records: String, expected: String) throws {
    #expect(
      try points("records-reported", ["records": records], ("exact-volumes", choice)) == expected)
  }

  private static let classes = [
    "social-insurance", "tax-payment", "housing-fund", "water", "power", "gas", "logistics",
    "intellectual-property",
  ]

  @Test(arguments: [(8, "4"), (5, "2.5"), (1, "0.5"), (0, "0")])
  func specialData(full: Int, expected: String) throws {
    var values: [String: String] = [:]
    for (index, name) in Self.classes.enumerated() {
      values[name] = index < full ? "200000" : "199999"
      values[name + "-authorised"] = "1"
    }
    #expect(try points("special-data", values) == expected)
  }

  @Test func specialDataWithoutAuthorisation() throws {
    var values: [String: String] = [:]
    for name in Self.classes {
      values[name] = "200000"
      values[name + "-authorised"] = name == "water" ? "0" : "1"
    }
    #expect(try points("special-data", values) == "3.5")
    #expect(try points("special-data", values, ("authorisation", "ignored")) == "4")
  }

  @Test(arguments: [
    ("31", "4"), ("30", "4"), ("29", "3.8"), ("25", "3"), ("11", "0.2"), ("10", "0"), ("9", "0"),
    ("0", "0"),
  ])
  func creditPlus(fields: String, expected: String) throws {
    #expect(try points("credit-plus", ["fields": fields]) == expected)
  }

  @Test func creditPlusBelowNothing() throws {
    #expect(try points("credit-plus", ["fields": "0"], ("fields-floor", "negative")) == "-2")
  }

  /// Firms among 1,000, so 15 are 1.5 %.
  @Test(arguments: [
    ("0", "0"), ("9", "0"), ("10", "0"), ("11", "0.3"), ("15", "1.5"), ("20", "3"), ("29", "5.7"),
    ("30", "6"), ("31", "6"),
  ])
  func registrations(firms: String, expected: String) throws {
    let values = ["registered-firms": firms, "operating-firms": "1000"]
    #expect(try points("loan-registrations", values) == expected)
  }

  @Test(arguments: [
    ("0", "0"), ("299999999.99", "0"), ("300000000", "0"), ("300000001", "0"),
    ("500000000", "1.714286"), ("650000000", "3"), ("1000000000", "6"), ("1200000000", "6"),
  ])
  func volume(yuan: String, expected: String) throws {
    let values = ["credit-granted": yuan, "credit-disbursed": "0"]
    #expect(try points("loan-volume", values) == expected)
  }

  @Test func grantedOrDisbursed() throws {
    let values = ["credit-granted": "650000000", "credit-disbursed": "300000000"]
    #expect(try points("loan-volume", values) == "3")
    #expect(try points("loan-volume", values, ("granted-or-disbursed", "disbursed")) == "0")
    #expect(try points("loan-volume", values, ("granted-or-disbursed", "granted")) == "3")
    #expect(try points("loan-volume", ["credit-disbursed": "1000000000"]) == "6")
  }

  @Test(arguments: [
    ("49", "0"), ("50", "0"), ("51", "0.2"), ("60", "2"), ("65", "3"), ("79", "5.8"), ("80", "6"),
    ("130", "6"),
  ])
  func commitments(records: String, expected: String) throws {
    let values = ["commitment-records": records, "firms": "100"]
    #expect(try points("commitments", values) == expected)
  }

  @Test(arguments: [("20", "4"), ("23", "4"), ("19", "3.8"), ("15", "3"), ("1", "0.2"), ("0", "0")])
  func supervision(domains: String, expected: String) throws {
    #expect(try points("graded-supervision", ["domains-complete": domains]) == expected)
  }

  @Test func supervisionWithoutCases() throws {
    let values = ["domains-complete": "15", "domains-graded": "20"]
    #expect(try points("graded-supervision", values) == "3")
    #expect(try points("graded-supervision", values, ("domain-evidence", "graded")) == "4")
  }

  @Test func mechanism() throws {
    let values = ["rules": "0.7", "organisation": "0.9", "staff": "0.35", "funds": "0"]
    #expect(try points("mechanism", values) == "1.75")
  }

  @Test(arguments: [("0", "0"), ("1", "1"), ("2", "2"), ("3", "2")])
  func innovations(count: String, expected: String) throws {
    #expect(try points("innovation", ["innovations": count]) == expected)
  }

  @Test(arguments: [("0", "10"), ("1", "7"), ("2", "7")])
  func financialRisk(risks: String, expected: String) throws {
    let values = [
      "sharing": "4", "misuse-curbed": "1", "names-cleared": "1", "crime-fought": "1",
      "major-risks": risks,
    ]
    #expect(try points("financial-risk", values) == expected)
  }
}
