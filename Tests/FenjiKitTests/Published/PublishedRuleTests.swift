import Credit
import EvaluationModels
import FenjiKit
import Testing

/// Published schemes that grade by rules, by places and by percentiles.
@Suite struct PublishedRuleTests {
  @Test(arguments: [
    Trial([:], nil, "A"), Trial(["cases": "0"], nil, "A"), Trial(["cases": "1"], nil, "B"),
    Trial(["cases": "2"], nil, "B"), Trial(["cases": "3"], nil, "C"),
    Trial(["mass-incident": "true"], nil, "C"),
    Trial(["child-or-forced-labour": "true"], nil, "C"),
    Trial(["refused-order": "true", "cases": "1"], nil, "C"),
  ])
  func labour(_ trial: Trial) throws { try PublishedScheme.check(trial, under: "labour-honesty") }

  @Test(arguments: [
    Trial(["assessment": "5"], nil, "A"), Trial(["assessment": "4"], nil, "A"),
    Trial(["assessment": "3"], nil, "B"),
    Trial(["assessment": "3", "chosen-3a": "true"], nil, "A"),
    Trial(["assessment": "2", "chosen-3a": "true"], nil, "B"), Trial([:], nil, "B"),
    Trial(["assessment": "5", "abnormal-list": "true"], nil, "C"),
    Trial(["abnormal-list": "true", "abnormal-two-years": "true"], nil, "D"),
    Trial(["judgment-debtor": "true"], nil, "D"), Trial(["severe-list": "true"], nil, "D"),
  ])
  func socialOrganisations(_ trial: Trial) throws {
    try PublishedScheme.check(trial, under: "social-organisations")
  }

  @Test(arguments: [
    Trial([:], nil, "honest"), Trial(["abnormal": "true"], nil, "abnormal"),
    Trial(["violation": "true", "abnormal": "true"], nil, "dishonest"),
    Trial(["fabricated-data": "true", "violation": "true"], nil, "serious"),
    Trial(["hidden-books": "true"], nil, "serious"),
  ])
  func statistics(_ trial: Trial) throws { try PublishedScheme.check(trial, under: "statistics") }

  @Test(arguments: [
    Trial([:], nil, "ordinary"), Trial(["certified": "true"], nil, "advanced"),
    Trial(["certified": "true", "dishonest": "true"], nil, "dishonest"),
  ])
  func customsOfThreeLevels(_ trial: Trial) throws {
    try PublishedScheme.check(trial, under: "customs", asOf: "2026-03-31")
  }

  @Test(arguments: [
    Trial([:], nil, "ordinary"), Trial(["certified": "true"], nil, "certified"),
    Trial(["certified": "true", "advanced": "true"], nil, "advanced"),
    Trial(["dishonest": "true", "certified": "true"], nil, "dishonest"),
    Trial(["dishonest": "true", "serious": "true"], nil, "serious"),
  ])
  func customsOfFiveLevels(_ trial: Trial) throws {
    try PublishedScheme.check(trial, under: "customs", asOf: "2026-04-01")
  }

  @Test(arguments: [
    Trial(["assessment-points": "850"], "850.0", "AAA"),
    Trial(["assessment-points": "849.9"], "849.9", "AA"),
    Trial(["assessment-points": "800", "bonus": "50"], "850.0", "AAA"),
    Trial(["assessment-points": "700"], "700.0", "AA"),
    Trial(["assessment-points": "699.9"], "699.9", "A"),
    Trial(["assessment-points": "600"], "600.0", "A"),
    Trial(["assessment-points": "599.9"], "599.9", "B"),
    Trial(["assessment-points": "1000", "bonus": "100"], "1100.0", "AAA"),
    Trial(["assessment-points": "1000", "deaths": "1"], "1000.0", "AA"),
    Trial(["assessment-points": "1000", "deaths": "3"], "1000.0", "A"),
    Trial(["assessment-points": "1000", "deaths": "10"], "1000.0", "B"),
  ])
  func nationalTransport(_ trial: Trial) throws {
    try PublishedScheme.check(trial, under: "transport-national")
  }

  @Test func guangdongAlsoWantsAPlaceAmongTheFirstTenth() throws {
    // Twenty firms of 951…970: the first two are the first tenth, ties share the better place.
    let rows = (0..<20).map { ["assessment-points": "\(951 + $0)", "deaths": "0"] }
    let sheet = try PublishedScheme.sheet("transport-guangdong")
    let lines = try PublishedScheme.score(rows, under: sheet)
    #expect(lines.map(\.grade) == Array(repeating: "AAA", count: 18) + ["AAAA", "AAAA"])
    let tied = try PublishedScheme.score(
      Array(rows.dropLast()) + [["assessment-points": "969", "deaths": "0"]], under: sheet)
    #expect(tied.filter { $0.grade == "AAAA" }.count == 2)
    let low = try PublishedScheme.score([["assessment-points": "949.9"]], under: sheet)
    #expect(low.map(\.grade) == ["AAA"])
    let accident = try PublishedScheme.score(
      [["assessment-points": "1000", "deaths": "1"]], under: sheet)
    #expect(accident.map(\.grade) == ["AA"])
  }

  @Test func foodHygieneRatesAllHundredAndEighty() throws {
    var rows: [[String: String]] = []
    for hygiene in [0, 5, 10, 15, 20, 25] {
      for structure in [0, 5, 10, 15, 20, 25] {
        for confidence in [0, 5, 10, 20, 30] {
          rows.append([
            "hygiene": "\(hygiene)", "structure": "\(structure)", "confidence": "\(confidence)",
          ])
        }
      }
    }
    let lines = try PublishedScheme.score(rows, under: try PublishedScheme.sheet("uk-food-hygiene"))
    let counts = ["5", "4", "3", "2", "1", "0"].map { rating in
      lines.count { $0.grade == rating }
    }
    #expect(counts == [8, 15, 4, 21, 49, 83])
  }

  @Test(arguments: [
    (5, 5, 5, "5"), (0, 0, 10, "4"), (5, 10, 5, "4"), (10, 10, 10, "3"), (15, 0, 0, "2"),
    (15, 15, 10, "2"), (0, 0, 20, "1"), (20, 20, 10, "1"), (25, 0, 0, "0"), (0, 0, 30, "0"),
  ])
  func foodHygieneByTheBook(
    _ hygiene: Int, _ structure: Int, _ confidence: Int, _ rating: String
  ) throws {
    try PublishedScheme.check(
      Trial(
        ["hygiene": "\(hygiene)", "structure": "\(structure)", "confidence": "\(confidence)"],
        "\(hygiene + structure + confidence)", rating), under: "uk-food-hygiene")
  }

  /// Eleven carriers of one group at percentiles 0, 10, … 100, by rising measure.
  private func carriers(_ extra: [String: String], category: String) -> [[String: String]] {
    (0...10).map { number in
      ["event-group": "1", "events": "10", category: "\(number * 7)"].merging(extra) { $1 }
    }
  }

  @Test(arguments: [
    ("driving", ["passenger": "true"], 5), ("driving", ["hazmat": "true"], 6),
    ("driving", [:], 7), ("maintenance", ["passenger": "true"], 7),
    ("maintenance", ["hazmat": "true"], 8), ("maintenance", [:], 8), ("materials", [:], 8),
  ])
  func carriersAreAlertedFromTheirThresholdOn(
    _ category: String, _ kind: [String: String], _ first: Int
  ) throws {
    let lines = try PublishedScheme.score(
      carriers(kind, category: category), under: try PublishedScheme.sheet("us-carriers"))
    #expect(lines.map(\.grade).firstIndex(of: "alert") == first)
    #expect(lines.suffix(from: first).allSatisfy { $0.grade == "alert" })
  }

  @Test func carriersAreComparedWithinTheirGroupAndByExposure() throws {
    let sheet = try PublishedScheme.sheet("us-carriers")
    var rows = carriers([:], category: "driving")
    // Alone in its group: nobody to compare with.
    rows.append(["event-group": "2", "events": "10", "driving": "999"])
    // Too few events.
    rows.append(["event-group": "1", "events": "2", "driving": "999"])
    // As many violations over ten times the exposure are no alert.
    rows.append(["event-group": "1", "events": "1000", "driving": "70"])
    let lines = try PublishedScheme.score(rows, under: sheet)
    #expect(lines[11].state == "insufficient-data")
    #expect(lines[12].state == "insufficient-data")
    #expect(lines[13].grade == "none")
  }

  @Test(arguments: [
    "approval-raters", "bookkeeping-pilot-2025", "civil-defence-zhejiang",
    "composite-shandong-2022",
    "environment-shandong-2020", "food-2022-draft", "food-anhui-2022", "medical-shandong",
  ])
  func emptySlotsRefuseToGrade(_ name: String) throws {
    let sheet = try PublishedScheme.sheet(name)
    #expect(sheet.model.scheme.cutOffs == .unknown)
    let columns = sheet.template.dropLast().split(separator: ",").dropFirst()
    let facts = ["severe", "severe-list"]
    let row = Dictionary(
      uniqueKeysWithValues: columns.filter { !facts.contains(String($0)) }.map { (String($0), "1") }
    )
    let line = try #require(try PublishedScheme.score([row], under: sheet).first)
    #expect(line.grade == nil)
    #expect(line.state == "ungraded")
    #expect(line.reasons.contains("cut-offs are not published"))
  }
}
