import CompositeIndicators
import Credit
import FenjiKit
import Foundation
import Testing

/// The analyst's jobs beyond the shapes of their results.
@Suite struct AnalystJobTests {
  private let matrix = """
    phone,price,battery,camera
    A,250,16,12
    B,200,16,8
    C,300,32,16
    D,275,32,8

    """

  private func ranking(_ report: AnalystReport) throws -> [Int] {
    let rows = try #require(try report.parsed()["alternatives"] as? [[String: Any]])
    return try rows.map { try #require($0["rank"] as? Int) }
  }

  @Test func twoStepsAreOne() throws {
    let files = try AnalystFolder(["m.csv": matrix])
    let weights = try WeightingJob(
      [files["m.csv"]], by: MethodRequest("critic", ["correlation": "spearman"]),
      costs: ["price"]
    ).run()
    let path = try files.write(weights.text(.csv, in: .english), "w.csv")
    let settings = try MethodSettings(["weighting.correlation=spearman", "scaling=max"])
    let one = try RankingJob(
      files["m.csv"], by: MethodRequest("topsis", settings.of(except: ["weighting"])),
      weights: .method(MethodRequest("critic", settings.of("weighting"))), costs: ["price"]
    ).run()
    let two = try RankingJob(
      files["m.csv"], by: MethodRequest("topsis", ["scaling": "max"]), weights: .file(path),
      costs: ["price"]
    ).run()
    #expect(one.text(.csv, in: .english) == two.text(.csv, in: .english))
  }

  @Test func columnsAndSpacesAndMarks() throws {
    let files = try AnalystFolder([
      "m.csv": "\u{FEFF} phone , note, price ,battery\r\n A ,x, 250,16\r\n B ,y,200 ,17\r\n"
    ])
    let report = try WeightingJob(
      [files["m.csv"]], by: MethodRequest("equal"), columns: ["battery", "price"]
    ).run()
    #expect(report.text(.csv, in: .english) == "criterion,weight\nbattery,0.5\nprice,0.5\n")
  }

  @Test func chineseSpreadsheets() throws {
    // 城市,绿地 / 济南,3 / 邹城,5 in GB 18030.
    let bytes: [UInt8] =
      [0xB3, 0xC7, 0xCA, 0xD0, 0x2C, 0xC2, 0xCC, 0xB5, 0xD8, 0x0A]
      + [0xBC, 0xC3, 0xC4, 0xCF, 0x2C, 0x33, 0x0A, 0xD7, 0xDE, 0xB3, 0xC7, 0x2C, 0x35, 0x0A]
    let files = try AnalystFolder()
    try Data(bytes).write(to: URL(fileURLWithPath: files["m.csv"]))
    let report = try RankingJob(
      files["m.csv"], by: MethodRequest("weighted-sum"),
      weights: .method(MethodRequest("equal"))
    ).run()
    #expect(report.text(.csv, in: .english) == "id,score,rank\n济南,0.6,2\n邹城,1,1\n")
  }

  @Test func analysesStandBesideTheScores() throws {
    let files = try AnalystFolder(["m.csv": "id,c1,c2\na,1,9\nb,9,1\nc,5,6\n"])
    func report(_ method: String, _ analyses: RankingAnalyses) throws -> AnalystReport {
      try RankingJob(
        files["m.csv"], by: MethodRequest(method), weights: .method(MethodRequest("equal")),
        analyses: analyses
      ).run()
    }
    let analyses = RankingAnalyses(draws: 200, seed: 5, includesPlane: true)
    let found = try report("promethee-ii", analyses)
    let again = try report("promethee-ii", analyses)
    #expect(found.text(.json, in: .english) == again.text(.json, in: .english))
    #expect(
      found.text(.csv, in: .english)
        .hasPrefix("id,score,rank,first-share,mean-rank,gaia-u,gaia-v\n"))
    let json = try found.parsed()
    let shares = try #require(json["acceptability"] as? [String: Any])
    #expect(shares["draws"] as? Int == 200 && shares["seed"] as? String == "5")
    let rows = try #require(shares["alternatives"] as? [[String: Any]])
    // c is second under all weights but where both count the same.
    #expect((rows[2]["shares"] as? [Double])?[1] == 1 && rows[2]["central-weights"] is NSNull)
    let plane = try #require(json["gaia"] as? [String: Any])
    #expect(abs((plane["quality"] as? Double ?? 0) - 1) < 1e-12)
    #expect((plane["criteria"] as? [String: [Double]])?.keys.sorted() == ["c1", "c2"])
    #expect(throws: AnalystError.self) {
      try report("topsis", RankingAnalyses(includesPlane: true))
    }
    #expect(throws: AnalystError.self) { try report("topsis", RankingAnalyses(draws: 0)) }
    #expect(throws: AnalystError.self) { try report("fuzzy-topsis", RankingAnalyses(draws: 9)) }
  }

  @Test func reversalIsMeasured() throws {
    let files = try AnalystFolder([
      "m.csv": "id,c1,c2\na,1,9\nb,9,1\nc,5,6\nd,0.5,8\ne,8,0.2\n"
    ])
    for (method, normalisation) in [
      ("weighted-sum", nil), ("arithmetic", MethodRequest("min-max")),
    ] as [(String, MethodRequest?)] {
      let report = try RankingJob(
        files["m.csv"], by: MethodRequest(method), weights: .method(MethodRequest("equal")),
        normalisation: normalisation, checksReversal: true
      ).run()
      let reversal = try #require(try report.parsed()["reversal"] as? [String: Any])
      #expect(reversal["dominated"] as? Int == 2)
      #expect(reversal["rate"] is Double)
    }
  }

  @Test func judgesTogether() throws {
    let files = try AnalystFolder([
      "1.csv": "c,x,y\nx,1,4\ny,1/4,1\n", "2.csv": "c,x,y\nx,1,1\ny,1,1\n",
    ])
    let paths = [files["1.csv"], files["2.csv"]]
    func first(_ settings: [String: String]) throws -> Double {
      let report = try WeightingJob(paths, by: MethodRequest("ahp", settings)).run()
      let weights = try #require(try report.parsed()["weights"] as? [String: Double])
      return try #require(weights["x"])
    }
    // Judgements 4 and 1 have the geometric mean 2; priorities 0.8 and 0.5 the means √0.4 : √0.1
    // and 0.65.
    #expect(abs(try first([:]) - 2.0 / 3) < 1e-12)
    #expect(abs(try first(["group": "priorities-geometric"]) - 2.0 / 3) < 1e-12)
    #expect(abs(try first(["group": "priorities-arithmetic"]) - 0.65) < 1e-12)
    #expect(
      abs(try first(["group": "priorities-arithmetic", "judge-weights": "2,1"]) - 0.7) < 1e-12)
  }

  /// The two judges above, in one file: 4 and 1 for x over y.
  @Test func judgesOfASurvey() throws {
    func first(_ text: String, _ settings: [String: String]) throws -> Double {
      let files = try AnalystFolder(["survey.csv": text])
      let report = try WeightingJob([files["survey.csv"]], by: MethodRequest("ahp", settings)).run()
      let parameters = try #require(try report.parsed()["parameters"] as? [String: Any])
      #expect(parameters["judges"] as? Int == 2)
      let weights = try #require(try report.parsed()["weights"] as? [String: Double])
      return try #require(weights["x"])
    }
    let text = "judge,x_y\nann,4\nbo,-1\n"
    #expect(abs(try first(text, ["survey": "first"]) - 2.0 / 3) < 1e-12)
    #expect(abs(try first(text, ["survey": "second"]) - 1.0 / 3) < 1e-12)
    #expect(abs(try first("x_y\n-4\n1\n", ["survey": "second"]) - 2.0 / 3) < 1e-12)
    let arithmetic = ["survey": "first", "group": "priorities-arithmetic", "judge-weights": "2,1"]
    #expect(abs(try first(text, arithmetic) - 0.7) < 1e-12)
  }

  private static let badSurveys: [(String, AnalystFault)] = [
    ("judge,x_y,xz\nann,4,1\n", .notAPair("xz")),
    ("judge,x_y,y_x\nann,4,1\n", .repeatedColumn("y_x")),
    ("judge,x_y\nann,0\n", .method(.judgement(row: 0, column: 1, value: 0))),
    ("judge,x_y\nann,four\n", .notANumber("four")),
    ("judge,x_y,y_z\nann,4,\n", .method(.disconnected(reached: [0, 1]))),
  ]

  @Test(arguments: badSurveys)
  func surveysAreChecked(_ text: String, _ fault: AnalystFault) throws {
    let files = try AnalystFolder(["survey.csv": text])
    let error = #expect(throws: AnalystError.self) {
      try WeightingJob(
        [files["survey.csv"]], by: MethodRequest("ahp", ["survey": "first"])
      ).run()
    }
    #expect(error?.fault == fault)
  }

  @Test func weightsAreCombined() throws {
    let files = try AnalystFolder([
      "1.csv": "criterion,weight\nx,0.5\ny,0.5\n", "2.csv": "criterion,weight\ny,3\nx,1\n",
    ])
    let report = try WeightingJob(
      [files["1.csv"], files["2.csv"]], by: MethodRequest("product")
    ).run()
    let weights = try #require(try report.parsed()["weights"] as? [String: Double])
    #expect(abs((weights["x"] ?? 0) - 0.25) < 1e-12 && abs((weights["y"] ?? 0) - 0.75) < 1e-12)
  }

  @Test func lowerScoresAreTurned() throws {
    let files = try AnalystFolder([
      "up.csv": "id,score,rank\na,3,1\nb,2,2\nc,1,3\n",
      "down.csv": "id,score,rank\na,0.1,1\nb,0.2,2\nc,0.3,3\n",
      "bare.csv": "id,cost\na,1\nb,2\nc,3\n",
    ])
    func spearman(_ job: ComparisonJob) throws -> Double? {
      (try job.run().parsed()["measures"] as? [String: Double])?["spearman"]
    }
    #expect(try spearman(ComparisonJob(files["up.csv"], files["down.csv"])) == 1)
    #expect(try spearman(ComparisonJob(files["up.csv"], files["bare.csv"])) == -1)
    #expect(
      try spearman(
        ComparisonJob(files["up.csv"], files["bare.csv"], lowerIsBetter: [files["bare.csv"]])) == 1)
  }

  @Test func everyWeighterAndAggregatorRunsOnTheExample() throws {
    let path = exampleFolder + "/countries.csv"
    for entry in MethodEntry.all where entry.kind == .weighting || entry.kind == .aggregation {
      var settings: [String: String] = [:]
      for parameter in entry.parameters where parameter.defaultText == nil {
        settings[parameter.name] = parameter.name == "outcome" ? "life" : "1,2,3,4,5"
      }
      let request = MethodRequest(entry.name, settings)
      if entry.name == "balanced-correlation" {
        // One column of the table is contradicted by the others, and named.
        #expect(throws: AnalystError.self) {
          try WeightingJob([path], by: request, costs: ["inequality"]).run()
        }
        continue
      }
      let report =
        entry.kind == .weighting
        ? try WeightingJob([path], by: request, costs: ["inequality"]).run()
        : try RankingJob(
          path, by: request, weights: .method(MethodRequest("entropy")), costs: ["inequality"],
          normalisation: MethodRequest("min-max", ["low": "0.1", "high": "1"])
        ).run()
      _ = try report.parsed()
      if entry.kind == .aggregation {
        #expect(try ranking(report).contains(1), "\(entry.name)")
      }
    }
  }

  @Test func catalogueAndPagesInBothLanguages() throws {
    let all = try MethodPages.text(of: nil, in: .english)
    for entry in MethodEntry.all {
      #expect(all.contains(entry.name))
      for language in Language.allCases {
        let page = try MethodPages.text(of: entry.page, in: language)
        #expect(page.contains(entry.title.chinese) && page.contains(entry.title.english))
        let note = try #require(entry.note, "\(entry.name) has no note")
        #expect(!note.formula.isEmpty && page.contains(note.formula))
      }
    }
    let error = #expect(throws: AnalystError.self) {
      try MethodPages.text(of: "entropi", in: .english)
    }
    #expect(error?.message.english == "no method is called entropi; there are entropy")
  }
}
