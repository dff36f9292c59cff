import Credit
import Foundation
import Scorecards
import Testing

@testable import Reports

@Suite struct ScorecardReportTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func scorecard(_ asOf: String) throws -> CityScorecard {
    let path = Self.root.appending(path: "models/scorecard/zoucheng-2022.yaml").path
    let model = try ScorecardModel.load(path: path)
    let figures = try CityFigures.load(
      path: Self.root.appending(path: "datasets/zoucheng-scorecard/figures.csv").path, model: model)
    return ScorecardScorer(model: model).score(figures, asOf: try #require(CalendarDate(asOf)))
  }

  @Test func jsonHasTheKeysOfEveryRow() throws {
    let scorecard = try scorecard("2022-11-30")
    let json = try JSONValue(parsing: scorecard.json(.english).text)
    let rows = try #require(json["rows"]?.array)
    #expect(rows.count == 17)
    for row in rows {
      for key in ["id", "points", "maximum", "state", "inputs", "rule", "notes"] {
        #expect(row[key] != nil, "\(key)")
      }
    }
    let sum = rows.reduce(ExactDecimal.zero) { $0 + ($1["points"]?.decimal ?? 0) }
    #expect(json["points"]?.decimal == sum)
    #expect(
      rows.reduce(ExactDecimal.zero) { $0 + ($1["maximum"]?.decimal ?? 0) } == 100)
    #expect(json["forecast"]?["isForecast"]?.bool == true)
  }

  /// What the demo's figures have planted, row by row.
  @Test(arguments: [
    ("city-rank", "16"), ("government-defaulters", "7"), ("code-errors", "1.6"),
    ("credit-checks", "0"), ("double-publicity", "3.6"), ("records-reported", "5"),
    ("special-data", "2"), ("credit-plus", "3.4"), ("graded-supervision", "3.4"),
    ("mechanism", "2.45"), ("innovation", "1"), ("financial-risk", "9.3"), ("deductions", "0"),
  ])
  func demoFigures(row: String, points: String) throws {
    let result = try #require(try scorecard("2022-11-30").rows.first { $0.id == row })
    #expect(result.points?.description == points)
  }

  @Test func missingPointsAreNull() throws {
    let json = try scorecard("2022-06-30").json(.chinese)
    let rows = json["rows"]?.array ?? []
    let mechanism = rows.first { $0["id"]?.string == "mechanism" }
    #expect(mechanism?["points"] == .null)
    #expect(mechanism?["state"]?.string == "missing")
    #expect(json["missing"]?.array == [.string("special-data"), .string("mechanism")])
  }

  @Test func theTableEndsWithTheTotal() throws {
    let scorecard = try scorecard("2022-11-30")
    let table = scorecard.table(.chinese)
    #expect(table.rows.count == 18)
    #expect(table.rows.last?[2] == .decimal(scorecard.points))
  }

  @Test(arguments: [Language.chinese, .english])
  func pagesAreWellFormedAndLoadNothing(language: Language) throws {
    let page = try scorecard("2022-09-30").page(language)
    let text = page.text
    #expect(text == (try scorecard("2022-09-30").page(language).text))
    #expect(text.contains("size: A4"))
    #expect(!text.contains("<script") && !text.contains("<link") && !text.contains("src="))
    #expect(text.components(separatedBy: "<h3>").count == 18)
    #expect(text.contains("<svg "))
    // Every element that is opened is closed.
    for name in ["table", "tr", "td", "th", "ul", "li", "p", "svg", "figure", "text"] {
      let opened =
        text.components(separatedBy: "<\(name)>").count
        + text.components(separatedBy: "<\(name) ").count
      #expect(opened - 2 == text.components(separatedBy: "</\(name)>").count - 1, "\(name)")
    }
  }
}

@Suite struct HTMLTests {
  @Test func dataCannotBecomeMarkup() {
    let evil = "<script>alert('x')</script>\"&\u{0}\u{1B}"
    let table = Table(evil, [Column(evil)], rows: [[.text(evil)]])
    var page = HTMLPage(title: evil, language: .english)
    page.append(
      Document([
        .heading(1, Prose(evil)), .paragraph([.strong(evil), .code(evil)]), .table(table),
        .list([Prose(evil)]), .numbered([Prose(evil)]), .code(evil, language: evil),
      ]))
    page.append(
      BarChart(
        title: evil, legend: .init(bar: evil, reach: evil, mark: evil),
        bars: [
          .init(label: evil, value: evil, length: 1, maximum: 2, reach: 0...2, mark: 1)
        ]))
    let text = page.text
    #expect(!text.contains("<script") && !text.contains("alert('"))
    #expect(!text.unicodeScalars.contains("\u{0}") && !text.unicodeScalars.contains("\u{1B}"))
    #expect(text.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;"))
  }

  @Test func barsHaveTheLengthOfTheirPoints() {
    let chart = BarChart(
      title: "t", legend: .init(bar: "b", reach: "r", mark: "m"),
      bars: [.init(label: "l", value: "5 / 20", length: 5, maximum: 20, reach: 5...10, mark: nil)])
    #expect(chart.text.contains("width=\"105.0\" height=\"16\" fill=\"#2f6f9f\""))
    #expect(chart.text.contains("M335.0 23H440.0"))
  }
}

@Suite struct OptionsPageTests {
  /// `models/scorecard/OPTIONS.md` says what the document says. `FENJI_RECORD=1` writes it anew.
  @Test func thePageIsUpToDate() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let model = try ScorecardModel.load(
      path: root.appending(path: "models/scorecard/zoucheng-2022.yaml").path)
    let text = MarkdownRenderer().render(CityScorecard.optionsPage(of: model))
    let page = root.appending(path: "models/scorecard/OPTIONS.md")
    if ProcessInfo.processInfo.environment["FENJI_RECORD"] == "1" {
      try text.write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == text)
  }
}
